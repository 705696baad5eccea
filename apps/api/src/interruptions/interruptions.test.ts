/** An hour that breaks off, what its practitioner is told of it, and what is learned and decided afterwards. */
import { rawRows } from '@holdfast/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { breakOff, comeBack, endBroken, entries, heldHour, type Pages } from '../testing/hour.ts'
import { makeWorld, preparedPair, type Browser, type Page, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
})
afterEach(() => world.close())

const brokenHour = async (): Promise<Pages> => {
  const pages = await heldHour(world, client, desk)
  await breakOff(world, pages)
  return pages
}

/** The hour is ended while it is broken. */
async function endedHour(): Promise<Page> {
  const pages = await brokenHour()
  await endBroken(pages)
  return pages.theirs
}

test('[AP17] an interruption is kept, closed with the hour, and shown to the practitioner alone', async () => {
  await endedHour()
  const { body } = await desk.ask('interruptions')
  expect(body.interruptions).toMatchObject([
    { id: 'break-1', cause: 'unknown', course: 'rescheduled', fee: 'waived', decisions: 1, overridden: null },
  ])
  expect((await client.ask('interruptions')).problem.code).toBe('not-allowed')
})

test('[AP17] a cause learned later changes the finding, is audited, and told twice adds nothing', async () => {
  const { seat } = await endedHour()
  const first = await desk.ask('learned', {}, { learned: 'network', seat })
  expect(first.body).toMatchObject({ cause: 'network', seat, confidence: 'told', decisions: 2 })
  const again = await desk.ask('learned', {}, { learned: 'network', seat })
  expect(again.body.decisions).toBe(2)
  const alarm = await desk.ask('learned', {}, { learned: 'fire-alarm', seat: null })
  expect(alarm.body).toMatchObject({ cause: 'external', seat: null, fee: 'waived' })
  const rows = await rawRows(world.db, `select code from audit where act = 'cause-learned' order by seq`)
  expect(rows.map(({ code }) => code)).toEqual(['network', 'fire-alarm'])
})

test('[AP17] a practitioner decides otherwise with a reason; nobody is charged for what is never charged', async () => {
  const { seat } = await endedHour()
  const wish = { course: 'completed-reduced', fee: 'waived', why: 'clinical', reason: 'We had said what mattered.' }
  expect((await desk.ask('override', {}, { ...wish, reason: ' ' })).problem.code).toBe('malformed-body')
  expect((await desk.ask('override', {}, { ...wish, fee: 'full' })).problem.code).toBe('never-charged')
  const done = await desk.ask('override', {}, wish)
  expect(done.body).toMatchObject({ course: 'completed-reduced', overridden: wish.reason, decisions: 2 })
  const later = await desk.ask('learned', {}, { learned: 'network', seat })
  expect(later.body).toMatchObject({ cause: 'network', course: 'completed-reduced', overridden: wish.reason })
  const rows = await rawRows(world.db, `select code from audit where act = 'outcome-overridden'`)
  expect(rows.map(({ code }) => code)).toEqual(['clinical'])
  expect((await client.ask('override', {}, wish)).problem.code).toBe('not-allowed')
})

test('[AP17] what is open, unknown or about nobody of this hour is refused', async () => {
  const { theirs } = await brokenHour()
  const { seat } = theirs
  expect((await desk.ask('learned', {}, { learned: 'network', seat })).problem.code).toBe('interruption-open')
  expect((await desk.ask('learned', { interruption: 'break-9' }, { learned: 'power', seat })).problem.code).toBe(
    'not-found',
  )
  const stranger = 'sea_00000000000000000000000000'
  expect((await desk.ask('learned', {}, { learned: 'network', seat: stranger })).problem.code).toBe('not-found')
})

test('[AP17] who comes back with the same page goes on, and the break is over', async () => {
  const { mine } = await comeBack(world, await brokenHour())
  expect(entries(mine, 'mended')[0]?.body).toMatchObject({ id: 'break-1', outcome: 'extended' })
  const clocks = entries(mine, 'clock').map(({ body }) => (body as { state: string }).state)
  expect(clocks).toEqual(['running', 'paused', 'running'])
})
