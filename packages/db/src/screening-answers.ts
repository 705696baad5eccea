/** What somebody fills in: saved as they go, and sent once, with the call to read it at once where there is one. */
import { err, ok, type AuditEvent, type Instant, type Result, type ScreeningId } from '@holdfast/domain'
import { eq, sql, type SQL } from 'drizzle-orm'
import { commit } from './audit.ts'
import type { Db } from './db.ts'
import { deciding, onlyWhile } from './meanwhile.ts'
import { screeningCalls, screeningDrafts, screeningResponses } from './schema/screenings.ts'
import { findScreening } from './screenings.ts'
import { isSameAnswers, standingOf, type KeptAnswers, type KeptScreening } from './screening.ts'

/** What was filled in, and how often it had been saved when the page last knew. */
export type Filled = {
  readonly id: ScreeningId
  readonly answers: KeptAnswers
  readonly saves: number
  readonly at: Instant
}

/** Why nothing was saved or sent. `screening-changed`: it was saved elsewhere meanwhile. */
export type FillFailure = 'screening-unknown' | 'screening-changed' | 'screening-sent' | 'screening-taken-back'

/** Saves what is filled in so far, and answers with how often that was done. A save that is said twice counts once. */
export function saveDraft(db: Db, { id, answers, saves, at }: Filled): Promise<Result<number, FillFailure>> {
  return deciding(db, async batch => {
    const kept = await findScreening(db, id)
    if (!kept) return err('screening-unknown')
    const refusal = refusalOf(kept)
    if (refusal) return err(refusal)
    const { draft } = kept
    if (draft?.saves === saves + 1 && isSameAnswers(draft.answers, answers)) return ok(draft.saves)
    if ((draft?.saves ?? 0) !== saves) return err('screening-changed')
    const next = { answers, saves: onlyWhile(isSavedSoOften(id, saves), saves + 1), savedAt: at }
    await batch('saveDraft', [
      db.orm
        .insert(screeningDrafts)
        .values({ screening: id, ...next })
        .onConflictDoUpdate({ target: screeningDrafts.screening, set: next }),
    ])
    return ok(saves + 1)
  })
}

/**
 * Keeps the response with its audit entries and, with `isCalled`, the call to read it at once; the draft is gone. `was-sent`: the
 * same answers are there already, and nothing is written.
 */
export function sendResponse(
  db: Db,
  { id, answers, saves, at, ...rest }: Filled & { readonly isCalled: boolean; readonly audit: readonly AuditEvent[] },
): Promise<Result<'sent' | 'was-sent', FillFailure>> {
  return deciding(db, async batch => {
    const kept = await findScreening(db, id)
    if (!kept) return err('screening-unknown')
    if (kept.response && isSameAnswers(kept.response.answers, answers)) return ok('was-sent')
    const refusal = refusalOf(kept)
    if (refusal) return err(refusal)
    if ((kept.draft?.saves ?? 0) !== saves) return err('screening-changed')
    const response = db.orm.insert(screeningResponses).values({
      screening: id,
      answers,
      saves: onlyWhile(isSavedSoOften(id, saves), saves),
      sentAt: at,
    })
    const call = db.orm.insert(screeningCalls).values({ screening: id, raisedAt: at })
    const draft = db.orm.delete(screeningDrafts).where(eq(screeningDrafts.screening, id))
    const statements = [response, draft, ...(rest.isCalled ? [call] : [])]
    await commit(db, batch, { operation: 'sendResponse', statements, audit: rest.audit })
    return ok('sent')
  })
}

/** Was it saved as often as the page knows, and not once more by another process? */
const isSavedSoOften = (id: ScreeningId, saves: number): SQL =>
  sql`coalesce((select saves from ${screeningDrafts} where ${screeningDrafts.screening} = ${id}), 0) = ${saves}`

function refusalOf(kept: KeptScreening): 'screening-sent' | 'screening-taken-back' | null {
  const standing = standingOf(kept)
  if (standing === 'sent') return 'screening-sent'
  return standing === 'taken-back' ? 'screening-taken-back' : null
}
