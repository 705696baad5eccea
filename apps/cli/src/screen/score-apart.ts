/** Scores a large file in a thread of its own, whose memory for what lives shortly is held small; lines come from it as bytes. */
import { on } from 'node:events'
import { parentPort, workerData, type Worker } from 'node:worker_threads'
import { makePortions } from './portions.ts'
import { scoreRows, type Scored, type ScoreTask } from './score-rows.ts'

/** What the thread says: lines, which are handed back when they are written, or what became of all. */
type Said =
  | { readonly kind: 'rows' | 'errors'; readonly bytes: Uint8Array; readonly progress: string }
  | ({ readonly kind: 'scored' } & Scored)

/** Where the bytes of lines go; each when it may be used again. */
type Bytes = {
  readonly rows: (bytes: Uint8Array) => Promise<void>
  readonly errors: (bytes: Uint8Array) => Promise<void>
  readonly progress: (progress: string) => void
}

/** Has a thread score all of a file. */
export async function scoreApart(task: ScoreTask, to: Bytes, start: (task: ScoreTask) => Worker): Promise<Scored> {
  const thread = start(task)
  try {
    for await (const [said] of on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[Said]>) {
      if (said.kind === 'scored') return said
      await to[said.kind](said.bytes)
      to.progress(said.progress)
      const room = said.bytes.buffer as ArrayBuffer
      thread.postMessage(room, [room])
    }
    throw new Error('the thread ended before it was done')
  } finally {
    await thread.terminate()
  }
}

/** So many portions may be on their way; beyond that the thread waits. */
const UNDER_WAY = 4

/** What the thread does. */
export async function scoreAsThread(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('this is no thread')
  const [rows, errors] = [makePortions(), makePortions()]
  let underWay = 0
  let freed = (): void => undefined
  port.on('message', (room: ArrayBuffer) => {
    underWay -= 1
    rows.giveBack(room)
    freed()
  })
  const send = async (how: 'full' | 'all', progress: string): Promise<void> => {
    for (const [kind, portions] of [['rows', rows] as const, ['errors', errors] as const])
      for (const bytes of portions.take(how)) {
        while (underWay >= UNDER_WAY) await new Promise<void>(resolve => (freed = resolve))
        underWay += 1
        port.postMessage({ kind, bytes, progress } satisfies Said, [bytes.buffer as ArrayBuffer])
      }
  }
  const scored = await scoreRows(workerData as ScoreTask, {
    row: rows.add,
    error: errors.add,
    rest: progress => send('full', progress),
  })
  await send('all', '')
  port.postMessage({ kind: 'scored', ...scored } satisfies Said)
  port.unref()
}
