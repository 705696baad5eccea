/** Questionnaires of one person for a practitioner's page: asked, sent, read and reviewed, with real scores of invented answers. */
import { DAY, instant, type Language, type SafeguardCode } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import {
  boundaryBrief,
  FINDINGS,
  findingsOfScoring,
  findingsOfSpoken,
  gad7,
  makeScorer,
  phq9,
  shownIn,
  type AnsweredInstrument,
  type Finding,
  type FindingCode,
  type Scoring,
  type SpokenAnswers,
} from '@holdfast/risk-screening'
import { problemOf, type ReviewBody, type ScreeningReview, type Screenings } from '@holdfast/wire'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }
type Review = ScreeningReview['reviews'][number]

const scene = sceneNow()
const now = instant(Date.now())
const daysAgo = (days: number) => instant(now - days * DAY)
const use = scene.screenings === 'record' || scene.screenings === 'research' ? scene.screenings : 'clinic'

/** Invented answers to the GAD-7 by week; a gap is a question that was passed over. */
const WEEKS: readonly (readonly (number | null)[])[] = [
  [2, 2, 2, 2, 2, 2, 2],
  [2, 2, 1, 2, 2, 2, 1],
  [2, 1, 1, 2, 1, null, 1],
  [1, 1, 1, 1, 1, 1, 1],
]
const SPOKEN: SpokenAnswers = {
  ...Object.fromEntries(boundaryBrief.items.map(({ id }) => [id, 'no'])),
  bearable: 'no',
  someone: null,
}
const URGENT: SpokenAnswers = { ...SPOKEN, 'harm-soon': 'partly' }

const scored = (instrument: AnsweredInstrument, values: readonly (number | null)[]): Scoring =>
  shownIn(
    makeScorer(instrument, { missing: 'strict', prevalence: null })(
      Object.fromEntries(instrument.items.map(({ id }, at) => [id, values[at] ?? null])),
    ),
    { use, country: 'US' },
  )

type One = Screenings['screenings'][number]
const one = (n: number, what: Partial<One> & Pick<One, 'instrument' | 'title'>): One => ({
  screening: testId('screening', n),
  language: 'en',
  state: 'sent',
  askedAt: daysAgo(2),
  sentAt: daysAgo(1),
  call: null,
  reviewedAt: null,
  ...what,
})

const list: One[] =
  scene.screenings === undefined
    ? []
    : [
        one(9, {
          instrument: boundaryBrief.id,
          title: boundaryBrief.title,
          call: scene.screenings === 'urgent' ? { at: daysAgo(0), readAt: null } : null,
        }),
        ...WEEKS.map((_, at) => {
          const sentAt = daysAgo(28 * (WEEKS.length - at))
          return one(at + 1, { instrument: gad7.id, title: gad7.title, askedAt: sentAt, sentAt })
        }).toReversed(),
        one(8, { instrument: phq9.id, title: phq9.title, state: 'begun', sentAt: null, language: 'es' }),
      ]

const reviews = new Map<string, Review[]>()
let asked = 20
let lastRead = ''

/** What happens meanwhile: a colleague reviews what was read last here, or answers come that cannot wait. */
export const colleague = {
  review: (): void => {
    const words = 'A colleague was here first.'
    reviewsOf(lastRead).push({ by: 'Cai Sample', isMine: false, at: instant(Date.now()), words, decisions: [] })
  },
  call: (): void => {
    const first = list[0]
    if (first) list[0] = { ...first, call: { at: instant(Date.now()), readAt: null } }
  },
}

const reviewsOf = (screening: string): Review[] => {
  const kept = reviews.get(screening) ?? []
  reviews.set(screening, kept)
  return kept
}

/** Are answers there that nobody has read and somebody has to? */
export const hasToRead = (): boolean => list.some(({ call }) => call !== null && call.readAt === null)

/** Answers what a practitioner asks about somebody's; null where it is something else. */
export function fakeScreenings(method: string, part: string, body: Readonly<Record<string, unknown>>): Answer | null {
  const [, seats, , screenings, id, last] = part.split('/')
  if (seats !== 'seats' || screenings !== 'screenings') return null
  if (id === undefined) return method === 'POST' ? ask(body) : yes(all())
  const at = list.findIndex(({ screening }) => screening === id)
  const found = list[at]
  if (!found) return no('not-found')
  if (method === 'DELETE') {
    list[at] = { ...found, state: 'taken-back' }
    return yes(all())
  }
  if (last === 'reviews') return keep(found, body as unknown as ReviewBody)
  if (found.call) list[at] = { ...found, call: { ...found.call, readAt: instant(Date.now()) } }
  lastRead = found.screening
  return yes(whole(found))
}

const yes = (body: unknown): Answer => ({ status: 200, body })
const no = (code: Parameters<typeof problemOf>[0]): Answer => ({
  status: problemOf(code).status,
  body: problemOf(code),
})

function ask(body: Readonly<Record<string, unknown>>): Answer {
  const found = CAN_ASK.find(({ instrument }) => instrument === body['instrument'])
  if (!found) return no('not-askable')
  asked += 1
  const { instrument, title } = found
  list.unshift(
    one(asked, {
      instrument,
      title,
      language: body['language'] as Language,
      state: 'asked',
      askedAt: now,
      sentAt: null,
    }),
  )
  return yes(all())
}

function keep(found: One, { words, seen, decisions }: ReviewBody): Answer {
  const kept = reviewsOf(found.screening)
  if (seen !== kept.length) return no('review-changed')
  const at = instant(Date.now())
  kept.push({ by: 'Bea Example', isMine: true, at, words, decisions: decisions.map(choice => ({ ...choice, at })) })
  const place = list.indexOf(found)
  list[place] = { ...found, reviewedAt: at }
  return yes(whole({ ...found, reviewedAt: at }))
}

const CAN_ASK: Screenings['canAsk'] = [
  {
    instrument: 'online-setting',
    title: 'Your place for the hour',
    about: 'Seat, view, who is near. No score.',
    languages: ['en', 'es'],
  },
  { instrument: phq9.id, title: phq9.title, about: 'Low mood in two weeks.', languages: ['es'] },
]

const all = (): Screenings => ({
  now: instant(Date.now()),
  use,
  canAsk: scene.screenings === undefined ? [] : CAN_ASK,
  notes: scene.screenings === undefined ? [] : ['animals'],
  screenings: list,
  history: scene.screenings === undefined ? [] : [history()],
  decided: [...reviews.values()].flat().flatMap(({ decisions }) => decisions),
})

function history(): Screenings['history'][number] {
  const [declared] = gad7.scores
  return {
    instrument: gad7.id,
    title: gad7.title,
    score: 'total',
    range: [0, 21],
    direction: 'higher-worse',
    points: WEEKS.map((values, at) => ({
      screening: testId('screening', at + 1),
      at: daysAgo(28 * (WEEKS.length - at)),
      value: scored(gad7, values).scores[0]?.value ?? null,
      isProrated: false,
    })),
    change: (declared?.change ?? []).map(({ kind, points, source, certainty }) => ({
      kind,
      points: typeof points === 'number' ? points : [points[0], points[1]],
      source,
      certainty,
    })),
  }
}

function whole(found: One): ScreeningReview {
  const kept = reviewsOf(found.screening)
  const spoken = scene.screenings === 'urgent' ? URGENT : SPOKEN
  const isOwn = found.instrument === boundaryBrief.id
  const values = WEEKS.find((_, at) => testId('screening', at + 1) === found.screening) ?? []
  const scoring = isOwn ? null : scored(gad7, values)
  const findings = scoring ? findingsOfScoring(scoring) : findingsOfSpoken(boundaryBrief, spoken, [])
  return {
    ...found,
    version: 1,
    asOf: scoring ? gad7.asOf : null,
    limits: [...(scoring ? gad7.cautions : boundaryBrief.cautions)],
    answers: isOwn ? spokenAnswers(spoken) : scoredAnswers(values),
    scoring,
    findings: [...findings],
    suggestions: use === 'record' ? [] : suggestionsOf(findings),
    reviews: kept,
  }
}

const SAYS = { yes: 'Yes', partly: 'Partly', no: 'No', 'rather-not-say': 'I would rather not say' } as const

const spokenAnswers = (spoken: SpokenAnswers): ScreeningReview['answers'] =>
  boundaryBrief.items.map(({ id, words }, at) => {
    const said = spoken[id]
    if (at === boundaryBrief.items.length - 2) return { item: id, text: words.en, said: null, how: 'not-reached' }
    return { item: id, text: words.en, said: said ? SAYS[said] : null, how: said ? 'answered' : 'passed-over' }
  })

const OFTEN = ['Not at all', 'On several days', 'On more than half the days', 'Nearly every day']

const scoredAnswers = (values: readonly (number | null)[]): ScreeningReview['answers'] =>
  gad7.items.map(({ id, topic }, at) => {
    const value = values[at] ?? null
    const said = value === null ? null : (OFTEN[value] ?? null)
    return { item: id, text: topic ?? id, said, how: said === null ? 'passed-over' : 'answered' }
  })

function suggestionsOf(findings: readonly Finding[]): ScreeningReview['suggestions'] {
  const by = new Map<SafeguardCode, FindingCode[]>()
  for (const { code } of findings)
    for (const safeguard of FINDINGS[code].safeguards) by.set(safeguard, [...(by.get(safeguard) ?? []), code])
  return [...by].map(([code, codes]) => ({ code, findings: codes })).slice(0, 3)
}
