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
  /** Writes the switches; `then` is told when that is done, or failed. */
  readonly keepSwitches: (wished: Switches, then: () => void) => void
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
    for (const [id] of disk.streams)
      if (owned.has(id) && !streams.some(other => other.id === id)) disk.streams.delete(id)
    for (const one of streams) {
      owned.add(one.id)
      if (one.waiting.length > 0 || one === own) disk.streams.set(one.id, { ...one, safe: one.next - 1 })
    }
    world.checks.stored(body.page(), own)
    if (isOver(body.end().link)) release()
  }

  function adopt(streams: readonly Stream[]): void {
    if (streams.length === 0) return
    awake(() => {
      for (const one of streams) owned.add(one.id)
      feed({ kind: 'adopt', streams })
    })
  }

  function release(): void {
    const heir = others().find(other => other.device === device)
    if (heir && world.keeps(device))
      heir.adopt([...disk.streams].flatMap(([id, one]) => (owned.has(id) && one.waiting.length > 0 ? [one] : [])))
  }

  return {
    adopt(streams) {
      adopt(streams)
      // It stood still when they came, and the seat has moved meanwhile: they go on to the page that holds it.
      awake(() => isOver(body.end().link) && release())
    },
    release,
    store() {
      // Writes never overtake each other, and write how it stands then.
      writtenAt = Math.max(writtenAt, agenda.now() + chance.whole(1, 15))
      agenda.plan(writtenAt - agenda.now(), () => {
        if (!body.isAlive()) return
        const { own } = body.end()
        if (world.keeps(device)) write(unkept(body.end()), own)
        // A disk that fails must not keep a word from being said.
        awake(() => feed({ kind: 'stored', stream: own.id, cseq: own.next - 1 }))
      })
    },
    keepSwitches(wished, then) {
      writtenAt = Math.max(writtenAt, agenda.now() + chance.whole(1, 15))
      agenda.plan(writtenAt - agenda.now(), () => {
        if (!body.isAlive()) return
        if (world.keeps(device)) disk.switches = wished
        awake(then)
      })
    },
    takeOver() {
      const own = body.end().own.id
      const held = new Set([own, ...others().map(other => other.end().own.id)])
      adopt([...disk.streams].flatMap(([id, one]) => (one.waiting.length > 0 && !held.has(id) ? [one] : [])))
    },
  }
}
