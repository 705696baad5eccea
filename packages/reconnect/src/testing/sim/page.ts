/** One page life in a simulated hour: the real end, its timer, and the ways in which pages die. */
import { makeEnd, openAttempt, sayAt, type EndEffect, type EndEvent, type EndStep } from '../../end-state.ts'
import { CLOSED, onDisk, returned, turned, type Switched, type Switches } from '../../keep.ts'
import { stepEnd } from '../../end.ts'
import { isOver } from '../../link-state.ts'
import type { Stream } from '../../stream.ts'
import type { Body, Disk } from './body.ts'
import { makeLine } from './line.ts'

import { makeShelf } from './shelf.ts'
import { onClock, type Way, type World, type Net, type Page } from './world.ts'

/** What a page is made of. */
export type PageNeeds = {
  readonly world: World
  readonly net: Net
  readonly seat: string
  readonly device: string
  readonly disk: Disk
}

/** Makes a page life; it does nothing before `start`. */
export function makePage({ world, net, seat, device, disk }: PageNeeds): Page {
  const { agenda, chance, checks } = world
  const name = world.pages.length
  let skew = chance.whole(-3_600_000, 3_600_000)
  const stream = world.sabotage('a page goes on with the last one’s stream') ? seat : `${seat}${name}`
  let end = makeEnd(stream)
  if (stream === seat && disk.streams.has(seat)) end = { ...end, own: disk.streams.get(seat) as Stream }
  let isAlive = true
  let isFrozen = false
  let frozen: (() => void)[] = []
  let timer = 0
  let lookedAt = 0
  let wakeAt: number | null = null

  const body: Body = {
    world,
    net,
    seat,
    device,
    name,
    disk,
    owned: new Set([stream]),
    wires: new Map(),
    page: () => page,
    end: () => end,
    now: () => onClock(world, skew),
    way: () => world.ways.get(device) as Way,
    isAlive: () => isAlive,
    awake(run) {
      if (!isAlive) return
      if (isFrozen) frozen.push(run)
      else run()
    },
    feed,
    epoch: 0,
    pass: 0,
  }
  const { now, awake, wires } = body
  let switched: Switched = returned(world.bend.found(disk.switches))
  const line = makeLine(body)
  const shelf = makeShelf(body)

  function feed(event: EndEvent): void {
    if (!isAlive) return
    look(event)
    take(world.bend.end(end, world.bend.event(end, event), { now: now(), chance: chance.part() }), event)
  }

  /** Once a second, and when it is about to tell of them, a page looks at its calls and knows then when the newest packet came. */
  function look(event: EndEvent): void {
    if (agenda.now() - lookedAt < 1000 && !tells(event)) return
    lookedAt = agenda.now()
    for (const { seat: other, live, hears } of end.halves) {
      if (hears !== true || live === null || world.media.silence(page, other) > 0) continue
      const event = { kind: 'flowing', seat: other, call: live, lastAt: now() } as const
      end = stepEnd(end, { kind: 'media', event }, { now: now(), chance: 0 }).end
    }
  }

  function take(step: EndStep, event: EndEvent | null): void {
    const before = end
    end = step.end
    checks.ended(page, before, end, event, step.effects)
    for (const effect of step.effects) perform(effect)
    if (isOver(end.link) && !isOver(before.link)) shelf.release()
    if (end.link.wakeAt !== wakeAt) setTimer()
  }

  function setTimer(): void {
    wakeAt = end.link.wakeAt
    const mine = ++timer
    if (wakeAt === null) return
    agenda.plan(wakeAt - now(), () =>
      awake(() => {
        if (mine !== timer) return
        wakeAt = null
        feed({ kind: 'link', event: { kind: 'tick' } })
      }),
    )
  }

  function perform(effect: EndEffect): void {
    const { media } = world
    switch (effect.kind) {
      case 'ask':
        return line.ask(effect.attempt)
      case 'open':
        return line.open(effect.attempt, effect.by)
      case 'shut':
        return line.shut(effect.attempt)
      case 'probe':
        return line.probe(effect.on)
      case 'send':
        return line.send(effect.attempt, effect.frame)
      case 'store':
        return shelf.store()
      case 'apply':
        return checks.applied(page, effect.entry)
      case 'reset':
        return checks.reset(page)
      case 'dial':
        return media.dial(page, effect.seat, effect.epoch, effect.call)
      case 'answer':
        return media.answer(page, effect.seat, effect.call)
      case 'decline':
        return media.decline(page, effect.seat, effect.call)
      case 'mend':
        return media.mend(page, effect.seat, effect.call, effect.gen, effect.offer)
      case 'hang-up':
        return media.hangUp(page, effect.seat, effect.call)
      case 'use':
        return
    }
  }

  const page: Page = {
    seat,
    device,
    name,
    end: () => end,
    epoch: () => body.epoch,
    isAlive: () => isAlive,
    isRunning: () => isAlive && !isFrozen,
    feed,
    start() {
      shelf.takeOver()
      checks.switched(page, switched.wished, switched.open, disk.switches ?? CLOSED)
      feed({ kind: 'link', event: { kind: 'start' } })
    },
    say(kind) {
      if (!isAlive || isFrozen || isOver(end.link)) return
      const said = sayAt(end, kind, `${name} ${end.own.id} ${end.own.next}`)
      if (said.ok) take(said.value, null)
    },
    turn(wished: Switches) {
      if (!isAlive || isFrozen) return
      switched = turned(switched, wished)
      checks.switched(page, switched.wished, switched.open, null)
      shelf.keepSwitches(wished, () => {
        switched = onDisk(switched, wished)
        // What another page left meanwhile is that page's: this one may have slept since its own was written.
        checks.switched(page, switched.wished, switched.open, null)
      })
    },
    die(told) {
      if (!isAlive) return
      if (told && !isFrozen) feed({ kind: 'away' })
      isAlive = false
      line.die()
      world.media.dies(page, told)
      shelf.release()
    },
    freeze() {
      isFrozen = true
      world.media.look()
    },
    thaw() {
      if (!isFrozen) return
      isFrozen = false
      const missed = frozen
      frozen = []
      for (const run of missed) if (isAlive) run()
      world.media.look()
      if (isAlive) feed({ kind: 'link', event: { kind: 'nudge', back: true } })
    },
    jump: by => void (skew += by),
    leave() {
      if (end.link.stage === 'live') line.send(end.link.attempt, { t: 'leave' })
      feed({ kind: 'link', event: { kind: 'leave' } })
    },
    arrive: line.arrive,
    closed: line.closed,
    sound: (call, other, kind, at) =>
      awake(() => {
        const lastAt = (now() - (agenda.now() - at)) as ReturnType<typeof now>
        feed({ kind: 'media', event: { kind, seat: other, call: call.gen, lastAt } })
      }),
    over: (other, gen) => awake(() => feed({ kind: 'media', event: { kind: 'over', seat: other, call: gen } })),
    relay(other, toEpoch, message) {
      const attempt = openAttempt(end)
      const wire = attempt === null ? undefined : wires.get(attempt)
      if (wire) net.carry(wire, 'server', () => world.relay(wire, other, toEpoch, message), true)
    },
    signalled: (wire, from, message) =>
      net.carry(wire, 'page', () => awake(() => wire.atPage && world.media.signalled(page, from, message)), true),
    adopt: shelf.adopt,
  }
  return page
}

/** Is the keeper told of all calls now? */
const tells = (event: EndEvent): boolean =>
  event.kind === 'away' ||
  (event.kind === 'frame' && event.frame.t === 'welcome') ||
  (event.kind === 'link' && event.event.kind === 'tick')
