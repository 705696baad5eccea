/**
 * What the pages of a seat leave to each other on this device: writes down what must survive this page, and takes over
 * the unsaid words of dead ones. A page holds a lock under its stream's name as long as it lives, so nobody inherits
 * from the living; where a browser has no locks, who has not written for a while is taken for dead.
 */
import { between, SECOND, type Clock, type Milliseconds } from '@holdfast/domain'
import { unkept, type End, type Stream, type StreamId } from '@holdfast/reconnect'
import type { Keep, Switches } from './keep.ts'
import type { TakeLock } from './ports.ts'
import type { Timer } from './timer.ts'

/** Between two looks at what others left. Without locks, a page that wrote nothing for so long is dead. In milliseconds. */
const SILENCE: Milliseconds = 30 * SECOND

/** What the keeping needs. */
export type PastNeeds = {
  readonly keep: Keep
  readonly takeLock: TakeLock | null
  readonly wall: Clock
  readonly timer: Timer
  /** What is to be written now. */
  readonly present: () => { readonly switches: Switches; readonly end: End }
  readonly restored: (switches: Switches | null) => void
  readonly adopt: (stream: Stream) => void
  /** A stream is safe up to this word, or it is clear that this browser keeps nothing. */
  readonly stored: (stream: StreamId, cseq: number) => void
}

/** The keeping of one page. */
export type Past = {
  /** Holds this page's name and looks what others left; again after `release`. */
  hold(): void
  /** Writes down how it stands; several calls in a row are one more write. */
  save(): void
  /** Lets go: another page of this seat takes over, and may have what waits here. */
  release(): void
  /** Nothing is left behind, now and later. */
  clear(): void
}

const lockOf = (id: StreamId): string => `holdfast:stream:${id}`

/** Makes the keeping; nothing happens before `hold`. */
export function makePast({ keep, takeLock, wall, timer, present, restored, adopt, stored }: PastNeeds): Past {
  const own = present().end.own.id
  /** Other pages' streams that we wait for or have, each with the way to let it go. */
  const others = new Map<StreamId, () => void>()
  /** Streams that were taken over and are empty. */
  const emptied = new Set<StreamId>()
  const inherited = new Set<StreamId>()
  let opened: Promise<void> | null = null
  let drop: (() => void) | null = null
  let locked: Promise<void> = Promise.resolve()
  let isCleared = false
  let unlook = (): void => {}
  let work: 'none' | 'writing' | 'more' = 'none'

  function hold(): void {
    if (drop || isCleared) return
    locked = new Promise(resolve => {
      drop = takeLock?.(lockOf(own), resolve) ?? (() => {})
      if (!takeLock) resolve()
    })
    if (!opened) opened = keep.load().then(({ switches }) => restored(switches))
    void opened.then(look).then(save)
  }

  async function look(): Promise<void> {
    unlook()
    const { streams } = await keep.load()
    for (const { stream, writtenAt } of streams) {
      if (stream.id === own || others.has(stream.id) || !drop) continue
      if (takeLock)
        others.set(
          stream.id,
          takeLock(lockOf(stream.id), () => void inherit(stream.id)),
        )
      else if (between(writtenAt, wall()) >= SILENCE) {
        others.set(stream.id, () => {})
        void inherit(stream.id)
      }
    }
    // Another page of this seat may yet be opened beside this one, say something and die.
    if (drop) unlook = timer(SILENCE, () => void look())
  }

  /** Reads it once more: its page may have written until it died. */
  async function inherit(id: StreamId): Promise<void> {
    const { streams } = await keep.load()
    const found = streams.find(({ stream }) => stream.id === id)
    if (!drop || isCleared) return
    if (found && found.stream.waiting.length > 0) {
      inherited.add(id)
      adopt(found.stream)
    } else emptied.add(id)
    save()
  }

  function save(): void {
    if (work !== 'none') work = 'more'
    else void write()
  }

  async function write(): Promise<void> {
    do {
      work = 'writing'
      await opened
      await locked
      const { switches, end } = present()
      const last = end.own.next - 1
      for (const id of inherited) if (!unkept(end).some(stream => stream.id === id)) emptied.add(id)
      const gone = [...emptied]
      // Never over the words of the page that took our place, and never after the end.
      if (drop && !isCleared) await keep.save({ switches, streams: [...end.adopted, end.own], gone }, wall())
      for (const id of gone) forget(id)
      stored(own, last)
    } while (isToDo())
    work = 'none'
  }

  const isToDo = (): boolean => work === 'more'

  function forget(id: StreamId): void {
    others.get(id)?.()
    for (const set of [others, emptied, inherited]) set.delete(id)
  }

  function release(): void {
    unlook()
    drop?.()
    drop = null
    for (const letGo of others.values()) letGo()
    others.clear()
  }

  return {
    hold,
    save,
    release,
    clear() {
      isCleared = true
      release()
      void keep.clear()
    },
  }
}
