/** Start one of the processes beside this file, from source, and read what it prints line by line. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A running test process. */
export type Child = {
  readonly process: ChildProcess
  /** The next lines it prints; ends when the process does. */
  readonly lines: AsyncIterableIterator<string>
  /** Resolves when the process is gone. */
  readonly gone: Promise<unknown>
}

/** Starts `writer` or `holder` with its arguments. */
export function startChild(name: 'writer' | 'holder', args: readonly string[]): Child {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--conditions=@holdfast/source', script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return {
    process: child,
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    gone: once(child, 'exit'),
  }
}
