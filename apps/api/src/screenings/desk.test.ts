/** Tests of screenings at the desk: ask, take back, read whole, and write down what was made of it. */
import { addPractitioner, inviteTo, planWork } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { after, DAY, HOUR, MINUTE } from '@holdfast/domain'
import { seededRandom, testId } from '@holdfast/domain/testing'
import { cssrsScreener, phq9 } from '@holdfast/risk-screening'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBrowser, makeWorld, signIn, type Browser, type World } from '../testing.ts'
import { asking, seatOf } from '../testing/asking.ts'
import { inventedWords } from '../testing/words.ts'

let world: World
let client: Browser
let desk: Browser
const WORDS = [inventedWords(phq9), inventedWords(cssrsScreener)]
const begin = async (use: 'record' | 'clinic' = 'clinic', country = 'US'): Promise<void> => {
  world = await makeWorld({ words: WORDS, screening: { use, country } })
  ;[client, desk] = await Promise.all([signIn(world, 'patient'), signIn(world, 'practitioner')])
}
beforeEach(() => begin())
afterEach(() => world.close())

const send = (screening: string, answers: Record<string, string | null>) =>
  client.ask('sendScreening', { screening }, { answers, saves: 0 })
const theirs = async () => desk.ask('screenings', { seat: await seatOf(desk, 'patient') })
const read = async (screening: string) =>
  (await desk.ask('screeningReview', { seat: await seatOf(desk, 'patient'), screening })).body
const acts = (screening: string) =>
  rawRows(world.db, `select act, actor from audit where subject = '${screening}' order by seq`)
const ALL_ONES = Object.fromEntries(phq9.items.map(({ id }) => [id, '1']))
const HIGH = { q1: '1', q2: '1', q3: '0', q4: '1', q5: '0', q6: '0' }

test('what can be asked is what there are words for; anything else is refused by name', async () => {
  const { canAsk, notes, use } = (await theirs()).body
  expect([use, notes]).toEqual(['clinic', []])
  expect(canAsk.map(({ instrument, languages }) => [instrument, languages])).toEqual([
    ['online-setting', ['en', 'es']],
    ['boundary-brief', ['en', 'es']],
    ['phq9', ['en']],
    ['cssrs-screener', ['en']],
  ])
  const seat = await seatOf(desk, 'patient')
  for (const body of [
    { instrument: 'gad7', language: 'en' },
    { instrument: 'phq9', language: 'es' },
    { instrument: 'static99r', language: 'en' },
  ])
    expect((await desk.ask('askScreening', { seat }, body)).problem.code).toBe('not-askable')
  expect((await desk.ask('askScreening', { seat }, { instrument: 'phq9' })).problem.code).toBe('malformed-body')
  expect((await theirs()).body.screenings).toEqual([])
})

test('asked twice before it is sent it is asked once, and what was sent is not taken back', async () => {
  const screening = await asking(desk, 'patient', 'phq9')
  expect(await asking(desk, 'patient', 'phq9')).toBe(screening)
  expect((await theirs()).body.screenings).toHaveLength(1)
  await send(screening, ALL_ONES)
  const seat = await seatOf(desk, 'patient')
  expect((await desk.ask('takeBackScreening', { seat, screening })).problem.code).toBe('screening-closed')
  expect(await asking(desk, 'patient', 'phq9')).not.toBe(screening)
})

test('what somebody filled in is theirs until they send it', async () => {
  const screening = await asking(desk, 'patient', 'phq9')
  await client.ask('saveScreening', { screening }, { answers: { q9: '3' }, saves: 0 })
  const review = await read(screening)
  expect(review).toMatchObject({ state: 'begun', scoring: null, findings: [], suggestions: [], call: null })
  expect(new Set(review.answers.map(({ how, said }) => `${how} ${said}`))).toEqual(new Set(['not-reached null']))
})

test('a response is read whole: each answer in its words, the strict score, what to look at, and what may fit', async () => {
  const screening = await asking(desk, 'patient', 'phq9')
  const { q3: _, ...rest } = ALL_ONES
  await send(screening, { ...rest, q2: null })
  const review = await read(screening)
  expect(review.answers.slice(0, 3)).toEqual([
    { item: 'q1', text: 'invented q1', said: 'answer 1', how: 'answered' },
    { item: 'q2', text: 'invented q2', said: null, how: 'passed-over' },
    { item: 'q3', text: 'invented q3', said: null, how: 'not-reached' },
  ])
  expect(review.scoring?.scores[0]).toMatchObject({ value: null, missing: ['q2', 'q3'], rule: 'strict' })
  expect(review.scoring?.scores[0]?.cutoffs.map(({ predictive }) => predictive)).toEqual([null, null, null])
  expect(review.findings).toEqual([
    {
      code: 'thoughts-of-suicide',
      read: 'this-hour',
      grounds: [{ instrument: 'phq9', item: 'self-harm-item', said: 'raised' }],
    },
  ])
  expect(review.suggestions.map(({ code }) => code).toSorted()).toEqual(['L1', 'P1', 'S1'])
  expect(review).toMatchObject({ version: phq9.version, asOf: phq9.asOf, call: null, reviews: [] })
  expect(review.limits).toEqual(expect.arrayContaining([...phq9.cautions]))
  const { practitioner, patient } = world.people
  expect(await acts(screening)).toEqual([
    { act: 'screening-asked', actor: practitioner },
    { act: 'screening-sent', actor: patient },
    { act: 'screening-read', actor: practitioner },
  ])
})

test('[RS31] [RS32] a deployment that keeps a record shows sums and what has to be read, without bands, levels or safeguards', async () => {
  await world.close()
  await begin('record')
  const [mood, crisis] = [await asking(desk, 'patient', 'phq9'), await asking(desk, 'patient', 'cssrs-screener')]
  await send(mood, ALL_ONES)
  await send(crisis, HIGH)
  expect((await read(mood)).scoring?.scores[0]).toMatchObject({ value: 9, bands: [], cutoffs: [] })
  const review = await read(crisis)
  expect(review.scoring?.triage).toMatchObject({ level: null, yes: ['q1', 'q2', 'q4'] })
  expect(review.findings.map(({ code }) => code)).toEqual(['plan-or-act', 'thoughts-of-suicide'])
  expect(review.suggestions).toEqual([])
  expect((await theirs()).body.history).toMatchObject([{ instrument: 'phq9', points: [{ value: 9 }], change: [] }])
})

test('[RS31] in the United Kingdom no level is shown, whatever the deployment is for', async () => {
  await world.close()
  await begin('clinic', 'GB')
  const screening = await asking(desk, 'patient', 'cssrs-screener')
  await send(screening, HIGH)
  expect((await read(screening)).scoring?.triage?.level).toBeNull()
})

test('scores stand over time, a missing answer as none, with the published figures for change', async () => {
  for (const answers of [ALL_ONES, { ...ALL_ONES, q1: null }, { ...ALL_ONES, q1: '3' }]) {
    await send(await asking(desk, 'patient', 'phq9'), answers)
    world.clock.move(MINUTE)
  }
  const [series, ...others] = (await theirs()).body.history
  expect(others).toEqual([])
  expect(series).toMatchObject({ instrument: 'phq9', score: 'total', range: [0, 27], direction: 'higher-worse' })
  expect(series?.points.map(({ value }) => value)).toEqual([9, null, 11])
  expect(series?.change).toEqual([
    { kind: 'reliable change', points: 6, source: 'NHS Talking Therapies', certainty: 'L' },
  ])
})

const decision = (code: string, more: object = {}) => ({
  code,
  decision: 'taken',
  reason: 'They asked for it.',
  change: null,
  findings: ['plan-or-act'],
  reviewAt: after(world.clock(), DAY),
  endsWhen: 'When both say so.',
  ...more,
})
const review = async (screening: string, body: object) =>
  desk.ask('reviewScreening', { seat: await seatOf(desk, 'patient'), screening }, body)

test('a review stands with its decisions, none passes another, and the last decision on each safeguard counts', async () => {
  const screening = await asking(desk, 'patient', 'cssrs-screener')
  expect((await review(screening, { words: 'early', seen: 0, decisions: [] })).problem.code).toBe('screening-open')
  await send(screening, HIGH)
  const first = await review(screening, {
    words: 'Spoke at once.',
    seen: 0,
    decisions: [decision('P1'), decision('L1')],
  })
  const { by, isMine, words, at, decisions } = first.body.reviews[0] ?? {}
  expect([by, isMine, words, at]).toEqual(['Ada Novak', true, 'Spoke at once.', world.clock()])
  expect(decisions).toMatchObject([
    { code: 'P1', at },
    { code: 'L1', at },
  ])
  expect((await review(screening, { words: 'late', seen: 0, decisions: [] })).problem.code).toBe('review-changed')
  const more = [decision('P1', { decision: 'declined', reason: 'They have one.' })]
  expect((await review(screening, { words: 'Again.', seen: 1, decisions: more })).body.reviews).toHaveLength(2)
  const { decided, screenings } = (await theirs()).body
  expect(decided.map(({ code, decision: made }) => [code, made])).toEqual([
    ['P1', 'declined'],
    ['L1', 'taken'],
  ])
  expect(screenings[0]?.reviewedAt).toBe(world.clock())
})

test.each([
  ['a safeguard twice', () => [decision('P1'), decision('P1')]],
  ['another form that is not named', () => [decision('P1', { decision: 'changed' })]],
  ['another form of what was taken as it is', () => [decision('P1', { change: 'by post' })]],
  ['a day that has passed', () => [decision('P1', { reviewAt: world.clock() })]],
  ['no reason', () => [decision('P1', { reason: ' ' })]],
  ['no such safeguard', () => [decision('Z9')]],
] as const)('%s is refused, and nothing of the review is kept', async (_, decisions) => {
  const screening = await asking(desk, 'patient', 'cssrs-screener')
  await send(screening, HIGH)
  const tried = await review(screening, { words: 'Spoke at once.', seen: 0, decisions: decisions() })
  expect([tried.status, tried.problem.code, tried.problem.fields]).toEqual([400, 'malformed-body', ['decisions']])
  expect((await read(screening)).reviews).toEqual([])
})

test('only practitioners of the hour ask, read and review, and only in hours that are theirs', async () => {
  const screening = await asking(desk, 'patient', 'cssrs-screener')
  await send(screening, HIGH)
  const seat = await seatOf(desk, 'patient')
  const mine = (await client.ask('encounter')).body.me.seat
  for (const at of [seat, mine])
    for (const tried of [
      await client.ask('screenings', { seat: at }),
      await client.ask('askScreening', { seat: at }, { instrument: 'phq9', language: 'en' }),
      await client.ask('takeBackScreening', { seat: at, screening }),
      await client.ask('screeningReview', { seat: at, screening }),
      await client.ask('reviewScreening', { seat: at, screening }, { words: 'x', seen: 0, decisions: [] }),
    ])
      expect([tried.status, tried.problem.code]).toEqual([403, 'not-allowed'])
  const ofDesk = (await desk.ask('encounter')).body.me.seat
  expect((await desk.ask('screenings', { seat: ofDesk })).status).toBe(404)
  expect((await desk.ask('screeningReview', { seat, screening: testId('screening', 4) })).status).toBe(404)
  const colleague = await colleagueIn()
  const theirSeat = await seatOf(colleague, 'patient')
  expect((await colleague.ask('screenings', { seat: theirSeat })).body).toMatchObject({
    screenings: [],
    history: [],
    decided: [],
  })
  expect((await colleague.ask('screeningReview', { seat: theirSeat, screening })).status).toBe(404)
})

/** Another practitioner, in an hour of their own with the same client. */
async function colleagueIn(): Promise<Browser> {
  const making = { now: world.clock(), random: seededRandom(41) }
  const who = { name: 'Kit Lund', title: 'Psychologist', phone: '+15550101', language: 'en' } as const
  const practitioner = await addPractitioner(world.db, who, making)
  const when = { start: after(world.clock(), HOUR), end: after(world.clock(), 2 * HOUR) }
  const work = await planWork(world.db, { practitioner, patient: world.people.patient, when }, making)
  if (!work.ok) throw new Error(work.error)
  const { encounter } = work.value
  const invite = { encounter, person: practitioner, by: 'system', endEarlier: false } as const
  const invited = await inviteTo(world.db, invite, making)
  if (!invited.ok) throw new Error(invited.error)
  const browser = makeBrowser({ ...world, encounter }, 'desk')
  await browser.ask('login', {}, { secret: invited.value.secret })
  return browser
}
