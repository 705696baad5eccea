/** A keeper that lives, over lines and a disk that a test holds in its hands. */
import { after } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import type { Entry } from './journal.ts'
import { runKeeper, type KeeperPast, type KeeperPorts, type KeeperRunner } from './keeper-runner.ts'
import type { Kept } from './restore.ts'

/** A disk in memory whose writes end when the test lets them. */
function makeDisk(past: KeeperPast = { entries: [], kept: null }) {
  const entries: Entry[] = [...past.entries]
  let { kept } = past
  const disk = {
    isSlow: false,
    isBroken: false,
    waiting: [] as (() => void)[],
    past: (): KeeperPast => ({ entries: [...entries], kept }),
    read: async () => disk.past(),
    async write(entry: Entry | null, now: Kept): Promise<void> {
      if (disk.isSlow) await new Promise<void>(resolve => disk.waiting.push(resolve))
      if (disk.isBroken) throw new Error('full')
      if (entry) entries.push(entry)
      kept = now
    },
  }
  return disk
}

async function start(disk = makeDisk()) {
  const world = { now: NOON, timers: new Set<() => void>(), failures: [] as unknown[] }
  const ports: KeeperPorts = {
    now: () => world.now,
    timer(_, fire) {
      world.timers.add(fire)
      return () => void world.timers.delete(fire)
    },
    disk,
    judge: () => ({ kind: 'take', to: ['a', 'b'] }),
    failed: cause => world.failures.push(cause),
  }
  return { world, disk, keeper: await runKeeper(['a', 'b'], ports) }
}

function visit(keeper: KeeperRunner, seat: string, epoch: number, tries = 1) {
  const got: string[] = []
  const line = keeper.enter(
    { seat, epoch, tries },
    { send: text => got.push((JSON.parse(text) as { t: string }).t), close: why => got.push(why) },
  )
  return { ...line, got, say: (frame: object) => line.heard(JSON.stringify(frame)) }
}

/** Lets everything happen that waits for nothing outside. */
const settle = async (): Promise<void> => {
  for (let n = 0; n < 100; n++) await Promise.resolve()
}

const word = (cseq: number) => ({ t: 'put', stream: 's', cseq, kind: 'chat', body: `${cseq}` })

test('[KR1] nothing is told before it is on disk, and everything is done in its order', async () => {
  const { disk, keeper } = await start()
  const a = visit(keeper, 'a', 1)
  await settle()
  disk.isSlow = true
  a.say({ t: 'hello', have: 0 })
  a.say(word(1))
  a.say({ t: 'beat', n: 1, have: 0 })
  await settle()
  expect([a.got, disk.past().entries.length]).toEqual([['welcome'], 0])
  disk.waiting.forEach(done => done())
  await settle()
  expect([a.got, disk.past().entries.length]).toEqual([['welcome', 'entry', 'pong'], 1])
})

test('[KR2] a disk that takes nothing makes the keeper silent, and is told once', async () => {
  const { world, disk, keeper } = await start()
  const a = visit(keeper, 'a', 1)
  a.say({ t: 'hello', have: 0 })
  await settle()
  disk.isBroken = true
  a.say(word(1))
  a.say(word(2))
  await settle()
  a.say({ t: 'beat', n: 1, have: 0 })
  await settle()
  expect([a.got, world.failures.length, world.timers.size]).toEqual([['welcome'], 1, 0])
})

test('[KR3] another process goes on from what is on disk: entries, seats and fences', async () => {
  const first = await start()
  const a = visit(first.keeper, 'a', 7)
  a.say({ t: 'hello', have: 0 })
  a.say(word(1))
  await settle()
  const { keeper } = await start(makeDisk(first.disk.past()))
  const [old, again] = [visit(keeper, 'a', 6), visit(keeper, 'a', 7, 2)]
  again.say({ t: 'hello', have: 0 })
  again.say(word(1))
  await settle()
  expect([old.got, again.got]).toEqual([['moved'], ['welcome', 'entry', 'ack']])
  expect(keeper.keeper().seats.map(({ name }) => name)).toEqual(['a', 'b'])
})

test('[KR3] a disk with what no journal can be is refused', async () => {
  const first = await start()
  visit(first.keeper, 'a', 1).say(word(1))
  await settle()
  const { entries, kept } = first.disk.past()
  expect(entries).toHaveLength(1)
  await expect(start(makeDisk({ entries: [...entries, ...entries], kept }))).rejects.toThrow('journal-damaged')
})

test('[KR4] tickets rise by themselves and through a crash; a page keeps its own until it was moved', async () => {
  const first = await start()
  const unused = first.keeper.ticketFor('a', 0)
  const next = first.keeper.ticketFor('a', 0)
  if (!unused.ok || !next.ok) throw new Error('no ticket')
  expect(next.value).toBeGreaterThan(unused.value)
  const second = await start(makeDisk(first.disk.past()))
  second.world.now = after(NOON, 1000)
  const later = second.keeper.ticketFor('a', 0)
  expect(later.ok && later.value > next.value).toBe(true)
  visit(second.keeper, 'a', next.value)
  expect(second.keeper.ticketFor('a', next.value)).toEqual({ ok: true, value: next.value })
  expect(second.keeper.ticketFor('a', unused.value)).toEqual({ ok: false, error: 'moved' })
  expect(second.keeper.ticketFor('c', 0)).toEqual({ ok: false, error: 'no-seat' })
})

test('[KR5] one timer at most, for the next moment at which something is due', async () => {
  const { world, keeper } = await start()
  keeper.tell({ kind: 'wanted', pairs: [['a', 'b']] })
  const [a, b] = [visit(keeper, 'a', 1), visit(keeper, 'b', 1)]
  await settle()
  expect([a.got, b.got, world.timers.size]).toEqual([['welcome', 'pair'], ['welcome', 'pair'], 1])
  world.now = after(NOON, 5000)
  for (const fire of Array.from(world.timers)) {
    world.timers.delete(fire)
    fire()
  }
  await settle()
  expect([a.got.at(-1), a.got.length, world.timers.size]).toEqual(['pair', 3, 1])
})

test('[KR6] a line that is gone is told nothing more, and what cannot be read is passed over', async () => {
  const { keeper } = await start()
  const a = visit(keeper, 'a', 1)
  a.heard('{"t":"nonsense"}')
  a.gone()
  a.say({ t: 'beat', n: 1, have: 0 })
  await settle()
  expect(keeper.keeper().seats[0]).toMatchObject({ link: null, isHeld: true })
  expect(a.got).toEqual([])
})
