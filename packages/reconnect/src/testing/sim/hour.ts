/** One simulated hour from its seed: three people, troubles of every kind, then a fair network in which all must end well. */
import { makeAgenda } from './agenda.ts'
import { makeChance } from './chance.ts'
import { Broken, makeChecks } from './checks.ts'
import { makeMedia } from './media.ts'
import { makeNet } from './net.ts'
import type { Disk } from './body.ts'
import { makePage } from './page.ts'
import { bendOf } from './sabotage.ts'
import { makeServer } from './server.ts'
import { planTroubles } from './troubles.ts'
import { SEATS } from './people.ts'
import { judgeEnd } from './verdict.ts'
import type { HourPlan, OpenWorld, Way, Wire, World, Page, Signal } from './world.ts'

/** What became of an hour. `broken` names the promise that was not kept; `events`: how many things happened. */
export type HourResult = {
  readonly seed: number
  readonly events: number
  /** All that happened, folded into one number: equal for equal seeds. */
  readonly hash: number
  readonly broken: { readonly rule: string; readonly what: string; readonly at: number } | null
}

/** Times of a usual simulated hour, in milliseconds: it is short, but nothing in it waits for the clock on the wall. */
export const USUAL = { troubled: 60_000, fair: 45_000 } as const

/** So many things happen in no hour in which nobody shouts without end. */
const STORM = 100_000

/** Simulates one hour. */
export function simulateHour(
  given: Partial<HourPlan> & Pick<HourPlan, 'seed'>,
  seen: (world: OpenWorld) => void = () => {},
): HourResult {
  const plan: HourPlan = { ...USUAL, sabotage: null, ...given }
  const world = makeWorld(plan)
  seen(world)
  const { agenda } = world
  let hash = 0
  world.mark = what => {
    hash = (Math.imul(hash, 31) + what + agenda.now()) | 0
  }
  const result = (broken: HourResult['broken']): HourResult => ({
    seed: plan.seed,
    events: agenda.count(),
    hash,
    broken,
  })
  try {
    planTroubles(world)
    while (agenda.next(plan.troubled + plan.fair)) {
      world.mark(agenda.count())
      if (agenda.count() > STORM) throw new Broken('L6', 'more happens than any hour needs')
    }
    judgeEnd(world)
    return result(null)
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return result({ rule: error.rule, what: error.message, at: agenda.now() })
  }
}

function makeWorld(plan: HourPlan): OpenWorld {
  const agenda = makeAgenda()
  const chance = makeChance(plan.seed)
  const ways = new Map<string, Way>()
  const disks = new Map<string, Disk>()
  const keepless = new Set<string>()
  const probeless = new Set<string>()
  for (const seat of SEATS) {
    for (const device of [`${seat}1`, `${seat}2`]) {
      ways.set(device, { control: true, media: true, delay: chance.whole(2, 120), cutAt: null, address: 0 })
      disks.set(device, { streams: new Map(), switches: null })
      if (chance.is(0.05)) keepless.add(device)
      if (chance.is(0.05)) probeless.add(device)
    }
  }
  const world: World = {
    plan,
    agenda,
    chance,
    checks: makeChecks(() => world),
    seats: SEATS,
    pages: [],
    ways,
    isLoose: chance.is(0.3),
    isFair: false,
    sabotage: name => plan.sabotage === name,
    keeps: device => !keepless.has(device),
    probes: device => !probeless.has(device),
    bend: bendOf(plan.sabotage),
    mark: () => {},
    relay: (wire, seat, epoch, message) => relay(world, wire, seat, epoch, message),
    server: undefined as never,
    media: undefined as never,
  }
  const net = makeNet(world)
  world.server = makeServer(world)
  world.media = makeMedia(world)
  return Object.assign(world, {
    net,
    breakDisk: (device: string) => void keepless.add(device),
    openPage(seat: string, device: string): Page {
      const page = makePage({ world, net, seat, device, disk: disks.get(device) as Disk })
      world.pages.push(page)
      page.start()
      return page
    },
  })
}

/** The server hands a message on between the present links of two seats, and to nobody else. */
function relay(world: World, wire: Wire, seat: string, epoch: number, message: Signal): void {
  const { server } = world
  if (!server.isUp()) return
  const { seats } = server.keeper()
  if (!seats.some(({ link }) => link === wire.name)) return
  const target = seats.find(({ name }) => name === seat)
  const to = target?.epoch === epoch && target.link !== null ? server.wire(target.link) : undefined
  if (to) to.page.signalled(to, wire.page, message)
}
