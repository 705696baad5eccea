/** What nobody should send, and what a database that is gone must not say. */
import { isRefusalCode, type Problem } from '@holdfast/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBrowser, makeWorld, signIn, SOME_PLACE, type World } from './testing.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const CANARY = 'Wanda-Canary-7731'
test.each([
  ['text that is no JSON', `{"secret":"${CANARY}`],
  ['a list', `["${CANARY}"]`],
  ['a field we do not know', `{"${CANARY}":"${CANARY}"}`],
  ['a body that is too large', JSON.stringify({ secret: CANARY.repeat(10_000) })],
  ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
])('[AP6] %s is refused as a problem that quotes nothing', async (_name, body) => {
  const response = await world.app.request('/api/login', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'content-length': String(body.length) },
  })
  const text = await response.text()
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
  expect(isRefusalCode((JSON.parse(text) as Problem).code)).toBe(true)
  expect(text).not.toContain(CANARY)
  expect(JSON.stringify(world.logged)).not.toContain(CANARY)
})

test.each([
  ['/api/nothing', 404],
  ['/api/encounters/me', 401],
  ['/problems/toString', 404],
])('[AP6] %s is a problem with a stable code', async (path, status) => {
  const response = await world.app.request(path)
  expect(response.status).toBe(status)
  expect(isRefusalCode(((await response.json()) as Problem).code)).toBe(true)
})

test('[AP6] when the database is gone the answer says so and the log holds no word of the request', async () => {
  const client = await signIn(world, 'patient')
  await world.db.close()
  const { status, problem } = await client.ask('whereabouts', {}, { ...SOME_PLACE, street: CANARY })
  expect([500, 503]).toContain(status)
  expect(['server-error', 'server-away']).toContain(problem.code)
  expect(world.logged.length).toBeGreaterThan(0)
  expect(JSON.stringify(world.logged)).not.toContain(CANARY)
  world = await makeWorld()
})

test('[AP7] pages of other sites are refused, whatever they send', async () => {
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ]) {
    const response = await world.app.request('/api/login', {
      method: 'POST',
      headers: { host: 'localhost', ...headers },
    })
    expect(((await response.json()) as Problem).code).toBe('origin-refused')
  }
})

test('[AP7] the sixty-first knock in a row has to wait', async () => {
  const browser = makeBrowser(world, 'client')
  const statuses = []
  for (let knock = 0; knock < 61; knock++)
    statuses.push((await browser.ask('login', {}, { secret: '1'.repeat(26) })).status)
  expect(statuses.slice(0, 60).every(status => status === 404)).toBe(true)
  expect(statuses[60]).toBe(429)
})
