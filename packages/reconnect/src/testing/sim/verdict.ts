/** Does a simulated hour end well? Looked at every second once the network is fair, and once more at the end. */
import { isExhausted } from '../../arbiter.ts'
import { flowOf } from '../../half.ts'
import { present } from './present.ts'
import { onClock, type OpenWorld } from './world.ts'

/** Within these times, in milliseconds, all must be well once nothing goes wrong any more. */
export const WITHIN = {
  /** From silence to the page that shows it. */
  silence: 2500,
  /** From two live links to sound; longer where all quick ways were tried in vain, and the screens offer another. */
  sound: 8000,
  rareSound: 13_000,
  /** From the return of the network to live links. */
  link: 22_000,
} as const

/** Looks every second. */
export function watch(world: OpenWorld): void {
  const silentFor = new Map<string, number>()
  const linkedFor = new Map<string, number>()
  const look = (): void => {
    world.agenda.plan(1000, look)
    for (const page of world.pages) {
      if (!page.isRunning()) continue
      for (const half of page.end().halves) {
        const key = `${page.name}${half.seat}`
        const isZombie = half.hears === true && world.media.silence(page, half.seat) >= 1000
        silentFor.set(key, isZombie ? (silentFor.get(key) ?? 0) + 1000 : 0)
        world.checks.that(
          (silentFor.get(key) ?? 0) <= WITHIN.silence + 1000,
          'L3',
          'a page shows sound that is not there',
        )
      }
    }
    if (!world.isFair) return
    // Whoever finds that no page of theirs is at work any more takes the hour to one.
    for (const seat of world.seats) if (!present(world, seat)) world.openPage(seat, `${seat}1`)
    for (const [one, other] of pairsOf(world.seats)) {
      const key = one + other
      const isReady = [one, other].every(seat => isLive(world, seat) && carries(world, seat))
      const flows = world.media.flows(one, other)
      linkedFor.set(key, isReady && !flows ? (linkedFor.get(key) ?? 0) + 1000 : 0)
      const pair = world.server.keeper().pairs.find(({ a, b }) => a.name === one && b.name === other)
      const limit = pair && isExhausted(pair, pair.orderedAt ?? onClock(world, 0)) ? WITHIN.rareSound : WITHIN.sound
      world.checks.that((linkedFor.get(key) ?? 0) <= limit + 1000, 'L2', 'two who are there do not hear each other')
    }
    if (world.agenda.now() - world.plan.troubled <= WITHIN.link) return
    for (const seat of world.seats)
      world.checks.that(isLive(world, seat), 'L1', 'a page has no link though the network is fair')
  }
  world.agenda.plan(1000, look)
}

/** The last look. */
export function judgeEnd(world: OpenWorld): void {
  const { checks } = world
  for (const seat of world.seats) {
    const page = present(world, seat)
    checks.that(page !== undefined && isLive(world, seat), 'L1', 'a seat has no live page')
    if (!page) continue
    checks.that(
      checks.appliedBy(page) === checks.countFor(seat),
      'L1',
      'a page has not applied everything that is kept for its seat',
    )
    for (const { end } of [page]) checks.that(end().own.waiting.length === 0, 'L1', 'a word still waits')
    for (const [stream, words] of checks.promised) {
      const author = world.pages.find(other => other.end().own.id === stream)
      if (author?.seat !== seat || author.device !== page.device || !world.keeps(page.device)) continue
      for (const word of words) checks.that(checks.isKept(word), 'L1', 'a word that was on disk is not in the journal')
    }
    for (const half of page.end().halves) checks.that(flowOf(half) === 'flowing', 'L2', 'a pair does not end flowing')
    checks.that(page.end().halves.length === world.seats.length - 1, 'L2', 'a pair is missing')
  }
  checks.bookEnd()
  for (const count of checks.orders().values()) {
    checks.that(count <= 5 + Math.ceil(world.plan.fair / 10_000), 'L6', 'orders come without end')
  }
  const { heard, answered } = checks.fences()
  checks.that(heard === answered, 'S5', 'a frame of a link that is not the present one was not answered')
}

function isLive(world: OpenWorld, seat: string): boolean {
  const page = present(world, seat)
  if (page?.end().link.stage !== 'live') return false
  const known = world.server.keeper().seats.find(({ name }) => name === seat)
  return known?.link === `${page.name}.${page.end().link.attempt}`
}

/** Does what is said over the seat's link arrive, or does some wait to be sent again, or go to an old address? Then both sides may still take it for live. */
function carries(world: OpenWorld, seat: string): boolean {
  const page = present(world, seat)
  const attempt = page?.end().link.attempt
  const wire = [...world.net.wires].find(one => one.page === page && one.attempt === attempt)
  if (!page || !wire || wire.address !== world.ways.get(page.device)?.address) return false
  return wire.heldUp.length === 0 && wire.heldDown.length === 0
}

const pairsOf = (seats: readonly string[]): (readonly [string, string])[] =>
  seats.flatMap((one, place) => seats.slice(place + 1).map(other => [one, other] as const))
