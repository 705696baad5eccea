/** Who is told of calls for help, and what each person chose for their own. */
import type { AuditEvent, Instant, PersonId, PractitionerId } from '@holdfast/domain'
import type { HelpDoes } from '@holdfast/safety'
import { desc, eq } from 'drizzle-orm'
import { audited } from './audit.ts'
import type { Db } from './db.ts'
import { helpSettings, responderLists, type ListedResponder } from './schema/help.ts'

/** A word of one's own as it is kept: a keyed digest with its salt, and of how many words it is made. */
export type KeptWord = { readonly salt: string; readonly digest: string; readonly words: number }

/** What somebody chose: what a call does to the hour, whether a sign says that it was taken, and whether a word calls. */
export type HelpSettings = { readonly does: HelpDoes; readonly sign: boolean; readonly word: KeptWord | null }

/** The list of responders that counts; empty before there was one. */
export async function respondersOf(db: Db): Promise<readonly ListedResponder[]> {
  const [last] = await db.read('respondersOf', () =>
    db.orm.select({ list: responderLists.list }).from(responderLists).orderBy(desc(responderLists.row)).limit(1),
  )
  return last?.list ?? []
}

/** Another list counts from now on; those before stay as they were. */
export async function setResponders(
  db: Db,
  { audit, ...row }: SetResponders & { readonly audit: AuditEvent },
): Promise<void> {
  const statements = [db.orm.insert(responderLists).values(row)]
  await audited(db, { operation: 'setResponders', statements, audit: [audit] })
}

type SetResponders = {
  readonly by: PractitionerId
  readonly at: Instant
  readonly list: readonly ListedResponder[]
}

/** What somebody chose; nothing that is seen, and no word, before they did. */
export async function helpSettingsOf(db: Db, person: PersonId): Promise<HelpSettings> {
  const [row] = await db.read('helpSettingsOf', () =>
    db.orm.select().from(helpSettings).where(eq(helpSettings.person, person)),
  )
  if (!row) return { does: 'mask', sign: false, word: null }
  const { does, sign, salt, digest, words } = row
  return { does, sign, word: salt === null || digest === null || words === null ? null : { salt, digest, words } }
}

/** Keeps what somebody chose; of a word that stood there before nothing is left. */
export async function saveHelpSettings(
  db: Db,
  { person, does, sign, word, audit }: HelpSettings & { readonly person: PersonId; readonly audit: AuditEvent },
): Promise<void> {
  const row = { does, sign, salt: word?.salt ?? null, digest: word?.digest ?? null, words: word?.words ?? null }
  const statement = db.orm
    .insert(helpSettings)
    .values({ person, ...row })
    .onConflictDoUpdate({ target: helpSettings.person, set: row })
  await audited(db, { operation: 'saveHelpSettings', statements: [statement], audit: [audit] })
}
