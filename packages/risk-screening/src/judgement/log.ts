/** The log of a judgement: what people did, one after another, and never changed. How it stands is what comes of living it through again. */
import { err, ok, type Instant, type PatientId, type Result } from '@holdfast/domain'
import { eventBy, parseJudgementAct, parseRemarkAct, type JudgementAct, type RemarkAct } from './act.ts'
import { FACTOR_EDITION } from './factor.ts'
import { beginJudgement, stepJudgement } from './judgement.ts'
import type { Author, Judgement, JudgementEvent, Step } from './state.ts'
import type { Ratings } from './rating.ts'

/** One line of the log. */
export type JudgementEntry = {
  readonly at: Instant
  /** By which words and links of the factors it was written. */
  readonly edition: string
} & (
  | { readonly by: Author; readonly act: JudgementAct }
  /** The client's own. */
  | { readonly by: null; readonly act: RemarkAct }
)

/** The same as it was kept: what was done is read anew. */
export type KeptEntry = Pick<JudgementEntry, 'at' | 'edition'> & { readonly by: Author | null; readonly act: unknown }

/** What is kept cannot be lived through as it was written; `entry` counts from 0. */
export type DamagedLog = { readonly kind: 'unreadable' | 'refused'; readonly entry: number }

/** A line of the log for what somebody does at a moment. A clock may be set back a little; the log goes on all the same. */
export function entryOf(
  done: { readonly by: Author; readonly act: JudgementAct } | { readonly by: null; readonly act: RemarkAct },
  last: Instant | null,
  now: Instant,
): JudgementEntry {
  return { ...done, at: last !== null && last > now ? last : now, edition: FACTOR_EDITION }
}

/** What becomes of a judgement by one line. */
export const stepEntry = (judgement: Judgement, entry: JudgementEntry): Step<Judgement> =>
  stepJudgement(judgement, eventIn(entry), entry.at)

/** How a judgement stands after these lines; before the first one it is new. */
export function replayJudgement(
  patient: PatientId,
  kept: readonly KeptEntry[],
  now: Instant,
): Result<Judgement, DamagedLog> {
  const [first] = kept
  let judgement = beginJudgement(patient, first?.at ?? now)
  if (first) judgement = { ...judgement, work: { ...judgement.work, edition: first.edition } }
  for (const [n, line] of kept.entries()) {
    const entry = readEntry(line)
    if (!entry) return err({ kind: 'unreadable', entry: n })
    const step = stepEntry(judgement, entry)
    if (!step.ok) return err({ kind: 'refused', entry: n })
    judgement = step.value
  }
  return ok(judgement)
}

/** What others than this one rated: for somebody who rates by themselves first, and then sees where they differ. */
export const ratedByOthers = (ratings: Ratings, { id }: Pick<Author, 'id'>): Ratings =>
  Object.fromEntries(Object.entries(ratings).filter(([, rating]) => rating.by !== id))

function readEntry({ act, by, ...when }: KeptEntry): JudgementEntry | null {
  if (by === null) {
    const remark = parseRemarkAct(act)
    return remark.ok ? { ...when, by, act: remark.value } : null
  }
  const read = parseJudgementAct(act)
  return read.ok ? { ...when, by, act: read.value } : null
}

const eventIn = (entry: JudgementEntry): JudgementEvent =>
  entry.by === null ? entry.act : eventBy(entry.act, entry.by)
