/** An end that lives, against a real keeper over sockets that a test can break. */
import { after, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { parseEndFrame } from './json.ts'
import type { EntryFrame } from './frame.ts'
import { makeKeeper, mayEnter, type Judge, type Keeper, type KeeperEvent } from './keeper-state.ts'
import { stepKeeper } from './keeper.ts'
import { CLOSED, type Switches } from './keep.ts'
import { run, type CallEffect, type Runner, type RunnerPorts, type Socket, type SocketEvents } from './runner.ts'
import { makeMemoryDevice, type MemoryDevice } from './testing/memory-keep.ts'

/** A keeper, a clock and timers that a test moves by hand. */
function makeWorld() {
  const judge: Judge = () => ({ kind: 'take', to: ['a'] })
  let keeper: Keeper = makeKeeper(['a'])
  let now: Instant = NOON
  let tickets = 0
  let links = 0
  const timers = new Map<() => void, Instant>()
  const lines = new Map<string, SocketEvents>()
  const world = {
    isCut: false,
    isTicketless: false,
    keeper: () => keeper,
    happen(event: KeeperEvent): void {
      const step = stepKeeper(keeper, event, now, judge)
      ;({ keeper } = step)
      for (const effect of step.effects) {
        if (effect.kind === 'send') lines.get(String(effect.to))?.heard(JSON.stringify(effect.frame))
        if (effect.kind === 'close') lines.get(String(effect.link))?.closed(effect.why)
      }
    },
    drop(): void {
      for (const [link, line] of lines) {
        lines.delete(link)
        world.happen({ kind: 'gone', link })
        line.closed('lost')
      }
    },
    tell: (text: string): void => [...lines.values()].at(-1)?.heard(text),
    async pass(ms: number): Promise<void> {
      for (const end = after(now, ms); now < end; now = after(now, 50)) {
        for (const [fire, at] of timers) if (at <= now && timers.delete(fire)) fire()
        for (let n = 0; n < 12; n++) await Promise.resolve()
      }
    },
    ports(device: MemoryDevice, seen: Seen): RunnerPorts {
      return {
        now: () => now,
        chance: () => 0.5,
        timer(wait, fire) {
          timers.set(fire, after(now, wait))
          return () => void timers.delete(fire)
        },
        async askTicket() {
          if (world.isTicketless) throw new Error('no way')
          return { ok: true, value: { ticket: 't', epoch: ++tickets } }
        },
        openSocket({ epoch, tries }, on): Socket {
          const link = `${++links}`
          void Promise.resolve().then(() => {
            if (world.isCut) return
            if (!mayEnter(keeper, { seat: 'a', epoch, tries })) return on.closed('ticket')
            lines.set(link, on)
            on.opened()
            world.happen({ kind: 'enter', seat: 'a', link, epoch, tries })
          })
          return {
            send(text) {
              const frame = parseEndFrame(text)
              void Promise.resolve().then(() => {
                if (frame && lines.has(link) && !world.isCut) world.happen({ kind: 'heard', link, frame })
              })
            },
            close() {
              lines.delete(link)
              seen.closed++
            },
          }
        },
        probe: () => () => {},
        keep: device.keep,
        call: effect => seen.calls.push(effect),
        apply: entry => seen.entries.push(entry),
        reset: () => (seen.entries.length = 0),
        switched: switches => seen.switches.push(switches),
        word: text => seen.words.push(text),
      }
    },
  }
  return world
}
type Seen = { entries: EntryFrame[]; calls: CallEffect[]; switches: Switches[]; words: string[]; closed: number }
const nothing = (): Seen => ({ entries: [], calls: [], switches: [], words: [], closed: 0 })
const bodies = ({ entries }: Seen) => entries.map(({ body }) => body)
const stage = (runner: Runner) => runner.end().link.stage

test('[RU4] what is said goes to disk, then to the keeper, and comes back once; after a lost socket too', async () => {
  const [world, device, seen] = [makeWorld(), makeMemoryDevice(), nothing()]
  const runner = await run('one', world.ports(device, seen))
  await world.pass(200)
  expect(stage(runner)).toBe('live')
  runner.say('chat', 'hello')
  expect(bodies(seen)).toEqual([])
  await world.pass(100)
  world.isCut = true
  world.drop()
  runner.say('chat', 'still there?')
  await world.pass(9000)
  expect([stage(runner) === 'live', device.leftBy.get('one')?.streams[0]?.waiting.length]).toEqual([false, 1])
  world.isCut = false
  await world.pass(9000)
  expect([stage(runner), bodies(seen), runner.end().own.waiting]).toEqual(['live', ['hello', 'still there?'], []])
})

test('[RU4] what a killed page left is said by the next one, once', async () => {
  const [world, device, seen] = [makeWorld(), makeMemoryDevice(), nothing()]
  const first = await run('one', world.ports(device, nothing()))
  await world.pass(200)
  world.isCut = true
  first.say('chat', 'last words')
  await world.pass(100)
  device.die('one')
  world.drop()
  world.isCut = false
  await run('two', world.ports(device, seen))
  await world.pass(1000)
  expect(bodies(seen)).toEqual(['last words'])
  expect(seen.entries[0]).toMatchObject({ stream: 'one', cseq: 1 })
})

test('[RU3] a ticket that cannot be had is tried again, and nothing is thrown', async () => {
  const world = makeWorld()
  world.isTicketless = true
  const runner = await run('one', world.ports(makeMemoryDevice(), nothing()))
  await world.pass(3000)
  expect([stage(runner) === 'live', runner.end().link.failures > 1]).toEqual([false, true])
  world.isTicketless = false
  await world.pass(6000)
  expect(stage(runner)).toBe('live')
})

test('[RU1] a try that was shut is not heard any more', async () => {
  const [world, seen] = [makeWorld(), nothing()]
  const heard: SocketEvents[] = []
  const ports = world.ports(makeMemoryDevice(), seen)
  const runner = await run('one', {
    ...ports,
    openSocket: (entrance, on) => (heard.push(on), ports.openSocket(entrance, on)),
  })
  await world.pass(200)
  runner.tell({ kind: 'link', event: { kind: 'leave' } })
  const { end } = { end: runner.end() }
  heard[0]?.heard('{"t":"ack","stream":"one","last":1}')
  heard[0]?.heard('anything')
  heard[0]?.closed('lost')
  expect([runner.end(), seen.words, seen.closed]).toEqual([end, [], 1])
})

test('[RU2] there is one timer at a time, and one that came too early is set again', async () => {
  const world = makeWorld()
  const timers = new Set<() => void>()
  const ports = world.ports(makeMemoryDevice(), nothing())
  const timer: RunnerPorts['timer'] = (_, fire) => {
    timers.add(fire)
    return () => void timers.delete(fire)
  }
  const runner = await run('one', { ...ports, timer })
  await world.pass(200)
  expect(timers.size).toBe(1)
  const early = Array.from(timers)
  for (const fire of early) {
    timers.delete(fire)
    fire()
  }
  expect([timers.size, stage(runner)]).toEqual([1, 'live'])
})

test('[RU5] what is not the protocol’s is handed on as it came, and is a sign of life', async () => {
  const [world, seen] = [makeWorld(), nothing()]
  const runner = await run('one', world.ports(makeMemoryDevice(), seen))
  await world.pass(5200)
  world.tell('{"t":"roster"}')
  expect([seen.words, runner.end().link.pongBy]).toEqual([['{"t":"roster"}'], null])
})

test('[KP2] a switch opens when it is on disk and closes at once; the next page begins as this one was left', async () => {
  const [world, device, seen, next] = [makeWorld(), makeMemoryDevice(), nothing(), nothing()]
  const open = { microphone: true, camera: true }
  const runner = await run('one', world.ports(device, seen))
  runner.turn(open)
  expect(seen.switches.at(-1)).toEqual(CLOSED)
  await world.pass(100)
  expect([seen.switches.at(-1), device.leftBy.get('one')?.switches]).toEqual([open, open])
  runner.turn({ ...open, camera: false })
  expect(seen.switches.at(-1)).toEqual({ microphone: true, camera: false })
  await world.pass(100)
  device.die('one')
  await run('two', world.ports(device, next))
  expect(next.switches).toEqual([{ microphone: true, camera: false }])
})
