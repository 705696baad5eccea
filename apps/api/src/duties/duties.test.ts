/** Tests of matters over HTTP: who weighs a duty, by which rules of the place, and that none is closed half done. */
import { rawRows } from '@holdfast/db/testing'
import { testId } from '@holdfast/domain/testing'
import type { DutyAct } from '@holdfast/safety'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWorld, preparedPair, signIn, SOME_PLACE, type Browser, type World } from '../testing.ts'

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

const M = testId('matter', 1)
const id = (n: number) => testId('note', n)
const weigh = (act: DutyAct, by = desk, matter = M) => by.ask('weighDuty', { seat }, { matter, act })
const OPEN: DutyAct = { kind: 'open', id: id(1), what: 'report', concern: 'Wanda Canary named a child.' }
const californian = () => client.ask('whereabouts', {}, { ...SOME_PLACE, country: 'US', region: 'California' })

test('[D6b] [A21e] a report is weighed by the rules of the place where the client is, decided, told and closed, and stands after a restart', async () => {
  await californian()
  const opened = (await weigh(OPEN)).body
  expect(opened.place).toBe('US-CA')
  const [rule] = opened.matters[0]?.entries[0]?.basis ?? []
  const held = opened.duties.find(({ group }) => group === 'report')
  expect([rule?.rule, rule?.source, rule?.asOf, rule?.reviewBy]).toEqual([
    held?.rule,
    held?.source,
    held?.asOf,
    held?.reviewBy,
  ])
  expect(opened.matters[0]?.asks).toEqual(['weigh', 'decide', 'client', 'close'])
  const steps: readonly DutyAct[] = [
    { kind: 'weigh', id: id(2), threshold: 'met', reasons: 'As the rule has it.' },
    { kind: 'decide', id: id(3), decision: 'act', reasons: 'A child was named.' },
    { kind: 'tell', id: id(4), whom: 'child-protection', name: null, told: world.clock(), words: 'By telephone.' },
    { kind: 'client', id: id(5), told: 'before', reason: null },
  ]
  for (const act of steps) expect((await weigh(act)).status).toBe(200)
  expect((await weigh({ kind: 'close', id: id(6), words: 'Taken on there.' })).body.matters[0]?.asks).toEqual([])
  world = await world.restart()
  const again = (await (await signIn(world, 'practitioner')).ask('duties', { seat })).body
  expect(again.matters[0]?.entries.map(({ act }) => act.kind)).toEqual([
    'open',
    'weigh',
    'decide',
    'tell',
    'client',
    'close',
  ])
})

test('[DU3] [DU4] nothing is closed half done, and the answer says what is missing', async () => {
  await weigh(OPEN)
  const close: DutyAct = { kind: 'close', id: id(9), words: 'Done.' }
  expect((await weigh(close)).problem).toMatchObject({ status: 409, code: 'duty-refused', note: 'no-decision' })
  await weigh({ kind: 'decide', id: id(2), decision: 'act', reasons: 'As the rule has it.' })
  expect((await weigh(close)).problem.note).toBe('nobody-told')
  const late: DutyAct = { kind: 'client', id: id(3), told: 'not-told', reason: null }
  expect((await weigh(late)).problem.note).toBe('no-reason')
  const early: DutyAct = { kind: 'tell', id: id(4), whom: 'police', name: null, told: world.clock(), words: 'x' }
  expect((await weigh({ ...early, told: (early.told + 1) as typeof early.told })).problem.note).toBe('not-yet')
})

test('[DU1] rules of warning are no rules of reporting, and an unknown place opens a matter all the same', async () => {
  await californian()
  await weigh({ ...OPEN, what: 'warn' })
  await weigh({ ...OPEN, id: id(2) }, desk, testId('matter', 2))
  const { duties, matters } = (await desk.ask('duties', { seat })).body
  const rulesOf = (what: string) =>
    matters
      .find(({ entries }) => entries[0]?.act.kind === 'open' && entries[0].act.what === what)
      ?.entries[0]?.basis?.map(({ rule }) => rule)
  for (const group of ['warn', 'report'])
    expect(rulesOf(group)).toEqual(duties.filter(one => one.group === group).map(({ rule }) => rule))
  expect(rulesOf('warn')).not.toEqual(rulesOf('report'))
  world.clock.move(4 * 3_600_000)
  const stale = (await weigh({ ...OPEN, id: id(3) }, desk, testId('matter', 3))).body
  expect([stale.place, stale.duties, stale.caution.length > 20]).toEqual([null, [], true])
  expect(stale.matters[0]?.entries[0]?.basis).toEqual([])
})

test('nobody but practitioners of the hour reads or writes a matter, and none about somebody else', async () => {
  await weigh(OPEN)
  expect((await client.ask('duties', { seat })).problem.code).toBe('not-allowed')
  expect((await weigh(OPEN, client)).problem.code).toBe('not-allowed')
  const mine = (await desk.ask('encounter')).body.me.seat
  expect((await desk.ask('duties', { seat: mine })).problem.code).toBe('not-found')
  const couple = await makeWorld({ isCouple: true })
  const [partner, bea] = [await signIn(couple, 'partner'), await signIn(couple, 'practitioner')]
  const theirs = (await partner.ask('encounter')).body.me.seat
  expect((await bea.ask('duties', { seat: theirs })).problem.code).toBe('not-found')
  await couple.close()
})

test.each<readonly [string, unknown]>([
  ['a kind of matter that nobody knows', { ...OPEN, what: 'punish' }],
  ['a concern of 5000 characters', { ...OPEN, concern: 'x'.repeat(5000) }],
  ['an empty concern', { ...OPEN, concern: '  ' }],
  ['a day in words', { kind: 'tell', id: id(2), whom: 'police', name: null, told: 'Canary', words: 'x' }],
  ['rules of one’s own', { ...OPEN, basis: [] }],
])('[DU7] %s is refused by its field and leaves nothing behind', async (_, act) => {
  const { status, problem } = await desk.ask('weighDuty', { seat }, { matter: M, act })
  expect([status, problem.code]).toEqual([400, 'malformed-body'])
  expect(JSON.stringify(problem)).not.toContain('Canary')
  expect(await rawRows(world.db, 'select * from duty_entries')).toEqual([])
})

test('each look at what holds where somebody is leaves a line in the audit, and none of its words', async () => {
  await weigh(OPEN)
  await desk.ask('duties', { seat })
  const rows = await rawRows(world.db, `select actor, act, subject, code from audit order by seq desc limit 2`)
  const actor = world.people.practitioner
  expect(rows).toEqual([
    { actor, act: 'record-read', subject: world.people.patient, code: 'duties' },
    { actor, act: 'duty-written', subject: M, code: 'open' },
  ])
  expect(JSON.stringify([await rawRows(world.db, 'select * from audit'), world.logged])).not.toContain('Canary')
})

test('[B31d] where somebody lives is kept beside where they are, and the duties of both places are named, each once', async () => {
  await californian()
  const before = (await desk.ask('duties', { seat })).body
  expect([before.place, before.residence]).toEqual(['US-CA', null])
  const lives = { kind: 'residence', id: id(50), place: 'US-TX' } as const
  expect((await desk.ask('arrange', { seat }, { act: lives })).status).toBe(200)
  const { place, residence, duties } = (await desk.ask('duties', { seat })).body
  expect([place, residence]).toEqual(['US-CA', 'US-TX'])
  const at = (where: string) => duties.filter(one => one.at === where)
  expect(at('present')).toEqual(before.duties)
  expect([...new Set(at('residence').map(one => one.place))]).toEqual(['US-TX'])
  expect(new Set(duties.map(({ rule }) => rule)).size).toBe(duties.length)
  // A matter is opened by the rules of both, and stands so when they have moved.
  const rules = (await weigh({ ...OPEN, what: 'warn' })).body.matters[0]?.entries[0]?.basis ?? []
  expect([...new Set(rules.map(one => one.place))].toSorted()).toEqual(['US-CA', 'US-TX'])
  world = await world.restart()
  const again = (await (await signIn(world, 'practitioner')).ask('duties', { seat })).body
  expect([again.place, again.residence]).toEqual(['US-CA', 'US-TX'])
})

test('[B31d] who lives where they are has no duty twice, and no place that there is none of is taken', async () => {
  await californian()
  const arrange = (n: number, place: string) =>
    desk.ask('arrange', { seat }, { act: { kind: 'residence', id: id(n), place } as const })
  const before = (await desk.ask('duties', { seat })).body.duties
  await arrange(50, 'US-CA')
  expect((await desk.ask('duties', { seat })).body.duties).toEqual(before)
  for (const [n, place] of ['XX', 'US-ZZ', 'us-ca', 'California', '<b>'].entries())
    expect([place, (await arrange(60 + n, place)).status]).toEqual([place, 400])
  expect((await desk.ask('duties', { seat })).body.residence).toBe('US-CA')
  expect(await rawRows(world.db, 'select n from arrangement_entries')).toHaveLength(1)
})
