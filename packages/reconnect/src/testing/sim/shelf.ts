/** What a simulated page leaves on its device, and finds there: its words, until the server has them. */
import { unkept } from '../../end-state.ts'
import { isOver } from '../../link-state.ts'
import type { Switches } from '../../keep.ts'
import type { Stream } from '../../stream.ts'
import type { Body } from './body.ts'

/** A page's part of the disk. */
export type Shelf = {
  /** Writes what waits, and says so when it is written. */
  readonly store: () => void
  /** Writes the switches; `then` is told when that is done, or failed, and what stood on the disk at that moment; null where nothing is kept. */
  readonly keepSwitches: (wished: Switches, then: (kept: Switches | null) => void) => void
  /** Takes over what dead pages of this seat and device left. */
  readonly takeOver: () => void
  /** Streams that another page of the device gave up. */
  readonly adopt: (streams: readonly Stream[]) => void
  /** Lets another page of the device have this one's streams. */
  readonly release: () => void
}

/** Makes the shelf of a page. */
export function makeShelf(body: Body): Shelf {
  const { world, seat, device, disk, owned, awake, feed } = body
  const { agenda, chance } = world
  let writtenAt = 0

  const others = () =>
    world.pages.filter(
      other => other !== body.page() && other.seat === seat && other.isAlive() && !isOver(other.end().link),
    )

  function write(streams: readonly Stream[], own: Stream): void {
    // What was taken over since this write was asked for stays.
    const present = [...streams, ...unkept(body.end())]
    for (const [id] of disk.streams)
      if (owned.has(id) && !present.some(other => other.id === id)) disk.streams.delete(id)
    for (const one of streams) {
      owned.add(one.id)
      if (one.waiting.length > 0 || one === own) disk.streams.set(one.id, { ...one, safe: one.next - 1 })
    }
    world.checks.stored(body.page(), own)
    if (isOver(body.end().link)) release()
  }

  function adopt(streams: readonly Stream[]): void {
    if (streams.length === 0) return
    for (const one of streams) owned.add(one.id)
    awake(() => feed({ kind: 'adopt', streams }))
  }

  function release(): void {
    const heir = others().find(other => other.device === device)
    if (heir && world.keeps(device))
      heir.adopt([...disk.streams].flatMap(([id, one]) => (owned.has(id) && one.waiting.length > 0 ? [one] : [])))
  }

  return {
    adopt,
    release,
    store() {
      const streams = unkept(body.end())
      const { own } = body.end()
      // Writes never overtake each other.
      writtenAt = Math.max(writtenAt, agenda.now() + chance.whole(1, 15))
      agenda.plan(writtenAt - agenda.now(), () => {
        if (!body.isAlive()) return
        if (world.keeps(device)) write(streams, own)
        // A disk that fails must not keep a word from being said.
        awake(() => feed({ kind: 'stored', stream: own.id, cseq: own.next - 1 }))
      })
    },
    keepSwitches(wished, then) {
      writtenAt = Math.max(writtenAt, agenda.now() + chance.whole(1, 15))
      agenda.plan(writtenAt - agenda.now(), () => {
        if (!body.isAlive()) return
        if (world.keeps(device)) disk.switches = wished
        // A frozen page hears of it later, when another may have left its own.
        const kept = world.keeps(device) ? disk.switches : null
        awake(() => then(kept))
      })
    },
    takeOver() {
      const own = body.end().own.id
      const held = new Set([own, ...others().map(other => other.end().own.id)])
      adopt([...disk.streams].flatMap(([id, one]) => (one.waiting.length > 0 && !held.has(id) ? [one] : [])))
    },
  }
}
