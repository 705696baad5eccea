/** Tests of the sheet before contact over HTTP: who reads it, what it holds, and that its client learns nothing of it. */
import { rawRows } from '@holdfast/db/testing'
import { testId } from '@holdfast/domain/testing'
import type { ArrangementAct, ArrangementActOf } from '@holdfast/safety'
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
const write = (act: ArrangementAct, by = desk) => by.ask('arrange', { seat }, { act })
const KNOWN: ArrangementAct = {
  kind: 'known',
  id: id(1),
  charge: 'convicted',
  toward: 'unknown',
  behaviour: 'Canary words on behaviour.',
  target: 'women',
  own: 'same',
}
const alone = (n: number, video: 'yes' | 'no'): ArrangementAct => ({
  kind: 'alone',
  id: id(n),
  willing: { 'in-person': 'no', video, telephone: 'yes', chat: 'yes' },
  reason: 'Canary reason.',
})
const instead = (n: number): ArrangementAct => ({
  kind: 'instead',
  id: id(n),
  way: 'video',
  how: 'co-therapist',
  words: 'Eve Second, from this hour on.',
})
const review = (n: number, outcome: ArrangementActOf<'review'>['outcome']): ArrangementActOf<'review'> => ({
  kind: 'review',
  id: id(n),
  outcome,
  consulted: 'Canary supervision.',
  on: '2026-06-01',
  until: '2026-06-30',
  words: 'Canary conditions.',
})
const todo = async () => {
  const { checklist } = (await client.ask('encounter')).body
  return checklist.flatMap(({ check, answer }) => (answer.kind === 'to-do' ? [[check, answer.by, answer.remedy]] : []))
}
const SETTLE = [['arrangements', 'practitioner', 'settle-arrangements']]
const join = async () => (await client.ask('join', {}, { for: 'link' })).status

test('[D14] what is known stands as it was written, with what is not known by name, and after a restart', async () => {
  const written = (await write(KNOWN)).body
  expect(written.unknowns).toEqual(['toward'])
  expect((await write(KNOWN)).body.entries).toHaveLength(1)
  world = await world.restart()
  const again = (await (await signIn(world, 'practitioner')).ask('arrangements', { seat })).body
  expect(again.entries.map(({ act, by, isMine }) => [act, by, isMine])).toEqual([[KNOWN, 'Ada Novak', true]])
  expect(again.unknowns).toEqual(['toward'])
})

test('[D15] [CI35] [D39b] the door waits until it is said who is willing to be alone, and settled what happens instead, and then opens', async () => {
  expect(await join()).toBe(200)
  expect((await write(KNOWN)).body.holds).toEqual(['say-alone'])
  expect([await todo(), await join()]).toEqual([SETTLE, 409])
  expect((await write(alone(2, 'no'))).body.holds).toEqual(['settle-alone'])
  expect([await todo(), await join()]).toEqual([SETTLE, 409])
  expect((await write(instead(3))).body.holds).toEqual(['as-settled'])
  expect([await todo(), await join()]).toEqual([SETTLE, 409])
  await rawRows(
    world.db,
    `insert into people (id, kind, name, language, title) values ('${testId('practitioner', 77)}', 'practitioner', 'Eve Second', 'en', 'Psychologist')`,
  )
  await rawRows(
    world.db,
    `insert into participants (encounter, person, role, seat) values ('${world.encounter}', '${testId('practitioner', 77)}', 'practitioner', '${testId('seat', 77)}')`,
  )
  expect([await todo(), await join()]).toEqual([[], 200])
})

test('[D15] willing after all: nothing is open, and the hour is joined', async () => {
  await write(KNOWN)
  await write(alone(2, 'no'))
  expect(await join()).toBe(409)
  expect((await write(alone(3, 'yes'))).body.holds).toEqual([])
  expect(await join()).toBe(200)
})

test('[D14] [D15] nothing that the client can ask for tells of the sheet: one neutral name, and no word of it', async () => {
  await write(KNOWN)
  await write(alone(2, 'no'))
  await write(instead(3))
  const mine = (await client.ask('encounter')).body.me.seat
  const seen = [
    await client.ask('encounter'),
    await client.ask('join', {}, { for: 'link' }),
    await client.ask('ownNotes', { seat: mine }),
    await client.ask('arrangements', { seat }),
    await client.ask('confidentiality'),
  ]
  const said = JSON.stringify(seen)
  for (const word of ['Canary', 'convicted', 'settle-alone', 'as-settled', 'co-therapist', 'Eve Second'])
    expect(said).not.toContain(word)
  expect((await client.ask('arrangements', { seat })).problem.code).toBe('not-allowed')
  expect((await write(KNOWN, client)).problem.code).toBe('not-allowed')
})

test('[D14] practitioners of this client’s hour alone read it, and each look and each entry leaves a line without a word of it', async () => {
  await write(KNOWN)
  await desk.ask('arrangements', { seat })
  const mine = (await desk.ask('encounter')).body.me.seat
  expect((await desk.ask('arrangements', { seat: mine })).problem.code).toBe('not-found')
  const rows = await rawRows(
    world.db,
    `select act, subject, code from audit where act = 'arrangement-written' or code = 'arrangements' order by seq`,
  )
  const subject = world.people.patient
  expect(rows).toEqual([
    { act: 'arrangement-written', subject, code: null },
    { act: 'record-read', subject, code: 'arrangements' },
  ])
  expect(JSON.stringify([await rawRows(world.db, 'select * from audit'), world.logged])).not.toContain('Canary')
})

test('[D25a] [CI35] where it was noted the door waits until a review holds, the client reads one neutral name, and the practitioner what is missing', async () => {
  expect(await join()).toBe(200)
  const note = { note: 'online-use', stands: true, reason: 'Canary reason.' }
  expect((await desk.ask('noteCare', { seat }, note)).status).toBe(200)
  expect([await todo(), await join()]).toEqual([SETTLE, 409])
  const asked = (await desk.ask('arrangements', { seat })).body
  expect([asked.holds, asked.isReviewAsked]).toEqual([['review-online'], true])
  const seen = [await client.ask('encounter'), await client.ask('join', {}, { for: 'link' })]
  for (const word of ['review', 'online-use', 'Canary']) expect(JSON.stringify(seen)).not.toContain(word)
  expect((await write(review(21, 'refer'))).body.holds).toEqual(['as-reviewed'])
  expect([await todo(), await join()]).toEqual([SETTLE, 409])
  expect((await write(review(22, 'with-conditions'))).body.holds).toEqual([])
  expect([await todo(), await join()]).toEqual([[], 200])
  await desk.ask('noteCare', { seat }, { ...note, stands: false })
  const ended = (await desk.ask('arrangements', { seat })).body
  expect([ended.holds, ended.isReviewAsked]).toEqual([[], false])
})

test('[D16] [D17a] what leads to one room is asked without holding a door, and the client learns nothing of it', async () => {
  await desk.ask('noteCare', { seat }, { note: 'online-use', stands: true, reason: 'Canary reason.' })
  expect((await write(review(21, 'in-person'))).body.asks).toEqual(['building'])
  const building = {
    kind: 'building',
    id: id(22),
    others: 'no',
    open: 'Canary hours.',
    plan: 'Canary plan.',
    shared: 'yes',
  } as const
  expect((await write(building)).body.asks).toEqual(['informed'])
  const informed = {
    kind: 'informed',
    id: id(23),
    service: 'children',
    ground: 'law-permits',
    on: '2026-06-01',
  } as const
  const written = (await write(informed)).body
  expect([written.asks, written.isInOneRoom, written.holds]).toEqual([[], true, ['as-reviewed']])
  await write(review(24, 'suitable'))
  expect(await join()).toBe(200)
  const seen = JSON.stringify([await client.ask('encounter'), await client.ask('confidentiality')])
  for (const word of ['Canary', 'law-permits', 'building']) expect(seen).not.toContain(word)
})

test('[E20b] [AR12] what was arranged with an institution is shown to the practitioner with what the client prepared, and to nobody else', async () => {
  expect((await desk.ask('preparation', { seat })).body.institution).toBeUndefined()
  const institution = {
    kind: 'institution',
    id: id(31),
    expected: 'Canary officer.',
    movement: 'Canary escort.',
    contact: 'Canary office.',
    theirs: 'Canary of theirs.',
    ours: 'Canary of ours.',
  } as const
  expect((await write(institution)).body.holds).toEqual([])
  await write({ ...institution, id: id(32), contact: 'Canary wing.' })
  expect((await desk.ask('preparation', { seat })).body.institution).toMatchObject({ contact: 'Canary wing.' })
  const mine = (await desk.ask('encounter')).body.me.seat
  expect((await desk.ask('preparation', { seat: mine })).body.institution).toBeUndefined()
  expect(await join()).toBe(200)
  const seen = [
    await client.ask('encounter'),
    await client.ask('preparation', { seat }),
    await client.ask('arrangements', { seat }),
  ]
  expect(JSON.stringify([seen, await rawRows(world.db, 'select * from audit'), world.logged])).not.toContain('Canary')
})

test('[A15b] [AR13] in the place of care that can be had nothing is written, and what is written of it opens and shuts no door', async () => {
  const near = {
    kind: 'near-care',
    id: id(41),
    setting: 'inpatient',
    step: 'offered',
    outcome: 'available',
    distance: 'instead',
    words: 'Canary house.',
  } as const
  expect((await write(near)).problem).toMatchObject({ code: 'arrangement-refused', note: 'care-is-there' })
  expect(await rawRows(world.db, 'select * from arrangement_entries')).toEqual([])
  const written = (await write({ ...near, distance: 'beside' })).body
  expect([written.asks, written.holds, await join()]).toEqual([['continuity'], [], 200])
  expect(JSON.stringify(await client.ask('encounter'))).not.toContain('Canary')
})

test('[D25a] [AR8] a review for too long is refused with its reason, and nothing is kept', async () => {
  const refused = (await write({ ...review(21, 'suitable'), until: '2026-12-31' })).problem
  expect(refused).toMatchObject({ status: 409, code: 'arrangement-refused', note: 'too-long' })
  expect(await rawRows(world.db, 'select * from arrangement_entries')).toEqual([])
})

test.each<readonly [string, unknown]>([
  ['a review without its talk', { ...review(21, 'suitable'), consulted: '' }],
  ['a review to a day that there is not', { ...review(21, 'suitable'), until: '2026-02-30' }],
  ['a gap in minutes of somebody’s own', { kind: 'apart', id: id(21), gap: 7, words: null }],
  [
    'an institution without whom to reach',
    { kind: 'institution', id: id(21), expected: 'Canary.', movement: 'M', theirs: 'T', ours: 'O' },
  ],
  [
    'a name with a service that was told',
    { kind: 'informed', id: id(21), service: 'children', ground: 'law-permits', on: '2026-06-01', words: 'Canary.' },
  ],
  ['a charge that nobody knows', { ...KNOWN, charge: 'dangerous' }],
  ['a level', { ...KNOWN, level: 4 }],
  ['behaviour of 5000 characters', { ...KNOWN, behaviour: 'x'.repeat(5000) }],
  ['a way that nobody knows', { ...alone(2, 'yes'), willing: { video: 'yes', letter: 'no' } }],
  ['no care', { ...instead(2), how: 'refuse' }],
])('[AR2] %s is refused by its field and leaves nothing behind', async (_, act) => {
  const { status, problem } = await desk.ask('arrange', { seat }, { act })
  expect([status, problem.code]).toEqual([400, 'malformed-body'])
  expect(JSON.stringify(problem)).not.toContain('Canary')
  expect(await rawRows(world.db, 'select * from arrangement_entries')).toEqual([])
})

test('[AR4] what cannot be settled is refused with its reason, and nothing is kept', async () => {
  const refused = (await write(instead(1))).problem
  expect(refused).toMatchObject({ status: 409, code: 'arrangement-refused', note: 'nothing-to-settle' })
  expect(await rawRows(world.db, 'select * from arrangement_entries')).toEqual([])
})
