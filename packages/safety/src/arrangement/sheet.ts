/** The sheet before contact with one client: a list that only grows, and what it says now. Rules: AR. */
import { err, isToCome, ok, type PractitionerId, type Result } from '@holdfast/domain'
import type { ArrangementAct, ArrangementActOf, ArrangementEntry, ContactWay } from './act.ts'
import { reviewRefusal, type ReviewRefusal } from './review.ts'

/** So many entries on one sheet. */
export const ARRANGEMENT_LIMIT = 500

/** The entries about one client, the oldest first. */
export type Arrangements = readonly ArrangementEntry[]

/** Why something is not taken. */
export type ArrangementRefusal =
  | 'id-used'
  /** There is no such entry. */
  | 'no-such-entry'
  /** Nobody said no to this way. */
  | 'nothing-to-settle'
  /** Whoever said no to this way said yes to no other. */
  | 'no-other-way'
  | 'too-many'
  /** Care where the client is can be had: work at a distance goes beside it and not in its place. */
  | 'care-is-there'
  /** No care where the client is was written of, so none ends. */
  | 'no-near-care'
  | ReviewRefusal

/** What can be unknown of a client before contact, in the order of the sheet. */
export const UNKNOWNS = ['charge', 'toward', 'behaviour', 'target', 'own'] as const

/** One of them. */
export type UnknownPart = (typeof UNKNOWNS)[number]

/** The sheet with one more entry; the very same when it is known already. */
export function stepArrangements(
  sheet: Arrangements,
  entry: ArrangementEntry,
): Result<Arrangements, ArrangementRefusal> {
  const known = sheet.find(({ act }) => act.id === entry.act.id)
  if (known) return isSame(known, entry) ? ok(sheet) : err('id-used')
  if (sheet.length >= ARRANGEMENT_LIMIT) return err('too-many')
  const refusal = refusalOf(sheet, entry)
  return refusal ? err(refusal) : ok([...sheet, entry])
}

function refusalOf(sheet: Arrangements, { act, at }: ArrangementEntry): ArrangementRefusal | null {
  switch (act.kind) {
    case 'known':
    case 'alone':
    case 'apart':
    case 'building':
    case 'institution':
    case 'residence':
      return null
    case 'near-care':
      return act.distance === 'instead' && act.outcome === 'available' ? 'care-is-there' : null
    case 'continuity':
      return sheet.some(one => one.act.kind === 'near-care') ? null : 'no-near-care'
    case 'instead': {
      const unwilling = willingness(sheet).filter(({ willing }) => willing[act.way] === 'no')
      if (unwilling.length === 0) return 'nothing-to-settle'
      const isOther = unwilling.some(({ willing }) => Object.values(willing).includes('yes'))
      return act.how !== 'other-way' || isOther ? null : 'no-other-way'
    }
    case 'review':
      return reviewRefusal(act, at)
    case 'informed':
      return isToCome(act.on, at) ? 'not-yet' : null
    case 'amend':
      return sheet.some(one => one.act.id === act.of) ? null : 'no-such-entry'
  }
}

/** The last word of one kind; null where there is none. */
export const lastOf = <K extends ArrangementAct['kind']>(sheet: Arrangements, kind: K): ArrangementActOf<K> | null =>
  sheet.map(({ act }) => act).findLast((act): act is ArrangementActOf<K> => act.kind === kind) ?? null

/** What is not known, named one by one; everything while nothing was written. */
export function unknownsOf(sheet: Arrangements): readonly UnknownPart[] {
  const known = lastOf(sheet, 'known')
  return UNKNOWNS.filter(part => known === null || known[part] === null || known[part] === 'unknown')
}

/** What one practitioner said last on being alone with this client. */
export type Willingness = Pick<ArrangementActOf<'alone'>, 'willing' | 'reason'> & Pick<ArrangementEntry, 'by' | 'at'>

/** The last word of each practitioner who said one, in the order in which they first did. Nobody speaks for another. */
export function willingness(sheet: Arrangements): readonly Willingness[] {
  const last = new Map<PractitionerId, Willingness>()
  for (const { at, by, act } of sheet)
    if (act.kind === 'alone') last.set(by, { at, by, willing: act.willing, reason: act.reason })
  return [...last.values()]
}

/** What is written to happen in place of being alone in this way, after somebody last said no to it; null while nothing is. */
export function insteadOf(
  sheet: Arrangements,
  by: PractitionerId,
  way: ContactWay,
): ArrangementActOf<'instead'> | null {
  const said = sheet.findLastIndex(one => one.by === by && one.act.kind === 'alone')
  const since = sheet.slice(said + 1).map(({ act }) => act)
  return since.findLast((act): act is ArrangementActOf<'instead'> => act.kind === 'instead' && act.way === way) ?? null
}

/** The same by the same hand: sent again, and not another entry. */
const isSame = (known: ArrangementEntry, entry: ArrangementEntry): boolean =>
  known.by === entry.by && JSON.stringify(ordered(known.act)) === JSON.stringify(ordered(entry.act))

const ordered = (act: object): unknown => Object.entries(act).toSorted(([a], [b]) => (a < b ? -1 : 1))
