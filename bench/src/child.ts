/** A child process of a measurement: it says when it is ready, answers questions, and is gone when the run is over. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A running child. `ready` is the first message it sent. */
export type Child<Ready> = {
  readonly ready: Ready
  /** Asks and waits for the next message. */
  readonly ask: <Answer>(question: unknown) => Promise<Answer>
  readonly stop: () => Promise<void>
}

/** Starts a module of this folder as a process of its own, with this Node and the sources' conditions. */
export async function startChild<Ready>(module: URL, flags: readonly string[] = []): Promise<Child<Ready>> {
  const child: ChildProcess = fork(fileURLToPath(module), {
    execArgv: ['--conditions=@holdfast/source', ...flags],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const next = async <Answer>(): Promise<Answer> => {
    const [message] = (await once(child, 'message')) as [Answer]
    return message
  }
  const ready = await next<Ready>()
  return {
    ready,
    ask: async question => {
      const answer = next<never>()
      child.send(question as object)
      return answer
    },
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
  }
}
