/** Tests of notes over HTTP: who takes and reads them, that nothing is noted twice or half, and what the client reads. */
import { rawRows } from '@holdfast/db/testing'
import { testId } from '@holdfast/domain/testing'
import type { NoteAct } from '@holdfast/safety'
import { passedLimit } from '@holdfast/safety/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWorld, preparedPair, signIn, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
let seat: string
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
  seat = (await client.ask('encounter')).body.me.seat
})
afterEach(() => world.close())

const id = (n: number) => testId('note', n)
const take = (act: NoteAct, by = desk) => by.ask('noteHour', { seat }, { act })
const LIMIT = passedLimit(id(1), { words: 'Wanda Canary said it.', pattern: 'Canary pattern', severity: 'severe' })
const RESPOND: NoteAct = { kind: 'respond', id: id(2), limit: id(1), response: 'restate-contract', words: 'Canary why' }
const SHARE: NoteAct = { kind: 'share', id: id(3), limit: id(1), words: 'We went back to what we agreed on.' }
const observe = (change: Partial<Extract<NoteAct, { kind: 'observe' }>> = {}): NoteAct => ({
  kind: 'observe',
  id: id(9),
  seen: { grooming: 'as-usual', eyes: 'as-usual', posture: 'as-usual', affect: 'low' },
  note: 'Speaks low.',
  mood: 'fine',
  accord: 'agree',
  ...change,
})

test('[D8b] a limit that was passed asks until it is answered and closed, and is there after a restart', async () => {
  const first = await take(LIMIT)
  expect(first.body.asks.map(({ kind }) => kind)).toEqual(['respond', 'weigh', 'share'])
  expect(first.body.patterns).toEqual(['Canary pattern'])
  const early = await take({ kind: 'close', id: id(4), limit: id(1) })
  expect([early.status, early.problem]).toMatchObject([409, { code: 'note-refused', note: 'no-response' }])
  await take(RESPOND)
  expect((await take({ kind: 'close', id: id(4), limit: id(1) })).status).toBe(200)
  world = await world.restart()
  const again = await (await signIn(world, 'practitioner')).ask('hourNotes', { seat })
  expect(again.body.notes.map(({ act }) => act.kind)).toEqual(['limit', 'respond', 'close'])
  expect(again.body.notes.every(({ by }) => by === world.people.practitioner)).toBe(true)
})

test('[NO1] a note that is sent again over a bad line is kept once', async () => {
  const sent = await Promise.all([take(LIMIT), take(LIMIT), take(LIMIT)])
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await rawRows(world.db, 'select n from hour_notes')).toEqual([{ n: 0 }])
})

test('[NO7] [D39a] the client reads what was shared and how it was answered, and nothing else of it; nobody else reads it', async () => {
  await take(LIMIT)
  await take(RESPOND)
  expect((await client.ask('ownNotes')).body.hours).toEqual([])
  await take(SHARE)
  const own = (await client.ask('ownNotes')).body
  expect(own.hours).toMatchObject([{ notes: [{ words: SHARE.words, responses: ['restate-contract'] }] }])
  expect(JSON.stringify(own)).not.toMatch(/Canary|severe|innuendo/u)
  expect((await desk.ask('ownNotes')).problem.code).toBe('not-allowed')
})

test('a client takes and reads no notes, and nobody’s seat but a client’s has any', async () => {
  expect((await take(LIMIT, client)).problem.code).toBe('not-allowed')
  expect((await client.ask('hourNotes', { seat })).problem.code).toBe('not-allowed')
  const mine = (await desk.ask('encounter')).body.me.seat
  expect((await desk.ask('hourNotes', { seat: mine })).problem.code).toBe('not-found')
  const couple = await makeWorld({ isCouple: true })
  const [partner, bea] = [await signIn(couple, 'partner'), await signIn(couple, 'practitioner')]
  const theirs = (await partner.ask('encounter')).body.me.seat
  expect((await bea.ask('noteHour', { seat: theirs }, { act: LIMIT })).problem.code).toBe('not-found')
  expect((await partner.ask('ownNotes')).problem.code).toBe('not-allowed')
  await couple.close()
})

test('[A11c] a low look asks for a question after mood, and what is not as usual is said in words', async () => {
  const bare = await take(observe({ note: '' }))
  expect([bare.status, bare.problem.note]).toEqual([409, 'no-note'])
  const moodless = await take(observe({ mood: '' }))
  expect([moodless.status, moodless.problem.note]).toEqual([409, 'no-mood'])
  expect((await take(observe())).body.asks.map(({ kind }) => kind)).toEqual(['ask-mood'])
  expect((await take({ kind: 'ask-mood', id: id(10), words: 'Asked.' })).body.asks).toEqual([])
})

test.each<readonly [string, unknown]>([
  ['a kind that nobody knows', { kind: 'score', id: id(1) }],
  ['words of 5000 characters', { ...LIMIT, words: 'x'.repeat(5000) }],
  ['a severity that is a number', { ...LIMIT, severity: 3 }],
  ['something besides', { ...LIMIT, by: 'Canary' }],
  ['no note at all', null],
])('[NO8] %s is refused by its field, says nothing again and leaves nothing behind', async (_, act) => {
  const { status, problem } = await desk.ask('noteHour', { seat }, { act })
  expect([status, problem.code]).toEqual([400, 'malformed-body'])
  expect(JSON.stringify(problem)).not.toContain('Canary')
  expect(await rawRows(world.db, 'select * from hour_notes')).toEqual([])
})

test('each look and each note leaves a line in the audit with its kind, and none of its words', async () => {
  await take(LIMIT)
  await desk.ask('hourNotes', { seat })
  const rows = await rawRows(world.db, `select actor, act, subject, code from audit order by seq desc limit 2`)
  const actor = world.people.practitioner
  expect(rows).toEqual([
    { actor, act: 'record-read', subject: world.people.patient, code: 'notes' },
    { actor, act: 'hour-noted', subject: world.encounter, code: 'limit' },
  ])
  expect(JSON.stringify([await rawRows(world.db, 'select * from audit'), world.logged])).not.toContain('Canary')
})
