/** The judgement of a page without a server: the same rules, lived through from lines that are kept here. */
import { after, DAY, instant, type Instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import {
  asksOf,
  clientView,
  comparedAlone,
  entryOf,
  FACTOR_CODES,
  lacking,
  parseJudgementAct,
  parseRateAct,
  parseRemarkAct,
  ratedAlone,
  replayJudgement,
  sheetOf,
  standingAt,
  stepAlone,
  stepEntry,
  suggest,
  type FactorCode,
  type Judgement,
  type JudgementAct,
  type JudgementEntry,
} from '@holdfast/risk-screening'
import { problemOf, type JudgementView, type OwnJudgement, type SecondRating } from '@holdfast/wire'
import { BEA } from './people.ts'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }
type Loose = { readonly [key: string]: unknown }

const PATIENT = testId('patient', 1)
const MINE = { id: testId('practitioner', 1), name: BEA.name }
const COLLEAGUE = { id: testId('practitioner', 2), name: 'Cleo Invented' }
const now = (): Instant => instant(Date.now())

const lines: JudgementEntry[] = []
const second: JudgementEntry[] = []

const rate = (factor: FactorCode, more: Loose = {}): JudgementAct => {
  const rating = {
    presence: 'absent',
    relevance: 'low',
    course: 'same',
    confidence: 'good',
    note: '',
    findOutBy: null,
    ...more,
  }
  const act = parseJudgementAct({ kind: 'rate', factor, rating })
  if (!act.ok) throw new Error(JSON.stringify(act.error))
  return act.value
}

/** What was written before the page was opened. */
const BEGUN: readonly JudgementAct[] = [
  {
    kind: 'source',
    source: { what: 'First hour, and the letter of the practice before.', dated: after(now(), -9 * DAY) },
  },
  rate('ENV', {
    presence: 'present',
    relevance: 'high',
    confidence: 'some',
    note: 'The door of the room does not close, and the children come home at four.',
  }),
  rate('CRI', {
    presence: 'not-known',
    relevance: 'high',
    course: 'not-known',
    confidence: 'little',
    note: 'We have not asked yet how the nights are.',
  }),
  rate('ENG', {
    presence: 'partly',
    relevance: 'some',
    course: 'better',
    note: 'Comes early, and says when it is too much.',
  }),
  {
    kind: 'decide',
    safeguard: {
      code: 'K1',
      decision: 'changed',
      change: 'The hour begins at one, while nobody is at home.',
      reason: 'A lock cannot be put in.',
      factors: ['ENV'],
      findings: [],
      reviewAt: after(now(), 30 * DAY),
      endsWhen: 'There is a room with a door that closes.',
    },
  },
  { kind: 'set-aside', aside: { about: 'CHI', what: 'Called and asked for advice.', from: 'The sister' } },
]
const WHOLE: readonly JudgementAct[] = [
  ...FACTOR_CODES.filter(code => !['ENV', 'CRI', 'ENG'].includes(code)).map(code => rate(code)),
  rate('CRI', { presence: 'partly', relevance: 'high', note: 'The nights are hard since the move.' }),
  {
    kind: 'formulate',
    formulation: {
      predisposing: 'Grew up without a room of their own.',
      trigger: 'Evenings alone after a quarrel.',
      maintaining: 'Nobody is told.',
      protective: 'Says early when it becomes too much.',
      whyNow: 'They have just moved.',
      whyOnline: 'The practice is two hours away.',
    },
  },
  {
    kind: 'imagine',
    scenarios: [
      {
        kind: 'gets-better',
        what: 'They keep the hour through the winter.',
        toWhom: 'To them and the children.',
        howSerious: 'It would mean a great deal.',
        howSoon: 'Within some months.',
        firstSigns: 'Sleeps again.',
        likelier: 'A fixed hour.',
        lessLikely: 'Long gaps.',
        plan: 'Keep the hour.',
        who: 'Both.',
        planBy: after(now(), 60 * DAY),
      },
    ],
  },
]
const CONCLUDE: JudgementAct = {
  kind: 'conclude',
  attention: 'closer',
  reason: 'The nights are hard at present, and the agreement holds.',
  until: null,
}

const before = sceneNow().judgement
const put = (act: JudgementAct, by = MINE): void => void lines.push(entryOf({ by, act }, null, after(now(), -2 * DAY)))
if (before !== undefined) for (const act of BEGUN) put(act)
if (before === 'whole' || before === 'concluded') for (const act of WHOLE) put(act)
if (before === 'concluded') put(CONCLUDE)

const judgement = () => {
  const lived = replayJudgement(PATIENT, lines, now())
  if (!lived.ok) throw new Error(JSON.stringify(lived.error))
  return lived.value
}

function view(): JudgementView {
  const stands = judgement()
  const { work } = stands
  return {
    now: now(),
    seen: lines.length,
    judgement: stands,
    standing: standingAt(stands, now()),
    suggestions: [...suggest(work.ratings, [])],
    asks: [...asksOf(work, now())],
    lacking: [...lacking(work, now())],
    sheet: sheetOf(work),
    authors: [MINE, COLLEAGUE],
  }
}

const own = (): OwnJudgement => ({
  now: now(),
  isEmpty: lines.length === 0,
  pages: { en: [...clientView(judgement(), 'en', now())], es: [...clientView(judgement(), 'es', now())] },
})

const alone = (): Judgement => {
  const lived = replayJudgement(PATIENT, second, now())
  if (!lived.ok) throw new Error(JSON.stringify(lived.error))
  return lived.value
}

function secondView(): SecondRating {
  const [whole, own] = [judgement().work, alone().work]
  const compared = comparedAlone(whole, own, COLLEAGUE)
  return {
    now: now(),
    seen: second.length,
    ratings: ratedAlone(whole, own),
    compared: compared && [...compared],
  }
}

/** Answers for the addresses of a judgement; null for any other. */
export function fakeJudgement(method: string, part: string, body: Loose): Answer | null {
  if (!/\/judgement(\/second)?$/.test(part)) return null
  const isSecond = part.endsWith('/second')
  const isOwn = part === '/judgement'
  if (method === 'POST') {
    const refused = write(body, { isOwn, isSecond })
    if (refused) return refused
  }
  if (isSecond) return yes(secondView())
  return yes(isOwn ? own() : view())
}

function write(
  body: Loose,
  { isOwn, isSecond }: { readonly isOwn: boolean; readonly isSecond: boolean },
): Answer | null {
  const log = isSecond ? second : lines
  if (!isOwn && body['seen'] !== log.length) return no(problemOf('judgement-changed'))
  const entry = readEntry(body['act'], { isOwn, isSecond })
  if (!entry) return no(problemOf('malformed-body'))
  const step = isSecond ? stepAlone(judgement().work, alone(), entry) : stepEntry(judgement(), entry)
  if (!step.ok) return no(problemOf('judgement-refused', { refusals: [...step.error] }))
  log.push(entry)
  return null
}

function readEntry(
  act: unknown,
  { isOwn, isSecond }: { readonly isOwn: boolean; readonly isSecond: boolean },
): JudgementEntry | null {
  if (isOwn) {
    const remark = parseRemarkAct(act)
    return remark.ok ? entryOf({ by: null, act: remark.value }, null, now()) : null
  }
  const read = isSecond ? parseRateAct(act) : parseJudgementAct(act)
  return read.ok ? entryOf({ by: isSecond ? COLLEAGUE : MINE, act: read.value }, null, now()) : null
}

const yes = (body: unknown): Answer => ({ status: 200, body })
const no = (body: { readonly status: number }): Answer => ({ status: body.status, body })

/** A colleague writes how it hangs together meanwhile. */
export const colleagueFormulates = (): void => {
  const act = WHOLE.find(({ kind }) => kind === 'formulate')
  if (act) put(act, COLLEAGUE)
}

/** A colleague does this meanwhile. */
export const colleagueActs = (told: unknown): void => {
  const act = parseJudgementAct(told)
  if (!act.ok) throw new Error(JSON.stringify(act.error))
  put(act.value, COLLEAGUE)
}

/** A colleague writes meanwhile. */
export const colleagueWrites = (): void =>
  put(rate('SUB', { presence: 'partly', relevance: 'some', note: 'Written by a colleague.' }), COLLEAGUE)
