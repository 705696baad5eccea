/** The list of what was seen of who somebody is: it only grows, and what was taken back stays to be read. */
import type { IdentityId, PersonId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { IdentityAct, IdentityEntry, IdentityLog, WordAgreed } from './identity.ts'

/** So many entries about one person. */
export const IDENTITY_LOG_LIMIT = 500

/** Why an entry is not taken. */
export type IdentityRefusal = 'id-used' | 'too-many' | 'no-such-entry' | 'taken-back-before' | 'no-word-agreed'

/** The list with one more entry; the very same when it is known already. */
export function stepIdentity(log: IdentityLog, entry: IdentityEntry): Result<IdentityLog, IdentityRefusal> {
  const { act } = entry
  const known = log.find(one => one.act.id === act.id)
  if (known) return isSame(known, entry) ? ok(log) : err('id-used')
  if (log.length >= IDENTITY_LOG_LIMIT) return err('too-many')
  if (act.kind === 'taken-back') {
    const of = log.find(one => one.act.id === act.of)
    if (!of || of.act.kind === 'taken-back') return err('no-such-entry')
    if (takenBackIn(log).has(act.of)) return err('taken-back-before')
  }
  if (act.kind === 'payment' && act.asked !== undefined) return stepAnswer(log, entry, act.asked)
  if (act.kind === 'code-word' && wordAgreedBy(log, entry.by)?.id !== act.of) return err('no-word-agreed')
  return ok([...log, entry])
}

/** What the payment provider said is kept once, and only of an asking that stands. */
function stepAnswer(log: IdentityLog, entry: IdentityEntry, asked: IdentityId): Result<IdentityLog, IdentityRefusal> {
  if (!standingIn(log).some(({ act }) => act.kind === 'card-asked' && act.id === asked)) return err('no-such-entry')
  const before = log.find(({ act }) => act.kind === 'payment' && act.asked === asked)
  if (before === undefined) return ok([...log, entry])
  return takenBackIn(log).has(before.act.id) ? err('taken-back-before') : ok(log)
}

/** Which entries were taken back. */
export const takenBackIn = (log: IdentityLog): ReadonlySet<IdentityId> =>
  new Set(log.flatMap(({ act }) => (act.kind === 'taken-back' ? [act.of] : [])))

/** The word that this practitioner agreed on last and that stands: nobody else knows whether what is said is right. */
export const wordAgreedBy = (log: IdentityLog, by: PersonId): WordAgreed | null =>
  standingIn(log)
    .filter(one => one.by === by)
    .flatMap(({ act }) => (act.kind === 'word-agreed' ? [act] : []))
    .at(-1) ?? null

/** The entries that still say something, in their order. */
export function standingIn(log: IdentityLog): readonly StandingEntry[] {
  const gone = takenBackIn(log)
  return log.filter((one): one is StandingEntry => one.act.kind !== 'taken-back' && !gone.has(one.act.id))
}

/** An entry that was not taken back. */
export type StandingEntry = IdentityEntry & { readonly act: Exclude<IdentityAct, { readonly kind: 'taken-back' }> }

/** The same by the same hand: sent again, and not another entry. */
const isSame = (known: IdentityEntry, entry: IdentityEntry): boolean =>
  known.by === entry.by && known.person === entry.person && ordered(known.act) === ordered(entry.act)

const ordered = (act: object): string =>
  JSON.stringify(act, (_, value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
