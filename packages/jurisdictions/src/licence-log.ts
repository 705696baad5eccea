/** What is kept of what a practitioner holds: a list that only grows, and how each licence stands by it. Rules: JU50 and on. */
import { err, ok, type Instant, type LicenceId, type Result } from '@holdfast/domain'
import type { Licence } from './licence.ts'
import type { AskBoard, LicenceEntry, LookAtLicence, StateCode, StateLicence } from './licence-act.ts'
import { plain } from './plain.ts'
import type { LicenceProblemCode } from './words/licence-problems.ts'

/** So many entries of one practitioner. */
export const LICENCE_LOG_LIMIT = 500

/** Entries in the order in which they were written. */
export type LicenceLog = readonly LicenceEntry[]

/** Why an entry is not taken. */
export type LicenceRefusal = Extract<LicenceProblemCode, 'no-such-licence' | 'looked-before' | 'id-used' | 'too-many'>

/** A licence as it was last stated, and who looked at it since. */
export type StandingLicence = Pick<StateLicence, 'number' | 'issuer' | 'register'> & {
  readonly id: LicenceId
  readonly licence: Licence
  readonly statedAt: Instant
  /** When it was stated anew; null where it stands as it was first stated, for a look may lie before that. */
  readonly restatedAt: Instant | null
  /** The looks at it as it is stated now, the oldest first. */
  readonly looks: readonly LookAtLicence[]
  /** When it was last found as it is stated; null where nobody looked, or where the last look found it otherwise. */
  readonly verifiedAt: Instant | null
}

/** What a board was asked, and when that was written. */
export type BoardContact = AskBoard & { readonly at: Instant }

/** The log with one more entry; the very same when it is known already. */
export function stepLicences(log: LicenceLog, entry: LicenceEntry): Result<LicenceLog, LicenceRefusal> {
  const { act } = entry
  const known = log.find(one => one.act.id === act.id)
  if (known) return isSame(known, entry) ? ok(log) : err('id-used')
  if (log.length >= LICENCE_LOG_LIMIT) return err('too-many')
  if ((act.kind === 'state' || act.kind === 'look') && act.of !== null) {
    const licence = licencesIn(log).find(one => one.id === act.of)
    if (!licence) return err('no-such-licence')
    // A look at an older statement says nothing of what is stated now.
    if (act.kind === 'look' && licence.restatedAt !== null && act.looked < licence.restatedAt)
      return err('looked-before')
  }
  return ok([...log, entry])
}

/** Every licence as it stands, in the order in which they were first stated. */
export const licencesIn = (log: LicenceLog): readonly StandingLicence[] => {
  const licences = new Map<LicenceId, StandingLicence>()
  for (const { act, at } of log) {
    if (act.kind === 'state') licences.set(act.of ?? act.id, stated(act, at))
    if (act.kind !== 'look') continue
    const one = licences.get(act.of)
    if (one) licences.set(act.of, lookedAt(one, act))
  }
  return [...licences.values()]
}

/** What boards were asked, the oldest first. */
export const boardsIn = (log: LicenceLog): readonly BoardContact[] =>
  log.flatMap(({ act, at }) => (act.kind === 'board' ? [{ ...act, at }] : []))

/** A professional code as it is worked under, and since when in this version. */
export type HeldCode = Pick<StateCode, 'id' | 'name' | 'version'> & { readonly since: Instant }

/** The codes that are worked under, in the order in which they were written down; of each the version that was stated last. */
export const codesIn = (log: LicenceLog): readonly HeldCode[] => {
  const codes = new Map<string, HeldCode>()
  for (const { act, at } of log) {
    if (act.kind !== 'code') continue
    const { id, name, version, isHeld } = act
    if (isHeld) codes.set(plain(name), { id, name, version, since: at })
    else codes.delete(plain(name))
  }
  return [...codes.values()]
}

const stated = ({ id, of, licence, number, issuer, register }: StateLicence, at: Instant): StandingLicence => ({
  id: of ?? id,
  licence,
  number,
  issuer,
  register,
  statedAt: at,
  restatedAt: of === null ? null : at,
  looks: [],
  verifiedAt: null,
})

function lookedAt(one: StandingLicence, look: LookAtLicence): StandingLicence {
  const looks = [...one.looks, look]
  // By the day of the look, not of its writing; of two of the same moment the one written later.
  const last = looks.reduce((a, b) => (b.looked >= a.looked ? b : a))
  return { ...one, looks, verifiedAt: last.found === 'as-stated' ? last.looked : null }
}

/** The same by the same hand: sent again, and not another entry. */
const isSame = (known: LicenceEntry, entry: LicenceEntry): boolean =>
  known.by === entry.by && ordered(known.act) === ordered(entry.act)

const ordered = (act: object): string =>
  JSON.stringify(act, (_, value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
