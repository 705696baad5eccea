/** Tests of judgements over HTTP: who may read and write what, that nobody passes another. */
import { rawRows } from '@holdfast/db/testing'
import { FACTOR_CODES, type ViewedPart } from '@holdfast/risk-screening'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ASIDE, CONCLUDE, inDays, judgeAll, rate, RATING, TAKE, WHOLE } from '../testing/judge.ts'
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

const judge = async (act: unknown, seen?: number) =>
  desk.ask('judge', { seat }, { seen: seen ?? (await desk.ask('judgement', { seat })).body.seen, act })
const says = (on: ViewedPart | 'whole', text: string) => ({
  act: { kind: 'remark', remark: { on, says: 'disagrees', text } },
})

test('[RS69] what a practitioner writes step by step stands as it was written, with who wrote it, and after a restart', async () => {
  const fresh = (await desk.ask('judgement', { seat })).body
  expect([fresh.seen, fresh.standing, fresh.suggestions, fresh.authors]).toEqual([0, 'open', [], []])
  const concluded = await judgeAll(desk, seat, [...WHOLE, TAKE, ASIDE, CONCLUDE])
  expect(concluded.standing).toBe('holds')
  const by = { id: world.people.practitioner, name: 'Ada Novak' }
  expect(concluded.judgement).toMatchObject({ status: 'concluded', conclusion: { attention: 'urgent', by } })
  expect(concluded.authors).toEqual([by])
  world = await world.restart()
  const again = await (await signIn(world, 'practitioner')).ask('judgement', { seat })
  expect(again.body).toEqual(concluded)
})

test('[D11a] the sheet names every factor once, known or unknown, and what is missing before a conclusion is said by name', async () => {
  const { sheet, asks, lacking } = await judgeAll(desk, seat, [
    rate('ENV'),
    rate('CRI', { presence: 'not-known', findOutBy: inDays(3) }),
  ])
  expect(sheet.known.map(({ factor }) => factor)).toEqual(['ENV'])
  expect(sheet.unknown.map(({ factor }) => factor)).toEqual(FACTOR_CODES.filter(code => code !== 'ENV'))
  expect(sheet.unknown.find(({ factor }) => factor === 'CRI')).toMatchObject({ why: 'not-known', findOutBy: inDays(3) })
  expect(asks).toContainEqual({ kind: 'why-without', factor: 'ENV' })
  expect(lacking).toContainEqual({ kind: 'no-formulation' })
})

test('[D5b] what is not known suggests as much as what is there, and how sure its rater is stands beside it', async () => {
  const known = await judgeAll(desk, seat, [rate('ENV')])
  const unknown = await judgeAll(desk, seat, [rate('ENV', { presence: 'not-known', confidence: 'little' })])
  expect(known.suggestions.length).toBeGreaterThan(0)
  expect(unknown.suggestions).toEqual(known.suggestions)
  expect(unknown.judgement.work.ratings.ENV?.confidence).toBe('little')
})

test('of two pages that write behind the same line one is refused, and what the other wrote stands', async () => {
  expect((await judge(rate('ENV', { note: 'one' }), 0)).status).toBe(200)
  const late = await judge(rate('ENV', { note: 'other' }), 0)
  expect([late.status, late.problem.code]).toEqual([409, 'judgement-changed'])
  expect((await desk.ask('judgement', { seat })).body.judgement.work.ratings.ENV?.note).toBe('one')
  // What a client says waits for nobody, and is read before anybody writes on.
  expect((await client.ask('remarkJudgement', {}, says('ENV', 'It is quieter.'))).status).toBe(200)
  expect((await judge(rate('ENV'), 1)).problem.code).toBe('judgement-changed')
  expect((await judge(rate('ENV'), 2)).status).toBe(200)
})

test('what is not taken is named by its field, says nothing again, and leaves nothing behind', async () => {
  const CANARY = 'Wanda-Canary-7731'
  const tries: readonly (readonly [unknown, object])[] = [
    [rate('ENV', { note: ' ' }), { code: 'judgement-refused', refusals: [{ kind: 'empty', field: 'note' }] }],
    [
      { ...CONCLUDE, reason: CANARY },
      { code: 'judgement-refused', refusals: expect.arrayContaining([{ kind: 'no-source' }]) as unknown },
    ],
    [{ kind: CANARY }, { code: 'malformed-body', fields: ['act.kind'] }],
    [
      { ...rate('ENV'), by: CANARY },
      { code: 'malformed-body', fields: ['act'] },
    ],
    [
      { kind: 'rate', factor: CANARY, rating: { ...RATING, presence: 3 } },
      { code: 'malformed-body', fields: ['act.factor', 'act.rating.presence'] },
    ],
    [says('ENV', CANARY).act, { code: 'malformed-body', fields: ['act.kind'] }],
    ['text', { code: 'malformed-body', fields: ['act'] }],
  ]
  for (const [act, expected] of tries) {
    const { status, problem } = await judge(act)
    expect([400, 422]).toContain(status)
    expect(problem).toMatchObject(expected)
    expect(JSON.stringify(problem)).not.toContain(CANARY)
  }
  for (const body of [{ act: rate('ENV') }, { seen: 0 }, { seen: 0, act: rate('ENV'), level: 3 }])
    expect((await desk.ask('judge', { seat }, body)).problem.code).toBe('malformed-body')
  expect(await rawRows(world.db, 'select * from judgement_entries')).toEqual([])
  expect(JSON.stringify(world.logged)).not.toContain(CANARY)
})

test('a client reads and writes their own page alone, and a practitioner writes nothing in their name', async () => {
  for (const name of ['judgement', 'judge', 'secondRating', 'rateSecond'] as const) {
    const { status, problem } = await client.ask(
      name,
      { seat },
      name.startsWith('r') || name === 'judge' ? { seen: 0, act: rate('ENV') } : undefined,
    )
    expect([name, status, problem.code]).toEqual([name, 403, 'not-allowed'])
  }
  for (const answer of [await desk.ask('ownJudgement'), await desk.ask('remarkJudgement', {}, says('ENV', 'x'))])
    expect([answer.status, answer.problem.code]).toEqual([403, 'not-allowed'])
  for (const act of [rate('ENV'), CONCLUDE, { kind: 'show', part: 'ENV' }])
    expect((await client.ask('remarkJudgement', {}, { act })).problem.code).toBe('malformed-body')
  const mine = (await desk.ask('encounter')).body.me.seat
  expect((await desk.ask('judgement', { seat: mine })).problem.code).toBe('not-found')
})

test('a partner has no judgement, and reads nobody’s', async () => {
  const couple = await makeWorld({ isCouple: true })
  const [partner, bea] = [await signIn(couple, 'partner'), await signIn(couple, 'practitioner')]
  const theirs = (await partner.ask('encounter')).body.me.seat
  expect((await bea.ask('judgement', { seat: theirs })).problem.code).toBe('not-found')
  expect((await partner.ask('ownJudgement')).problem.code).toBe('not-allowed')
  await couple.close()
})

test('each look and each line of a practitioner leaves an entry with its kind and none of its words; so does a client’s say', async () => {
  await judge(rate('ENV', { note: 'Wanda Canary' }))
  await client.ask('remarkJudgement', {}, says('ENV', 'Wanda Canary'))
  await client.ask('ownJudgement')
  const acts = await rawRows(
    world.db,
    `select actor, act, code from audit where subject = '${world.people.patient}' order by seq`,
  )
  const { practitioner, patient } = world.people
  expect(acts.filter(({ act }) => String(act).startsWith('judgement') || act === 'record-read')).toEqual([
    { actor: practitioner, act: 'record-read', code: 'judgement' },
    { actor: practitioner, act: 'judgement-written', code: 'rate' },
    { actor: patient, act: 'judgement-remarked', code: null },
  ])
  expect(JSON.stringify([await rawRows(world.db, 'select * from audit'), world.logged])).not.toContain('Canary')
})

test('[D39b] whatever is concluded, urgent too, closes no door: the hour is joined as before', async () => {
  const door = async () => {
    const { checklist } = (await client.ask('encounter')).body
    return { checklist, joins: (await client.ask('join', {}, { for: 'link' })).status }
  }
  const before = await door()
  expect(before.joins).toBe(200)
  await judgeAll(desk, seat, [...WHOLE, CONCLUDE])
  expect(await door()).toEqual(before)
})
