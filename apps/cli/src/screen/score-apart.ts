/** Scores a large file in a thread of its own, whose memory for what lives shortly is held small; lines come from it as bytes. */
import { on } from 'node:events'
import { parentPort, workerData, type Worker } from 'node:worker_threads'
import { makePortions } from './portions.ts'
import { scoreRows, type Scored, type ScoreTask } from './score-rows.ts'

/** What the thread says: room for lines, which both of us see and which are numbered as they come; lines in one of them, which is ours until we hand its number back; or what became of all. */
type Said =
  | { readonly kind: 'room'; readonly bytes: Uint8Array }
  | { readonly kind: 'rows' | 'errors'; readonly room: number; readonly length: number; readonly progress: string }
  | ({ readonly kind: 'scored' } & Scored)

/** What the thread is told: a room is its own again, for lines of the kind it had. */
type Free = { readonly kind: 'rows' | 'errors'; readonly room: number }

/** Where the bytes of lines go; each when it may be used again. */
type Bytes = {
  readonly rows: (bytes: Uint8Array) => Promise<void>
  readonly errors: (bytes: Uint8Array) => Promise<void>
  readonly progress: (progress: string) => void
}

/** Has a thread score all of a file. */
export async function scoreApart(task: ScoreTask, to: Bytes, start: (task: ScoreTask) => Worker): Promise<Scored> {
  const thread = start(task)
  const rooms: Uint8Array[] = []
  try {
    for await (const [said] of on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[Said]>) {
      if (said.kind === 'scored') return said
      if (said.kind === 'room') {
        rooms.push(said.bytes)
        continue
      }
      const room = rooms[said.room]
      if (!room) throw new Error('lines in a room that nobody made')
      await to[said.kind](room.subarray(0, said.length))
      to.progress(said.progress)
      thread.postMessage({ kind: said.kind, room: said.room } satisfies Free)
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
  const rooms: SharedArrayBuffer[] = []
  const makeRoom = (size: number): SharedArrayBuffer => {
    const room = new SharedArrayBuffer(size)
    rooms.push(room)
    port.postMessage({ kind: 'room', bytes: new Uint8Array(room) } satisfies Said)
    return room
  }
  const [rows, errors] = [makePortions(makeRoom), makePortions(makeRoom)]
  let underWay = 0
  let freed = (): void => undefined
  port.on('message', (free: Free) => {
    underWay -= 1
    const room = rooms[free.room]
    if (room) (free.kind === 'rows' ? rows : errors).giveBack(room)
    freed()
  })
  const send = async (how: 'full' | 'all', progress: string): Promise<void> => {
    for (const [kind, portions] of [['rows', rows] as const, ['errors', errors] as const])
      for (const bytes of portions.take(how)) {
        while (underWay >= UNDER_WAY) await new Promise<void>(resolve => (freed = resolve))
        underWay += 1
        const room = rooms.findIndex(one => one === bytes.buffer)
        port.postMessage({ kind, room, length: bytes.length, progress } satisfies Said)
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
