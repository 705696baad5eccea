/** What the evidence of who somebody is comes to: seen in a way that suffices, what did not match, whether they were met, how old they are. */
import type { Instant } from '../time.ts'
import type { Policy } from '../policy.ts'
import type { Decided } from '../safety/environment.ts'
import type { Month } from './born.ts'
import type { IdentityId } from '../ids.ts'
import type { AgeSeen, IdentityAct, IdentityEvidence, IdentityLog, Matching } from './identity.ts'
import { standingIn, takenBackIn, type StandingEntry } from './identity-log.ts'

/** An agreement that is in force, signed with the person's own key: evidence that nobody writes down a second time. */
export type SignedByKey = { readonly at: Instant; readonly version: number }

/** What is written beside evidence, and is none: that somebody goes on without a meeting, that a word was agreed, that a card is to be checked. */
type Beside = Extract<StandingEntry['act'], { readonly kind: 'no-meeting' | 'word-agreed' | 'card-asked' }>

/** One piece of evidence that stands. */
export type Evidence =
  | (StandingEntry & { readonly act: Exclude<StandingEntry['act'], Beside> })
  | { readonly act: { readonly kind: 'signature' } & Pick<SignedByKey, 'version'>; readonly at: Instant }

/** What did not match, as it is shown: it is looked at, and refuses nobody by itself. */
export type Mismatch = 'name' | 'picture' | 'month' | 'word' | 'street' | 'postcode'

/** Every piece that stands, the oldest first. What was held against a word, or came of an asking, that was taken back stands no more. */
export const evidenceIn = (log: IdentityLog, signed: SignedByKey | null): readonly Evidence[] => {
  const gone = takenBackIn(log)
  const seen = standingIn(log).flatMap((one): readonly Evidence[] => {
    const { act } = one
    if (act.kind === 'no-meeting' || act.kind === 'word-agreed' || act.kind === 'card-asked') return []
    const rests = restsOn(act)
    return rests !== null && gone.has(rests) ? [] : [{ ...one, act }]
  })
  const own: readonly Evidence[] = signed
    ? [{ act: { kind: 'signature', version: signed.version }, at: signed.at }]
    : []
  return [...seen, ...own].toSorted((a, b) => a.at - b.at)
}

/** The entry that another one rests on, and goes with. */
export const restsOn = (act: IdentityAct): IdentityId | null =>
  act.kind === 'code-word' ? act.of : act.kind === 'payment' ? (act.asked ?? null) : null

/** Was who they are seen in one of these ways? A piece in which something differs, or that showed nothing, does not count; others beside it do. */
export const isKnown = (evidence: readonly Evidence[], suffices: readonly IdentityEvidence[]): boolean =>
  evidence.some(({ act }) => suffices.includes(act.kind) && mismatchesIn(act).length === 0 && !showedNothing(act))

/** What of one piece did not match. */
export function mismatchesIn(act: Evidence['act']): readonly Mismatch[] {
  if (act.kind === 'code-word') return act.came === 'wrong' ? ['word'] : []
  const differs = (what: Mismatch, matching: Matching): readonly Mismatch[] => (matching === 'differs' ? [what] : [])
  if (act.kind === 'payment')
    return [...differs('name', act.name), ...differs('street', act.street), ...differs('postcode', act.postcode)]
  if (act.kind !== 'document') return []
  return [...differs('name', act.name), ...differs('picture', act.picture)]
}

/**
 * An address alone is that of everybody in a house: of a card the name has to match. Where a provider was asked, the name is one that somebody
 * typed and no bank looked at, so that something of the address has to match as well.
 */
function showedNothing(act: Evidence['act']): boolean {
  if (act.kind === 'code-word') return act.came === 'not-said'
  if (act.kind !== 'payment') return false
  const isByBank = act.street === 'matches' || act.postcode === 'matches'
  return act.name !== 'matches' || (act.asked !== undefined && !isByBank)
}

/** What the person reads of it themselves. A word that did not come right is told to nobody who sits at their device: it may be somebody else. */
export const toldThemselves = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter(({ act }) => act.kind !== 'code-word' || act.came === 'right')

/** Is a meeting face to face before the work asked for? */
export type MeetingAsked = Policy['meeting']['everyone']

/** What the policy says for this work: a care note that stands, or the safeguard of a first meeting in person, makes it work that asks for more. */
export const meetingAsked = ({ meeting }: Pick<Policy, 'meeting'>, decided: Decided): MeetingAsked =>
  asksForMore(decided) ? strictest(meeting.everyone, meeting.higherRisk) : meeting.everyone

/** How it stands: they were met on a day at a place, somebody decided to go on without, or neither. */
export function meetingIn(log: IdentityLog): 'met' | 'passed' | 'missing' {
  const standing = standingIn(log)
  if (standing.some(({ act }) => act.kind === 'in-person' && act.met !== null)) return 'met'
  return standing.some(({ act }) => act.kind === 'no-meeting') ? 'passed' : 'missing'
}

/** What evidence says of their age: the latest month that was seen, else that they are an adult. */
export function ageIn(log: IdentityLog): AgeSeen {
  const said = standingIn(log).flatMap(({ act }) => ('age' in act && act.age.says !== 'nothing' ? [act.age] : []))
  const month = said
    .flatMap(age => (age.says === 'month' ? [age.month] : []))
    .toSorted()
    .at(-1)
  return month === undefined ? (said.at(-1) ?? { says: 'nothing' }) : { says: 'month', month }
}

/**
 * The month by which it is asked who consents: what was told and what was seen, and of those that differ the latest, so that nobody
 * is taken for older than they are.
 */
export function bornBy(told: Month | null, log: IdentityLog): Month | null {
  const seen = ageIn(log)
  if (seen.says !== 'month') return told
  return told !== null && told > seen.month ? told : seen.month
}

/** Do what was told and what was seen, or two things that were seen, name different months? */
export function monthDiffers(told: Month | null, log: IdentityLog): boolean {
  const seen = standingIn(log).flatMap(({ act }) => ('age' in act && act.age.says === 'month' ? [act.age.month] : []))
  return new Set(told === null ? seen : [told, ...seen]).size > 1
}

const FIRST_MEETING = 'M1'

const asksForMore = ({ taken, changed, notes }: Decided): boolean =>
  notes.length > 0 || taken.includes(FIRST_MEETING) || changed.includes(FIRST_MEETING)

const STRICTNESS = ['open', 'recommended', 'required'] as const

const strictest = (a: MeetingAsked, b: MeetingAsked): MeetingAsked =>
  STRICTNESS.indexOf(a) > STRICTNESS.indexOf(b) ? a : b
