/** The rule book as data: one row is one sourced statement about one place, with the day up to which it may be believed. */
import type { Day } from './day.ts'
import type { PlaceCode } from './place.ts'
import type { Profession } from './profession.ts'
import type { Words } from './sentence.ts'

/** S: seen in the source that is named. L: known from the literature and not seen. L-: known with doubt. */
export type Confidence = 'S' | 'L' | 'L-'

/** Who in a clinic wrote a row of its own, and on which day. */
export type Writer = { readonly by: string; readonly at: Day }

/** What every row says of itself. */
export type Head = {
  /** Stays the same for as long as the row speaks of the same thing; a clinic overrides a row by it. */
  readonly id: string
  readonly place: PlaceCode
  /** The law or the page, so that somebody else finds it. */
  readonly source: string
  /** The day of which it speaks, as exactly as the source shows it: `2026-06-13`, `2026-02`, `2026`, `before 2013`, `never read`. */
  readonly asOf: string
  readonly confidence: Confidence
  /** The last day on which the row may be believed; after it somebody has to read the source again. */
  readonly reviewBy: Day
  /** Null for a row of ours. */
  readonly own: Writer | null
}

/** Whose licence opens a place to some professions, and what becomes of others there. */
export type LicensingRow = Head & {
  readonly kind: 'licensing'
  readonly professions: readonly Profession[]
  /** The place whose licence it has to be: the state itself, or the country where there is one register for all of it. */
  readonly licensedBy: PlaceCode
  /** Someone licensed elsewhere is `blocked`, or the law leaves open what they may do and the board is to be `ask`ed. */
  readonly others: 'blocked' | 'ask'
}

/** A place that takes a licence of other places as good, for care at a distance alone. */
export type AcceptanceRow = Head & {
  readonly kind: 'acceptance'
  readonly professions: readonly Profession[]
  readonly from: readonly PlaceCode[]
  readonly conditions: readonly ConditionCode[]
}

/** The compacts between states of the USA that we know. */
export const COMPACTS = ['psypact', 'counseling', 'social-work'] as const
/** One compact. */
export type CompactCode = (typeof COMPACTS)[number]

/** A compact as a whole: for whom it is, what its privilege reaches, and whether its list of members is known to the last one. */
export type CompactRow = Head & {
  readonly kind: 'compact'
  readonly compact: CompactCode
  readonly professions: readonly Profession[]
  readonly reaches: 'every-member' | 'one-place'
  readonly isListWhole: boolean
  readonly conditions: readonly ConditionCode[]
}

/** A place that enacted a compact. What nobody has seen is null, and what is null never opens a door. */
export type MemberRow = Head & {
  readonly kind: 'member'
  readonly compact: CompactCode
  readonly enactedOn: Day | null
  readonly effectiveOn: Day | null
  /** The earliest day from which the place is known to issue and honour privileges. */
  readonly issuingSince: Day | null
}

/** A place that lets someone licensed elsewhere work there for some days. */
export type TemporaryRow = Head & {
  readonly kind: 'temporary'
  readonly professions: readonly Profession[]
  readonly daysInYear: number
  /** Does it reach care at a distance? Null where the law does not say. */
  readonly isRemote: boolean | null
}

/** The duties that a place may put on a practitioner. Access to emergency services is none of them: see `emergencyNumbersFor`. */
export const DUTIES = [
  'protect-third-party',
  'child-abuse-report',
  'csam-report',
  'elder-abuse',
  'self-harm-disclosure',
  'terrorism-or-planned-crime',
  'data-breach',
] as const
/** One duty. */
export type DutyCode = (typeof DUTIES)[number]

/** How strong a duty is. `none-found` is what a reader did not find, which is not a freedom. */
export type Force = 'mandatory' | 'permissive' | 'none-found' | 'unclear'

/** How sure someone has to be. */
export const THRESHOLDS = ['knows', 'reasonable-suspicion', 'serious-threat', 'imminent'] as const
/** One of them. */
export type Threshold = (typeof THRESHOLDS)[number]

/** A duty to warn or to report. Null is what nobody has read. */
export type DutyRow = Head & {
  readonly kind: 'duty'
  readonly duty: DutyCode
  readonly force: Force
  readonly basis: 'statute' | 'common-law' | null
  readonly trigger: Words | null
  /** How sure a practitioner has to be before it begins. */
  readonly threshold: Threshold | null
  /** Whom the threat has to be against. */
  readonly victim: 'identifiable' | 'foreseeable-class' | 'any' | null
  /** What satisfies it. */
  readonly discharge: Words | null
  /** By when, as the law says it. */
  readonly deadline: string | null
  /** Is whoever follows it in good faith safe from a claim? */
  readonly hasImmunity: boolean | null
  /** Whose place decides that it holds. */
  readonly decidedBy: 'client' | 'practitioner' | 'both' | null
  readonly citation: string | null
  /** What came later, or where sources disagree. */
  readonly note: Words | null
}

/** A rule on each hour or on the first one. `law` binds; a `guideline` is what a profession recommends. */
export type SessionRow = Head & {
  readonly kind: 'session'
  readonly professions: readonly Profession[]
  readonly when: 'first' | 'each'
  readonly force: 'law' | 'guideline'
  readonly asks: readonly AskCode[]
  readonly citation: string
}

/** Titles and whether the law of a place protects them. */
export type TitleRow = Head & {
  readonly kind: 'title'
  /** As they are written there. */
  readonly titles: readonly string[]
  readonly isProtected: boolean
  /** Whoever may use them stands in this register; null where there is none. */
  readonly register: string | null
}

/** One row of the rule book. */
export type Row = LicensingRow | AcceptanceRow | CompactRow | MemberRow | TemporaryRow | DutyRow | SessionRow | TitleRow

/** What kind of statement a row makes. */
export type RowKind = Row['kind']
/** The rows that make one kind of statement. */
export type RowOf<Kind extends RowKind> = Extract<Row, { readonly kind: Kind }>

/** What an hour has to keep to when it is allowed with conditions. */
export const CONDITIONS = [
  'purely-remote',
  'established-there',
  'health-profession',
  'title-of-place',
  'home-regulator-answers',
  'from-home-place',
  'privilege-of-place',
  'home-is-residence',
  'rules-of-place',
  'days-counted',
  'session-rule',
] as const
/** One condition. */
export type ConditionCode = (typeof CONDITIONS)[number]

/** What rules on an hour ask for. */
export const ASKS = [
  'informed-consent',
  'risks-told',
  'licence-told',
  'emergency-resources',
  'full-name',
  'present-address',
  'fitness',
  'confidentiality',
  'lawful-where-client-is',
  'identity',
  'location',
  'readiness',
  'code-words',
  'sexual-issues',
  'emergency-plan',
  'connection-test',
  'other-contact',
  'others-consent',
] as const
/** One thing that a rule on an hour asks for. */
export type AskCode = (typeof ASKS)[number]

/** The rows of one kind. */
export const rowsOf = <Kind extends RowKind>(rows: readonly Row[], kind: Kind): readonly RowOf<Kind>[] =>
  rows.filter((row): row is RowOf<Kind> => row.kind === kind)

/** The row that speaks: a clinic's own before ours, and what is said of a part before what is said of its country. */
export const firstOf = <Some extends Row>(rows: readonly Some[]): Some | undefined =>
  rows.toSorted((a, b) => Number(b.own !== null) - Number(a.own !== null) || b.place.length - a.place.length)[0]
