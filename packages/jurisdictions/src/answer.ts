/** How an answer on a licence is built: what one licence comes to by one way, before all of them are weighed. */
import type { Day } from './day.ts'
import type { Licence } from './licence.ts'
import { covers } from './place.ts'
import type { Profession } from './profession.ts'
import { rowsOf, type ConditionCode, type Row } from './row.ts'
import type { ReasonCode } from './words/reasons.ts'

/** May the practitioner treat someone who is there? Listed from the furthest open to the closed. */
export const VERDICTS = ['allowed', 'allowed-with-conditions', 'verify-with-board', 'blocked'] as const
/** One of them. */
export type Verdict = (typeof VERDICTS)[number]

/** Does this let the hour begin, with or without conditions? */
export const isYes = (verdict: Verdict): boolean => verdict === 'allowed' || verdict === 'allowed-with-conditions'

/** What was asked: where the client is, on which day, by which rows, and all that the practitioner holds. */
export type Asked = {
  readonly place: string
  readonly date: Day
  readonly rows: readonly Row[]
  readonly licences: readonly Licence[]
}

/** A reason and the row that it comes from, where one does. */
export type Because = { readonly code: ReasonCode; readonly row: Row | null }

/** What one licence comes to. `rests` are all rows behind it: if one of them is too old, it opens nothing. */
export type Answer = {
  readonly verdict: Verdict
  readonly because: readonly Because[]
  readonly conditions: readonly { readonly code: ConditionCode; readonly row: Row }[]
  readonly rests: readonly Row[]
}

/** A no, or a question for a board. */
export const closed = (
  verdict: 'blocked' | 'verify-with-board',
  code: ReasonCode,
  rests: readonly Row[] = [],
): Answer => ({ verdict, because: [{ code, row: rests[0] ?? null }], conditions: [], rests })

/** A yes by these rows, under their conditions and those that the law of either place puts on the hour. */
export function opened(
  code: ReasonCode,
  opening: readonly [Row, ...Row[]],
  conditions: readonly ConditionCode[],
  hour: readonly Row[],
): Answer {
  const all = [
    ...conditions.map(condition => ({ code: condition, row: opening[0] })),
    ...hour.map(row => ({ code: 'session-rule' as const, row })),
  ]
  return {
    verdict: all.length > 0 ? 'allowed-with-conditions' : 'allowed',
    because: [{ code, row: opening[0] }],
    conditions: all,
    rests: [...opening, ...hour],
  }
}

/** The rules on an hour that bind by law, where the client is or where the licence comes from. */
export const hourRows = (rows: readonly Row[], profession: Profession, places: readonly string[]): readonly Row[] =>
  rowsOf(rows, 'session').filter(
    row =>
      row.force === 'law' && row.professions.includes(profession) && places.some(place => covers(row.place, place)),
  )

/** A yes stands only on rows that were seen in their source and need no new reading; otherwise the board is asked. */
export function believed(answer: Answer, date: Day): Answer {
  if (!isYes(answer.verdict)) return answer
  const unread = answer.rests.filter(row => row.kind !== 'session' && row.confidence !== 'S')
  const stale = answer.rests.filter(row => row.reviewBy < date)
  const because: readonly Because[] = [
    ...unread.map(row => ({ code: 'rule-not-read' as const, row })),
    ...stale.map(row => ({ code: 'rule-stale' as const, row })),
  ]
  return because.length === 0 ? answer : { ...answer, verdict: 'verify-with-board', because, conditions: [] }
}
