/** Tests of what somebody reads before they travel, over HTTP: the practice's answer, the plan, the times; and that nothing is kept of it. */
import { rawRows } from '@holdfast/db/testing'
import { DAY } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWorld, preparedPair, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld({ licences: 'required' })
  ;({ client, desk } = await preparedPair(world))
})
afterEach(() => world.close())

const dayIn = (days: number): string => new Date(world.clock() + days * DAY).toISOString().slice(0, 10)
const ask = (country: string, region: string | null, on = dayIn(7), by = client) =>
  by.ask('elsewhere', {}, { country, region, on })

async function licensed(expires: string): Promise<void> {
  const licence = { kind: 'licence', profession: 'psychologist', place: 'US-OR', status: 'active', expires }
  const written = { number: 'PSY 0042', issuer: 'Oregon Board of Examples', register: null }
  const of = testId('licence', 1)
  await desk.ask('writeLicence', {}, { act: { kind: 'state', id: of, of: null, licence, ...written } })
  const look = { id: testId('licence', 2), of, method: 'register-lookup', checker: null, looked: world.clock() }
  await desk.ask('writeLicence', {}, { act: { kind: 'look', ...look, found: 'as-stated', words: null } })
}

const kept = async () => {
  const tables = await rawRows(world.db, "select name from sqlite_master where type = 'table'")
  return Promise.all(
    tables.map(async ({ name }) => [name, (await rawRows(world.db, `select count(*) as n from "${String(name)}"`))[0]]),
  )
}

test('[A9b] [CI43] before they travel a client reads whether the hour can be from there, whether there is a plan, and what time it is; and nothing is kept', async () => {
  await licensed(dayIn(30))
  const before = await kept()
  expect((await ask('US', 'Oregon')).body).toMatchObject({ practice: 'open', hasPlan: true })
  expect((await ask('US', 'Oregon', dayIn(31))).body.practice).toBe('closed')
  expect((await ask('US', 'California')).body).toMatchObject({ practice: 'closed', hasPlan: false })
  expect((await ask('JP', null)).body).toEqual({ practice: 'look-first', hasPlan: false, times: [['Asia/Tokyo']] })
  expect((await ask('ES', null)).body.times).toEqual([['Atlantic/Canary'], ['Africa/Ceuta', 'Europe/Madrid']])
  const american = (await ask('US', 'Oregon')).body.times
  expect(american.length).toBeGreaterThan(4)
  expect(american.flat()).toContain('America/New_York')
  expect(await kept()).toEqual(before)
  expect(JSON.stringify(world.logged)).not.toMatch(/Oregon|California|JP/)
})

test.each<readonly [string, string, string | null, () => string, string]>([
  ['a country that is none', 'ZZ', null, () => dayIn(1), 'country'],
  ['a region that is none', 'US', 'Cascadia', () => dayIn(1), 'region'],
  ['a day that is none', 'JP', null, () => '2026-02-30', 'on'],
  ['a day that is over', 'JP', null, () => dayIn(-2), 'on'],
  ['a day that nobody can tell of', 'JP', null, () => dayIn(400), 'on'],
])('[A9b] %s is refused by its field', async (_, country, region, on, field) => {
  expect((await ask(country, region, on())).problem).toMatchObject({ code: 'malformed-body', fields: [field] })
})

test('[A9b] it is asked by a guest alone, and where no licences are kept nothing is said of them', async () => {
  expect((await ask('JP', null, dayIn(1), desk)).problem.code).toBe('not-allowed')
  await world.close()
  world = await makeWorld()
  ;({ client } = await preparedPair(world))
  expect((await ask('JP', null)).body.practice).toBe('not-asked')
})
