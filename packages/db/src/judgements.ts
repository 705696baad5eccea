/** Structured judgements as they are kept: a line is written only where the rules take it, behind those that its writer had seen. */
import {
  entryOf,
  replayJudgement,
  stepAlone,
  stepEntry,
  type Author,
  type DamagedLog,
  type Judgement,
  type JudgementEntry,
  type JudgementRefusal,
  type KeptEntry,
  type Work,
} from '@holdfast/risk-screening'
import {
  err,
  ok,
  type AuditEvent,
  type Instant,
  type PatientId,
  type PractitionerId,
  type Result,
} from '@holdfast/domain'
import { and, asc, eq, sql } from 'drizzle-orm'
import { commit } from './audit.ts'
import { DbError } from './db-error.ts'
import { oncePer, type Db } from './db.ts'
import { deciding } from './meanwhile.ts'
import { judgementEntries, type JudgementLog } from './schema/judgements.ts'

/** Which log is meant: of whom, and the judgement itself or what one practitioner rated by themselves. */
export type JudgementName = { readonly patient: PatientId; readonly log: JudgementLog }

/** A judgement as it stands. */
export type KeptJudgement = {
  readonly judgement: Judgement
  /** How many lines it has. */
  readonly lines: number
  /** Everyone who wrote in it, each by the name of their last line. */
  readonly authors: readonly Author[]
}

/** Something that is to be done to a judgement. */
export type NewLine = JudgementName & {
  /** By whom, and what; `by` is null for what the client says. */
  readonly done: Parameters<typeof entryOf>[0]
  /** How many lines its writer had read; null where it waits for nobody. */
  readonly seen: number | null
  readonly now: Instant
  readonly audit: AuditEvent
}

/** Why nothing was written: another line came first, or all that stands against it. */
export type LineRefusal =
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly refusals: readonly JudgementRefusal[] }

/** How the judgement on somebody stands; new where there is none yet. */
export async function judgementOf(db: Db, name: JudgementName, now: Instant): Promise<KeptJudgement> {
  return (await read(db, name, now)).kept
}

/** Writes a line with its audit entry, and answers with what came of it; or nothing is written, and why. */
export function writeLine(
  db: Db,
  { done, seen, now, audit, ...name }: NewLine,
): Promise<Result<KeptJudgement, LineRefusal>> {
  return deciding(db, async batch => {
    const { kept, last } = await read(db, name, now)
    if (seen !== null && seen !== kept.lines) return err({ kind: 'changed' })
    if (isSaidAgain(kept, done)) return ok(kept)
    const entry = entryOf(done, last, now)
    const step =
      name.log === 'whole'
        ? stepEntry(kept.judgement, entry)
        : stepAlone(await wholeOf(db, name, now), kept.judgement, entry)
    if (!step.ok) return err({ kind: 'refused', refusals: step.error })
    const row = db.orm.insert(judgementEntries).values({ ...name, n: kept.lines, ...rowOf(name, entry) })
    await commit(db, batch, { operation: 'writeLine', statements: [row], audit: [audit] })
    return ok({ judgement: step.value, lines: kept.lines + 1, authors: authorsOf([...kept.authors, entry.by]) })
  })
}

/** What is rated by oneself stands beside the judgement itself, which says since when. */
const wholeOf = async (db: Db, { patient }: JudgementName, now: Instant): Promise<Work> =>
  (await judgementOf(db, { patient, log: 'whole' }, now)).judgement.work

/** What a client says waits for nobody, so an answer that was lost makes a page say it again: the same words on the same part are said once. */
function isSaidAgain({ judgement }: KeptJudgement, done: NewLine['done']): boolean {
  if (done.by !== null) return false
  const { on, says, text } = done.act.remark
  const last = judgement.work.remarks.findLast(one => one.on === on)
  return last?.says === says && last.text === text
}

const rowOf = ({ patient }: JudgementName, { by, at, edition, act }: JudgementEntry) => ({
  by: by?.id ?? patient,
  name: by?.name ?? null,
  at,
  edition,
  act,
})

async function read(db: Db, { patient, log }: JudgementName, now: Instant) {
  const rows = await db.read('linesOf', () => linesOf(db).all({ patient, log }))
  const lines = rows.map(({ by, name, ...line }): KeptEntry => ({
    ...line,
    by: name === null ? null : { id: by, name },
  }))
  const lived = replayJudgement(patient, lines, now)
  if (!lived.ok) throw damaged(lived.error)
  const authors = authorsOf(lines.map(({ by }) => by))
  return { kept: { judgement: lived.value, lines: lines.length, authors }, last: lines.at(-1)?.at ?? null }
}

const authorsOf = (writers: readonly (Author | null)[]): readonly Author[] => [
  ...new Map(writers.flatMap(one => (one ? [[one.id, one] as const] : []))).values(),
]

/** Nothing is said of whom it is about, nor of what stands there. */
const damaged = ({ kind, entry }: DamagedLog): DbError =>
  new DbError('judgementOf', `JUDGEMENT_${kind.toUpperCase()}_${entry}`, 'damaged')

const linesOf = oncePer(orm =>
  orm
    .select({
      // A line with a name is a practitioner's.
      by: sql<PractitionerId>`${judgementEntries.by}`,
      name: judgementEntries.name,
      at: judgementEntries.at,
      edition: judgementEntries.edition,
      act: judgementEntries.act,
    })
    .from(judgementEntries)
    .where(
      and(eq(judgementEntries.patient, sql.placeholder('patient')), eq(judgementEntries.log, sql.placeholder('log'))),
    )
    .orderBy(asc(judgementEntries.n))
    .prepare(),
)
