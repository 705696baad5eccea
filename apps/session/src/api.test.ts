/** Tests of the way to the server: what is sent, what counts as an answer, and what is said when there is none. */
import { NOON, testId } from '@holdfast/domain/testing'
import { problemOf } from '@holdfast/wire'
import { afterEach, expect, test, vi } from 'vitest'
import { makeApi } from './api.ts'

const encounter = testId('encounter', 1)
const ME = {
  name: 'Ana Test',
  role: 'patient',
  language: 'en',
  now: NOON,
  veil: { isOn: true, lockMinutes: 10 },
  hours: [],
}
const PLACE = {
  country: 'US',
  region: null,
  city: 'Nashville',
  street: '1 Example Street',
  detail: null,
  emergencyNumber: '911',
  callback: null,
}

type Sent = { readonly path: string; readonly init: RequestInit }
function server(...answers: readonly (Response | 'away')[]): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push({ path, init })
    const answer = answers[sent.length - 1]
    if (!answer || answer === 'away') throw new TypeError('Failed to fetch')
    return answer
  })
  vi.stubGlobal('navigator', { onLine: true })
  return sent
}
afterEach(() => void vi.unstubAllGlobals())
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })

test.each(['client', 'desk'] as const)('every request says that it comes from the %s side', async side => {
  const sent = server(json(ME))
  expect(await makeApi(side).request('me')).toEqual({ ok: true, value: ME })
  expect(new Headers(sent[0]?.init.headers).get('Holdfast-Side')).toBe(side)
  expect(sent[0]?.init.credentials).toBe('same-origin')
})

test('ids go into the path and statements into the body', async () => {
  const sent = server(json(problemOf('not-signed-in'), 401))
  await makeApi('client').request('whereabouts', { at: { encounter }, body: PLACE })
  expect(sent[0]?.path).toBe(`/api/encounters/${encounter}/whereabouts`)
  expect(sent[0]?.init.method).toBe('PUT')
  expect(JSON.parse(sent[0]?.init.body as string)).toEqual(PLACE)
})

test('what stands in a path cannot reach another address', async () => {
  const sent = server(json(ME))
  await makeApi('client').request('contract', { at: { encounter: '../../login', language: 'en?x' } })
  expect(sent[0]?.path).toBe('/api/encounters/..%2F..%2Flogin/contract/en%3Fx')
})

test('a reasoned no comes through with its code', async () => {
  server(json(problemOf('link-taken'), 409))
  const answer = await makeApi('client').request('login', { body: { secret: 'x' } })
  expect(answer).toEqual({ ok: false, error: problemOf('link-taken') })
})

test.each([
  ['a page of some proxy', new Response('<html>Bad gateway</html>', { status: 502 })],
  ['an answer of another shape', json({ name: 'Ana' })],
  ['a no without a code', json({ message: 'no' }, 400)],
  ['an empty answer', new Response('', { status: 200 })],
])('%s counts as no server', async (_, response) => {
  server(response)
  expect(await makeApi('client').request('me')).toEqual({ ok: false, error: 'server-away' })
})

test('reading is tried twice', async () => {
  const sent = server('away', json(ME))
  expect((await makeApi('client').request('me')).ok).toBe(true)
  expect(sent).toHaveLength(2)
})

test('writing is tried once: doing it twice is for the person to decide', async () => {
  const sent = server('away', json(ME))
  const answer = await makeApi('client').request('login', { body: { secret: 'x' } })
  expect(answer).toEqual({ ok: false, error: 'server-away' })
  expect(sent).toHaveLength(1)
})

test('without a line the answer is offline, at once', async () => {
  const sent = server('away', 'away')
  vi.stubGlobal('navigator', { onLine: false })
  expect(await makeApi('client').request('me')).toEqual({ ok: false, error: 'offline' })
  expect(sent).toHaveLength(1)
})

test('signing out has no answer to read', async () => {
  server(new Response(null, { status: 204 }))
  expect(await makeApi('client').request('logout')).toEqual({ ok: true, value: undefined })
})
