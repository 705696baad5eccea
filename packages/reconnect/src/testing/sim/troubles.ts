/** What goes wrong in a simulated hour, drawn from its seed, and the moment from which nothing does any more. */
import { present } from './present.ts'
import { watch } from './verdict.ts'

import type { OpenWorld } from './world.ts'

/** Plans everything: people who come and talk, and what befalls them. */
export function planTroubles(world: OpenWorld): void {
  const { agenda, chance, plan, seats } = world
  for (const seat of seats) {
    agenda.plan(chance.whole(0, 2000), () => present(world, seat) ?? world.openPage(seat, `${seat}1`))
    talk(world, seat, chance.whole(1500, 9000))
    fidget(world, seat)
  }
  const count = chance.whole(2, 9)
  for (let n = 0; n < count; n++) agenda.plan(chance.whole(500, plan.troubled), () => trouble(world))
  agenda.plan(plan.troubled, () => makeFair(world))
  watch(world)
}

function talk(world: OpenWorld, seat: string, pause: number): void {
  const { agenda, chance, plan } = world
  agenda.plan(chance.whole(pause >> 1, pause * 2), () => {
    if (agenda.now() > plan.troubled + 5000) return
    const kind = chance.is(0.1) ? 'refuse-me' : chance.is(0.15) ? 'private' : 'chat'
    const page = present(world, seat)
    for (let n = chance.is(0.2) ? 3 : 1; n > 0; n--) page?.say(kind)
    talk(world, seat, pause)
  })
}

/** Now and then somebody turns microphone or camera on or off. */
function fidget(world: OpenWorld, seat: string): void {
  const { agenda, chance, plan } = world
  agenda.plan(chance.whole(500, 15_000), () => {
    if (agenda.now() > plan.troubled) return
    present(world, seat)?.turn({ microphone: chance.is(0.7), camera: chance.is(0.5) })
    fidget(world, seat)
  })
}

function trouble(world: OpenWorld): void {
  const { chance, seats } = world
  const seat = seats[chance.whole(0, seats.length - 1)] as string
  const both = chance.is(0.15)
  TROUBLES[chance.whole(0, TROUBLES.length - 1)]?.(world, seat)
  if (both) TROUBLES[chance.whole(0, TROUBLES.length - 1)]?.(world, seats[chance.whole(0, seats.length - 1)] as string)
}

type Trouble = (world: OpenWorld, seat: string) => void

const TROUBLES: readonly Trouble[] = [
  cut,
  cut,
  cut,
  move,
  reload,
  reload,
  crash,
  crash,
  twice,
  freeze,
  serverCrash,
  serverCrash,
  leave,
  dropLinks,
  flap,
  flap,
  jump,
  slowDisk,
  brokenDisk,
]

/** The way of a device is cut for a while: to the server, for sound, or both. */
function cut(world: OpenWorld, seat: string): void {
  const { chance } = world
  const what = chance.whole(1, 3)
  cutFor(world, seat, what, chance.is(0.5) ? chance.whole(200, 8000) : chance.whole(8000, 40_000))
}

/** `what`: 1 the way to the server, 2 that of sound, 3 both. */
function cutFor(world: OpenWorld, seat: string, what: number, long: number): void {
  const { agenda, chance } = world
  const device = present(world, seat)?.device ?? `${seat}1`
  const way = world.ways.get(device)
  if (!way) return
  if ((what & 1) !== 0) {
    way.control = false
    way.cutAt ??= agenda.now()
  }
  if ((what & 2) !== 0) way.media = false
  world.media.look()
  agenda.plan(long, () => mendWay(world, device, chance.is(0.3)))
}

/** The way is back; `online`: the browser says so too. */
function mendWay(world: OpenWorld, device: string, online: boolean): void {
  const way = world.ways.get(device)
  if (!way) return
  way.control = true
  way.media = true
  world.net.flush(device)
  way.cutAt = null
  world.media.look()
  if (!online) return
  for (const page of world.pages)
    if (page.device === device && page.isRunning()) page.feed({ kind: 'link', event: { kind: 'nudge', back: true } })
}

/** Another network: another address, and a moment without any. */
function move(world: OpenWorld, seat: string): void {
  const { agenda, chance } = world
  const device = present(world, seat)?.device ?? `${seat}1`
  const way = world.ways.get(device)
  if (!way) return
  way.address++
  way.control = false
  way.media = false
  way.cutAt ??= agenda.now()
  world.media.look()
  agenda.plan(chance.whole(0, 3000), () => mendWay(world, device, chance.is(0.5)))
}

function reload(world: OpenWorld, seat: string): void {
  const page = present(world, seat)
  if (!page) return
  page.die(true)
  world.agenda.plan(world.chance.whole(150, 1500), () => present(world, seat) ?? world.openPage(seat, page.device))
}

/** The process is gone without a word; somebody opens the page again, perhaps on another device. */
function crash(world: OpenWorld, seat: string): void {
  const page = present(world, seat)
  if (!page) return
  page.die(false)
  const device = world.chance.is(0.2) ? `${seat}2` : page.device
  world.agenda.plan(world.chance.whole(800, 25_000), () => present(world, seat) ?? world.openPage(seat, device))
}

/** The same seat in one more page, of this device or another. */
function twice(world: OpenWorld, seat: string): void {
  const page = present(world, seat)
  if (page) world.openPage(seat, world.chance.is(0.6) ? page.device : `${seat}2`)
}

function freeze(world: OpenWorld, seat: string): void {
  const page = present(world, seat)
  if (!page?.isRunning()) return
  page.freeze()
  world.agenda.plan(world.chance.whole(500, 50_000), () => page.isAlive() && page.thaw())
}

function serverCrash(world: OpenWorld): void {
  if (!world.server.isUp()) return
  world.server.crash()
  world.agenda.plan(world.chance.whole(200, 15_000), () => world.server.restart())
}

function leave(world: OpenWorld, seat: string): void {
  const page = present(world, seat)
  if (!page?.isRunning() || !world.chance.is(0.4)) return
  page.leave()
  world.agenda.plan(world.chance.whole(500, 8000), () => present(world, seat) ?? world.openPage(seat, page.device))
}

/** Something between the ends drops a connection; both are told, or only one. */
function dropLinks(world: OpenWorld, seat: string): void {
  const open = Array.from(world.net.wires)
  for (const wire of open) {
    if (wire.page.seat !== seat || !wire.atServer) continue
    if (world.chance.is(0.7)) wire.page.closed(wire, 'lost')
    if (world.chance.is(0.7)) world.server.gone(wire)
  }
}

/** A way that comes and goes every moment. */
function flap(world: OpenWorld, seat: string): void {
  const { chance } = world
  for (let n = chance.whole(4, 15), wait = 0; n > 0; n--) {
    wait += chance.whole(100, 3000)
    world.agenda.plan(wait, () => world.isFair || cutFor(world, seat, chance.whole(1, 3), chance.whole(50, 1500)))
  }
}

/** The clock of a page jumps ahead, as after a sleep that its timers did not notice. */
function jump(world: OpenWorld, seat: string): void {
  present(world, seat)?.jump(world.chance.whole(1000, 600_000))
}

/** The server's disk takes its time. */
function slowDisk(world: OpenWorld): void {
  world.server.slow(world.chance.whole(20, 500))
  world.agenda.plan(world.chance.whole(500, 10_000), () => world.server.slow(1))
}

/** The disk of a device takes nothing any more; what it has can still be read. */
function brokenDisk(world: OpenWorld, seat: string): void {
  if (world.chance.is(0.3)) world.breakDisk(present(world, seat)?.device ?? `${seat}1`)
}

/** From now on nothing goes wrong any more, and everyone is there. */
function makeFair(world: OpenWorld): void {
  world.isFair = true
  world.server.slow(1)
  world.server.restart()
  for (const [device] of world.ways) mendWay(world, device, false)
  for (const page of world.pages) if (page.isAlive()) page.thaw()
  for (const seat of world.seats) {
    if (present(world, seat)) continue
    const last = world.pages.findLast(page => page.seat === seat)
    world.openPage(seat, last?.device ?? `${seat}1`)
  }
  world.checks.forgetOrders()
}
