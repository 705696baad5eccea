/** Every outcome of an interrupted hour, in a real file: by the rules or by a practitioner's hand, each with its reason in the trail. */
import { rawRows } from '@holdfast/db/testing'
import { planWork, verifyAudit } from '@holdfast/db'
import { after, HOUR } from '@holdfast/domain'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { breakOff, comeBack, endBroken, heldHour, type Pages } from '../testing/hour.ts'
import { makeWorld, preparedPair, type Browser, type World } from '../testing.ts'

let folder: string
let hours = 0
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-'))
})
afterEach(() => rm(folder, { recursive: true }))

type Hour = { readonly world: World; readonly desk: Browser; readonly client: Browser; readonly pages: Pages }

/** An hour in a file of its own that breaks off after some minutes; `then` says how it goes on. */
async function hourOf({ minutes = 30, isPaid = false }, then: (hour: Hour) => Promise<void>): Promise<void> {
  const world = await makeWorld({ file: join(folder, `${++hours}.db`), isPaid })
  try {
    const { client, desk } = await preparedPair(world)
    const { practitioner, patient } = world.people
    const making = { now: world.clock(), random: world.deps.random }
    // The client's next appointment begins at once, so no time is added here.
    const when = { start: world.when.end, end: after(world.when.end, HOUR) }
    await planWork(world.db, { practitioner, patient, when }, making)
    const pages = await heldHour(world, client, desk, minutes)
    await breakOff(world, pages)
    await then({ world, desk, client, pages })
    expect(await verifyAudit(world.db)).toMatchObject({ ok: true })
  } finally {
    await world.close()
  }
}

const first = async ({ desk }: Hour) => (await desk.ask('interruptions')).body.interruptions[0]
const trail = async ({ world }: Hour): Promise<[unknown, unknown][]> =>
  (
    await rawRows(
      world.db,
      `select actor, code from audit where act in ('outcome-decided', 'outcome-overridden', 'cause-learned') order by seq`,
    )
  ).map(({ actor, code }) => [actor === world.people.practitioner ? 'practitioner' : actor, code])
const why = { why: 'agreed', reason: 'We spoke about it.' }

test('[AP20] [E18e] every outcome can come about, is in the trail with its reason, and a practitioner may decide otherwise with one', async () => {
  await hourOf({}, async hour => {
    await comeBack(hour.world, hour.pages)
    expect(await first(hour)).toMatchObject({ course: 'resumed', fee: 'waived' })
    expect(await trail(hour)).toEqual([['system', 'break-1/resumed/waived/unknown']])
  })
  await hourOf({ minutes: 40 }, async hour => {
    await endBroken(hour.pages)
    expect(await first(hour)).toMatchObject({ course: 'completed-reduced', fee: 'waived', charged: 40, carried: 0 })
    expect(await trail(hour)).toEqual([['system', 'break-1/completed-reduced/waived/unknown']])
  })
  await hourOf({ minutes: 40, isPaid: true }, async hour => {
    await endBroken(hour.pages)
    expect(await first(hour)).toMatchObject({ course: 'completed-reduced', fee: 'credit', charged: 40, carried: 20 })
    expect(await trail(hour)).toEqual([['system', 'break-1/completed-reduced/credit/unknown']])
  })
  await hourOf({ minutes: 10, isPaid: true }, async hour => {
    await endBroken(hour.pages)
    expect(await first(hour)).toMatchObject({ course: 'rescheduled', fee: 'credit', charged: 0, carried: 60 })
    await hour.desk.ask('learned', {}, { learned: 'network', seat: hour.pages.theirs.seat })
    const decide = async (wish: object) => (await hour.desk.ask('override', {}, { ...why, ...wish })).body
    const half = { course: 'completed-reduced', fee: 'partial', minutes: 25 }
    expect(await decide(half)).toMatchObject({ fee: 'partial', charged: 35, carried: 25, overridden: why.reason })
    expect(await decide({ course: 'rescheduled', fee: 'full' })).toMatchObject({ fee: 'full', charged: 60, carried: 0 })
    expect(await decide({ course: 'rescheduled', fee: 'credit' })).toMatchObject({ fee: 'credit', carried: 60 })
    expect(await decide({ course: 'resumed', fee: 'waived' })).toMatchObject({ course: 'resumed', fee: 'waived' })
    expect(await trail(hour)).toEqual([
      ['system', 'break-1/rescheduled/credit/unknown'],
      ['practitioner', 'network'],
      ['system', 'break-1/rescheduled/credit/network'],
      ['practitioner', 'agreed'],
      ['practitioner', 'break-1/completed-reduced/partial/network/override'],
      ['practitioner', 'agreed'],
      ['practitioner', 'break-1/rescheduled/full/network/override'],
      ['practitioner', 'agreed'],
      ['practitioner', 'break-1/rescheduled/credit/network/override'],
      ['practitioner', 'agreed'],
      ['practitioner', 'break-1/resumed/waived/network/override'],
    ])
  })
  await hourOf({ minutes: 10 }, async hour => {
    await endBroken(hour.pages)
    const before = [await first(hour), await trail(hour)]
    const wish = { course: 'completed-reduced', fee: 'waived', why: 'agreed' }
    for (const reason of [undefined, '', '  '])
      expect((await hour.desk.ask('override', {}, { ...wish, reason })).problem.code).toBe('malformed-body')
    const { why: _, ...bare } = { ...wish, reason: 'x' }
    expect((await hour.desk.ask('override', {}, bare)).problem.code).toBe('malformed-body')
    expect((await hour.client.ask('override', {}, { ...wish, ...why })).problem.code).toBe('not-allowed')
    expect([await first(hour), await trail(hour)]).toEqual(before)
  })
}, 60_000)
