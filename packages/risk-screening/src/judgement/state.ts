/** A structured judgement as it stands: what it rests on, how each factor is seen, what could happen, what is done, and what a person concluded. */
import type { Instant, PatientId, PractitionerId, Result, SafeguardCode } from '@holdfast/domain'
import type { FindingCode } from '../finding.ts'
import type { FactorCode } from './factor.ts'
import type { RatingGiven, Ratings } from './rating.ts'

/** Something that was read or heard for it, and of when that is. */
export type Source = { readonly what: string; readonly dated: Instant }

/** How it hangs together, in the practitioner's words. */
export type Formulation = {
  readonly predisposing: string
  readonly trigger: string
  readonly maintaining: string
  readonly protective: string
  readonly whyNow: string
  readonly whyOnline: string
}

/** In which way the future may differ. */
export type ScenarioKind = 'same-again' | 'worse' | 'another-form' | 'gets-better'

/** What could happen, and what would then be done, in words. It has no likelihood in figures. */
export type Scenario = {
  readonly kind: ScenarioKind
  readonly what: string
  readonly toWhom: string
  readonly howSerious: string
  readonly howSoon: string
  readonly firstSigns: string
  readonly likelier: string
  readonly lessLikely: string
  readonly plan: string
  readonly who: string
  readonly planBy: Instant
}

/** What a practitioner made of one safeguard. Each has a reason, a day to look at it again, and what ends it. */
export type SafeguardDecision = {
  readonly code: SafeguardCode
  /** Why so, for this person. */
  readonly reason: string
  readonly factors: readonly FactorCode[]
  readonly findings: readonly FindingCode[]
  readonly reviewAt: Instant
  /** What ends it; for one that was declined, what would bring it up again. */
  readonly endsWhen: string
} & (
  | { readonly decision: 'taken' | 'declined' }
  /** Taken in another form: how. */
  | { readonly decision: 'changed'; readonly change: string }
)

/** The same, with who decided and when. */
export type DecidedSafeguard = SafeguardDecision & { readonly by: PractitionerId; readonly at: Instant }

/** Something that stands out, and why it is well so. */
export type Explanation = { readonly about: FactorCode | SafeguardCode; readonly reason: string }

/** Something from or about another person. It is a layer of its own, which the client's view never holds. */
export type Aside = {
  readonly about: FactorCode | null
  readonly what: string
  readonly from: string
  readonly at: Instant
}

/** A part of what the client reads. */
export type ViewedPart = FactorCode | 'strengths' | 'safeguards' | 'conclusion'

/** A part that the client does not read for a time, who says so, and why. */
export type Withheld = {
  readonly part: ViewedPart
  readonly reason: string
  readonly until: Instant
  readonly by: PractitionerId
  readonly at: Instant
}

/** What the client says to it. Nobody else writes or takes it away. */
export type Remark = {
  readonly on: ViewedPart | 'whole'
  readonly says: 'agrees' | 'disagrees' | 'comment'
  readonly text: string
  readonly at: Instant
}

/** How much attention the work gets. A person chooses it; nothing here proposes one. */
export type Attention = 'routine' | 'closer' | 'urgent'

/** The practitioner who puts their name to a conclusion. */
export type Author = { readonly id: PractitionerId; readonly name: string }

/** What one named person concluded, why, and until when it holds. */
export type Conclusion = {
  readonly attention: Attention
  readonly reason: string
  readonly by: Author
  readonly at: Instant
  /** From then on it holds no more. */
  readonly until: Instant
}

/** All that people said and decided, whatever the status. */
export type Work = {
  readonly patient: PatientId
  /** By which words and links of the factors it was made. */
  readonly edition: string
  /** When it was begun, or taken up again: what was rated before is looked at again. */
  readonly since: Instant
  readonly sources: readonly Source[]
  readonly ratings: Ratings
  readonly formulation: Formulation | null
  readonly scenarios: readonly Scenario[]
  readonly safeguards: readonly DecidedSafeguard[]
  readonly explained: readonly Explanation[]
  readonly asides: readonly Aside[]
  readonly withheld: readonly Withheld[]
  readonly remarks: readonly Remark[]
  /** Conclusions of earlier times, the oldest first. */
  readonly earlier: readonly Conclusion[]
}

/** A judgement is being worked on, was concluded, or its conclusion was ended by something that happened. */
export type Judgement =
  | { readonly status: 'open'; readonly work: Work }
  | { readonly status: 'concluded'; readonly work: Work; readonly conclusion: Conclusion }
  | {
      readonly status: 'ended'
      readonly work: Work
      readonly conclusion: Conclusion
      readonly endedAt: Instant
      /** What happened, after which it is to be thought over. */
      readonly happened: string
    }

/** What may be done to a judgement, and by whom. */
export type JudgementEvent =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'rate'; readonly factor: FactorCode; readonly rating: RatingGiven; readonly by: PractitionerId }
  | { readonly kind: 'formulate'; readonly formulation: Formulation }
  /** All scenarios as they are to stand. */
  | { readonly kind: 'imagine'; readonly scenarios: readonly Scenario[] }
  | { readonly kind: 'decide'; readonly safeguard: SafeguardDecision; readonly by: PractitionerId }
  | { readonly kind: 'explain'; readonly explanation: Explanation }
  | { readonly kind: 'set-aside'; readonly aside: Omit<Aside, 'at'> }
  | {
      readonly kind: 'conclude'
      readonly attention: Attention
      readonly reason: string
      readonly by: Author
      /** Sooner than the longest that it may hold; null for that. */
      readonly until: Instant | null
    }
  /** Something happened after which it is to be thought over. */
  | { readonly kind: 'happened'; readonly what: string }
  | { readonly kind: 'take-up' }
  | { readonly kind: 'withhold'; readonly withheld: Omit<Withheld, 'at'> }
  | { readonly kind: 'show'; readonly part: ViewedPart }
  /** The client's own. */
  | { readonly kind: 'remark'; readonly remark: Omit<Remark, 'at'> }

/** Why something was not taken. `field` is the one that is meant. */
export type JudgementRefusal =
  | { readonly kind: 'is-concluded' | 'is-open' | 'has-ended' | 'not-withheld' }
  /** Both who rated were laid beside each other, and what was said without a look stays so. */
  | { readonly kind: 'is-compared' }
  | { readonly kind: 'empty' | 'too-long' | 'in-the-future' | 'in-the-past' | 'too-late'; readonly field: string }
  | { readonly kind: 'no-source' | 'no-formulation' | 'no-scenario-that-gets-better' }
  | { readonly kind: 'not-rated' | 'no-date-to-find-out'; readonly factor: FactorCode }

/** What came of one step, or everything that stands against it. */
export type Step<T> = Result<T, readonly JudgementRefusal[]>
