/** A questionnaire as data: what is asked, how it is added up, and where each figure comes from. The wording of published items is never here. */
import type { CareNote, Language } from '@holdfast/domain'

/**
 * How well a figure is known: `S` seen in the named source, `L` known from the literature and not read again,
 * `L-` the same with doubt. It stays with the figure and is shown with it.
 */
export type Certainty = 'S' | 'L' | 'L-'

/** Where a figure comes from. `source` is null where nobody wrote it down; such a figure is shown as unsourced. */
export type Cited = { readonly source: string | null; readonly certainty: Certainty; readonly note?: string }

/** One question: its place, the answers it takes, and our own short word for what it is about. */
export type Item = {
  readonly id: string
  /** Our own topic word, never the published wording; null where we know only the place. */
  readonly topic: string | null
  readonly answers: AnswerScale
  /** Asked only after a yes to this item: a missing answer is needed only then. */
  readonly askedIf?: string
  /** Where "does not apply" is an answer: when that is, and as what it counts. */
  readonly notApplicable?: { readonly when: string; readonly countsAs: number | 'missing' }
}

/** Whole steps of a range, a list of values, or yes and no. */
export type AnswerScale =
  | { readonly kind: 'range'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly kind: 'values'; readonly values: readonly number[] }
  | { readonly kind: 'yes-no' }

/** A named part of a score's range. Labels are the publisher's words in short, said of a score and never of a person. */
export type Band = { readonly min: number; readonly max: number; readonly code: string; readonly label: string }

/** One way in which publishers divide a range. Where several are in use all are here, and none is the right one. */
export type BandSet = Cited & { readonly id: string; readonly bands: readonly Band[] }

/** A published cut-off, in one population and for one criterion. */
export type Cutoff = Cited & {
  readonly op: '>=' | '<=' | '<'
  readonly value: number
  /** What was to be found, and in whom. */
  readonly criterion: string
  readonly sensitivity: number | null
  readonly specificity: number | null
  /** Area under the ROC curve, where it was published. */
  readonly auc?: number
  /** How many people it was found in. */
  readonly n: number | null
}

/** A published figure for change between two times, in points; two values are the ends of a range. */
export type Change = Cited & { readonly kind: string; readonly points: number | readonly [number, number] }

/** When a score may be prorated by the publisher's own rule. */
export type ProrationRule = Cited & { readonly maxMissing: number }

/** One number that is made from some of the answers. */
export type ScoreDeclaration = {
  readonly id: string
  readonly items: readonly string[]
  /** Items of which the highest answer counts as the lowest. */
  readonly reversed?: readonly string[]
  /** Each item's factor; 1 where it is left away. */
  readonly weights?: Readonly<Record<string, number>>
  /** Applied to the sum. */
  readonly times?: number
  readonly range: readonly [number, number]
  readonly direction: Direction | null
  readonly proration: ProrationRule | null
  readonly bandSets: readonly BandSet[]
  readonly cutoffs: readonly Cutoff[]
  readonly change: readonly Change[]
}

/** What more points mean. */
export type Direction = 'higher-worse' | 'higher-better' | 'higher-more' | 'higher-more-exposure'

/** When `when` holds, the items of `items` count as `countsAs`, whatever was answered there. */
export type Skip = {
  readonly when: readonly { readonly item: string; readonly is: number | boolean }[]
  readonly items: readonly string[]
  readonly countsAs: number
  /** Without an answer to each item of `when` no score can be made. */
  readonly isNeeded?: boolean
}

/** A published rule on symptoms: an item counts from its threshold on; the first outcome whose groups all fit is the answer. */
export type Algorithm = Cited & {
  readonly id: string
  readonly countsFrom: Readonly<Record<string, number>>
  readonly outcomes: readonly {
    readonly code: string
    readonly groups: readonly {
      readonly items: readonly string[]
      readonly atLeast: number
      readonly atMost?: number
    }[]
  }[]
  readonly otherwise: string
}

/** Levels of a triage, the highest first; a level holds when one of its items is answered yes. */
export type TriageDeclaration = Cited & {
  readonly levels: readonly { readonly code: string; readonly anyOf: readonly string[] }[]
  readonly otherwise: string
}

/** An answer that a person has to read, whatever the score. */
export type FlagDeclaration = {
  readonly id: string
  readonly when:
    | { readonly kind: 'answer'; readonly item: string; readonly atLeast: number }
    | { readonly kind: 'triage'; readonly is: string }
    | { readonly kind: 'triage'; readonly isNot: string }
  /** How soon: at once, or before the hour ends. */
  readonly read: 'now' | 'this-hour'
}

/** What is known of how steady or true a measure is, as its source gave it. */
export type Evidence = Cited & {
  readonly measure: string
  readonly value: number | readonly [number, number] | null
  readonly sample?: string
}

/** Who owns it and what one may do with it. Wording is never shipped, whatever the licence. */
export type Licence = {
  readonly status: string
  readonly holder?: string
  readonly terms?: string
  readonly certainty: Certainty
}

/** LOINC codes. The panel and the total are two things: one is the questionnaire, the other its result. */
export type Loinc = {
  readonly panel?: string
  readonly total?: string
  readonly items?: readonly string[]
  readonly answerList?: string
  readonly certainty: Certainty
  readonly note?: string
}

type About = {
  /** Small letters, digits and hyphens. */
  readonly id: string
  /** Of this declaration: it moves when a rule or a figure changes. */
  readonly version: number
  /** The day its figures were last gone through, as YYYY-MM-DD. */
  readonly asOf: string
  readonly title: string
  readonly construct: string
  readonly timeframe: string | null
  readonly respondent: string
  readonly licence: Licence
  readonly loinc: Loinc | null
  readonly evidence: readonly Evidence[]
  /** Where sources disagree, and what a reader has to know before using it: whole sentences, which are shown as they stand. */
  readonly cautions: readonly string[]
}

/** A questionnaire that we add up. */
export type ScoredInstrument = About & {
  readonly mode: 'score'
  readonly items: readonly Item[]
  readonly skips: readonly Skip[]
  readonly scores: readonly ScoreDeclaration[]
  readonly algorithms: readonly Algorithm[]
  readonly flags: readonly FlagDeclaration[]
}

/** Questions with yes and no that sort answers by how soon somebody has to read them. It has no number. */
export type TriageInstrument = About & {
  readonly mode: 'triage'
  readonly items: readonly Item[]
  readonly triage: TriageDeclaration
  readonly flags: readonly FlagDeclaration[]
}

/**
 * A tool that a trained rater scores elsewhere. We keep what they found and never compute it; norms that would turn it
 * into a rate for one person are not here.
 */
export type RecordedInstrument = About & {
  readonly mode: 'record-only'
  readonly results: readonly RecordedResultDeclaration[]
  /** For whom its authors do not mean it. */
  readonly notFor: readonly string[]
}

/** One result of a rater: a number in a range, or one of the tool's own words. */
export type RecordedResultDeclaration =
  | {
      readonly id: string
      readonly kind: 'number'
      readonly range: readonly [number, number]
      readonly itemCount: number | null
      readonly bands: readonly Band[]
      readonly certainty: Certainty
    }
  | { readonly id: string; readonly kind: 'word'; readonly words: readonly string[]; readonly certainty: Certainty }

/** One question of our own, with its words, and what it is answered with: yes, partly, no, or rather not say. */
export type Question = {
  readonly id: string
  readonly topic: string
  readonly words: Readonly<Record<Language, string>>
  /** Asked only of whom this was noted for; left away where everybody is asked. */
  readonly onlyWith?: CareNote
}

/** Questions of our own. They have no score: an answer may give reason to look at something, and never adds up. */
export type AskedInstrument = About & {
  readonly mode: 'ask'
  readonly items: readonly Question[]
  /** What the questions were drawn from, and when it was read. */
  readonly source: { readonly of: string; readonly read: string }
}

/** Any published instrument that we hold. */
export type Instrument = ScoredInstrument | TriageInstrument | RecordedInstrument

/** One that somebody answers. */
export type AnsweredInstrument = ScoredInstrument | TriageInstrument

/** Items with the same answers, named q1, q2, … in order; a null topic stands for one of which we know only the place. */
export const numbered = (min: number, max: number, topics: readonly (string | null)[]): readonly Item[] =>
  topics.map((topic, at) => ({ id: `q${at + 1}`, topic, answers: { kind: 'range', min, max, step: 1 } }))

/** That many items of which we know only the place. */
export const untold = (count: number): readonly null[] => Array.from({ length: count }, () => null)
