/** May someone with these licences treat a person who is there on that day? Always with reasons and with what they rest on. */
import { believed, closed, isYes, VERDICTS, type Answer, type Asked, type Because, type Verdict } from './answer.ts'
import { ROWS } from './data/all.ts'
import { RULES_VERSION } from './data/written.ts'
import type { Day } from './day.ts'
import { isActedOn, type Licence } from './licence.ts'
import { covers, isPlace } from './place.ts'
import { rowsOf, type AskCode, type ConditionCode, type Head, type Row } from './row.ts'
import type { Words } from './sentence.ts'
import { byLicence } from './ways/licence.ts'
import { byPrivilege } from './ways/privilege.ts'
import { byTemporary } from './ways/temporary.ts'
import { CONDITION_WORDS } from './words/conditions.ts'
import { REASON_WORDS, type ReasonCode } from './words/reasons.ts'

/** Why, in a code and in words; `row` is the id of the source behind it, or null. */
export type Reason = { readonly code: ReasonCode; readonly words: Words; readonly row: string | null }

/** What the hour has to keep to; `asks` is what a rule on the hour wants, and empty for all else. */
export type Condition = {
  readonly code: ConditionCode
  readonly words: Words
  readonly row: string
  readonly asks: readonly AskCode[]
}

/** The answer, with all that has to be kept beside it to defend it later. */
export type Decision = {
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  /** Something stands here exactly when the verdict is `allowed-with-conditions`. */
  readonly conditions: readonly Condition[]
  /** The rows that it rests on; none only where we hold none. */
  readonly sources: readonly Head[]
  /** The version of our own rows. A clinic's carry who wrote them and when. */
  readonly rulesVersion: string
}

/** Asks by these rows: ours alone, or with a clinic's own laid over them. */
export const mayPractiseBy =
  (rows: readonly Row[]) =>
  (licences: readonly Licence[], place: string, date: Day): Decision => {
    if (!isPlace(place) && !rows.some(row => row.place === place))
      return decisionOf(closed('verify-with-board', 'place-unknown'))
    const asked: Asked = { place, date, rows, licences }
    if (licences.length === 0) return decisionOf(closed('blocked', 'no-licence', rulesThere(asked)))
    return decisionOf(actedOn(weighed(licences.map(licence => believed(answerFor(licence, asked), date))), asked))
  }

/** Asks by our own rows. A place is an ISO 3166-2 code, see `placeOf`; one that we do not hold is never allowed. */
export const mayPractise = /* @__PURE__ */ mayPractiseBy(ROWS)

function answerFor(licence: Licence, asked: Asked): Answer {
  switch (licence.kind) {
    case 'licence':
      return byLicence(licence, asked)
    case 'privilege':
      return byPrivilege(licence, asked)
    case 'temporary':
      return byTemporary(licence, asked)
  }
}

/** One way that is open is enough; where none is, every reason is told. */
function weighed(answers: readonly Answer[]): Answer {
  const verdict = VERDICTS.find(one => answers.some(answer => answer.verdict === one)) ?? 'blocked'
  const same = answers.filter(answer => answer.verdict === verdict)
  const [first] = same
  if (first && isYes(verdict)) return first
  return {
    verdict,
    because: same.flatMap(({ because }) => because),
    conditions: [],
    rests: same.flatMap(({ rests }) => rests),
  }
}

/** Where a board has acted against one licence, no other is taken as good unseen. */
function actedOn(answer: Answer, { licences }: Asked): Answer {
  if (!isYes(answer.verdict) || !licences.some(isActedOn)) return answer
  const because: Because = { code: 'board-has-acted', row: null }
  return { ...answer, verdict: 'verify-with-board', because: [because], conditions: [] }
}

const rulesThere = ({ rows, place }: Asked): readonly Row[] =>
  rowsOf(rows, 'licensing').filter(row => covers(row.place, place))

function decisionOf({ verdict, because, conditions, rests }: Answer): Decision {
  const reasons = because.map(({ code, row }) => ({ code, words: REASON_WORDS[code], row: row?.id ?? null }))
  return {
    verdict,
    reasons: reasons.filter(
      (one, at) => reasons.findIndex(({ code, row }) => code === one.code && row === one.row) === at,
    ),
    conditions: conditions.map(({ code, row }) => ({
      code,
      words: CONDITION_WORDS[code],
      row: row.id,
      asks: row.kind === 'session' ? row.asks : [],
    })),
    sources: [...new Set(rests)].map(headOf),
    rulesVersion: RULES_VERSION,
  }
}

/** What a row says of itself, without what it states. */
const headOf = ({ id, place, source, asOf, confidence, reviewBy, own }: Row): Head => ({
  id,
  place,
  source,
  asOf,
  confidence,
  reviewBy,
  own,
})
