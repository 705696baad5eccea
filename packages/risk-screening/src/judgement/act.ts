/** What somebody does to a judgement, as it comes from outside: without who they are, which is known where it comes from. */
import { err, SAFEGUARD_CODES, type Result } from '@holdfast/domain'
import { FINDING_CODES } from '../finding.ts'
import { FACTOR_CODES } from './factor.ts'
import { CONFIDENCES, COURSES, PRESENCES, RELEVANCES, type RatingGiven } from './rating.ts'
import { listOf, moment, object, oneOf, orNull, setOf, text, type ActProblem, type Reader } from './read.ts'
import type { Author, JudgementEvent, SafeguardDecision, Withheld } from './state.ts'
import { ATTENTIONS, SAID, SCENARIO_KINDS, VIEWED_PARTS } from './words.ts'

type EventOf<K extends JudgementEvent['kind']> = Extract<JudgementEvent, { kind: K }>

/** What a client does: they say something to it. */
export type RemarkAct = EventOf<'remark'>

/** To rate one factor. */
export type RateAct = Omit<EventOf<'rate'>, 'by'>

/** What a practitioner does. */
export type JudgementAct =
  | EventOf<'source' | 'formulate' | 'imagine' | 'explain' | 'set-aside' | 'happened' | 'take-up' | 'show'>
  | RateAct
  | Omit<EventOf<'decide'>, 'by'>
  | Omit<EventOf<'conclude'>, 'by'>
  | { readonly kind: 'withhold'; readonly withheld: Omit<Withheld, 'at' | 'by'> }

const factor = oneOf(FACTOR_CODES)
const safeguard = oneOf(SAFEGUARD_CODES)
const part = oneOf(VIEWED_PARTS)

const rating: Reader<RatingGiven> = object({
  presence: oneOf(PRESENCES),
  relevance: oneOf(RELEVANCES),
  course: oneOf(COURSES),
  confidence: oneOf(CONFIDENCES),
  note: text,
  findOutBy: orNull(moment),
})

const formulation = object({
  predisposing: text,
  trigger: text,
  maintaining: text,
  protective: text,
  whyNow: text,
  whyOnline: text,
})

const scenario = object({
  kind: oneOf(SCENARIO_KINDS),
  what: text,
  toWhom: text,
  howSerious: text,
  howSoon: text,
  firstSigns: text,
  likelier: text,
  lessLikely: text,
  plan: text,
  who: text,
  planBy: moment,
})

const DECIDED = {
  code: safeguard,
  reason: text,
  factors: setOf(factor),
  findings: setOf(oneOf(FINDING_CODES)),
  reviewAt: moment,
  endsWhen: text,
}
const asItIs = object({ ...DECIDED, decision: oneOf(['taken', 'declined']) })
const changed = object({ ...DECIDED, decision: oneOf(['changed']), change: text })

/** How it was taken says which fields there are. */
const decision: Reader<SafeguardDecision> = (value, field) =>
  isOf(value, 'decision', 'changed') ? changed(value, field) : asItIs(value, field)

const READERS: { readonly [K in JudgementAct['kind']]: Reader<Extract<JudgementAct, { kind: K }>> } = {
  source: object({ kind: oneOf(['source']), source: object({ what: text, dated: moment }) }),
  rate: object({ kind: oneOf(['rate']), factor, rating }),
  formulate: object({ kind: oneOf(['formulate']), formulation }),
  imagine: object({ kind: oneOf(['imagine']), scenarios: listOf(scenario) }),
  decide: object({ kind: oneOf(['decide']), safeguard: decision }),
  explain: object({
    kind: oneOf(['explain']),
    explanation: object({ about: oneOf([...FACTOR_CODES, ...SAFEGUARD_CODES]), reason: text }),
  }),
  'set-aside': object({ kind: oneOf(['set-aside']), aside: object({ about: orNull(factor), what: text, from: text }) }),
  conclude: object({
    kind: oneOf(['conclude']),
    attention: oneOf(ATTENTIONS),
    reason: text,
    until: orNull(moment),
  }),
  happened: object({ kind: oneOf(['happened']), what: text }),
  'take-up': object({ kind: oneOf(['take-up']) }),
  withhold: object({ kind: oneOf(['withhold']), withheld: object({ part, reason: text, until: moment }) }),
  show: object({ kind: oneOf(['show']), part }),
}

const remarkAct: Reader<RemarkAct> = object({
  kind: oneOf(['remark']),
  remark: object({ on: oneOf([...VIEWED_PARTS, 'whole']), says: oneOf(SAID), text }),
})

/** Takes what a practitioner does, or says everything that is wrong with it by its field. What a client says is not theirs to send. */
export function parseJudgementAct(value: unknown): Result<JudgementAct, readonly ActProblem[]> {
  for (const [kind, reader] of Object.entries(READERS)) if (isOf(value, 'kind', kind)) return reader(value, '')
  return err([{ field: 'kind', kind: 'not-one-of-its-words' }])
}

/** Takes one rating, of somebody who rates for themselves and does nothing else. */
export const parseRateAct = (value: unknown): Result<RateAct, readonly ActProblem[]> => READERS.rate(value, '')

/** Takes what a client says, and nothing else. */
export const parseRemarkAct = (value: unknown): Result<RemarkAct, readonly ActProblem[]> => remarkAct(value, '')

/** What a practitioner did, with their name to it. */
export function eventBy(act: JudgementAct, by: Author): JudgementEvent {
  switch (act.kind) {
    case 'rate':
    case 'decide':
      return { ...act, by: by.id }
    case 'conclude':
      return { ...act, by }
    case 'withhold':
      return { ...act, withheld: { ...act.withheld, by: by.id } }
    case 'source':
    case 'formulate':
    case 'imagine':
    case 'explain':
    case 'set-aside':
    case 'happened':
    case 'take-up':
    case 'show':
      return act
  }
}

const isOf = (value: unknown, field: string, word: string): boolean =>
  typeof value === 'object' && value !== null && new Map<string, unknown>(Object.entries(value)).get(field) === word
