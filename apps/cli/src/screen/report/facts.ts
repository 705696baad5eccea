/** What a report shows: facts alone, made before it is written. Nothing in them names a person. */
import type {
  Alpha,
  Auc,
  BootstrapCut,
  Calibration,
  CalibrationCurve,
  CutRow,
  CutRule,
  DecisionPoint,
  Figure,
  Item,
  PredictiveValues,
  Proportion,
} from '@holdfast/psychometrics'
import type { Mark } from '../decoded.ts'
import type { ScoreDeclaration, ScoredInstrument } from '@holdfast/risk-screening'

/** On which side of a cut-off a score counts as positive. */
export type Side = 'at-or-above' | 'at-or-below'

/** Where the cut-off comes from: fixed before anyone looked, or chosen on these data by a rule, which was named or not. */
export type Choice =
  | { readonly how: 'given'; readonly cut: number }
  | { readonly how: 'chosen'; readonly rule: CutRule; readonly isNamed: boolean }

/** What was asked for; with the same file it gives the same report, byte for byte. */
export type ReportOptions = {
  readonly criterion: string
  /** The column of predicted chances, where there is one. */
  readonly chance: string | null
  readonly missing: string
  /** How the file was read: its separator, what becomes of a byte order mark, its column of ids, and columns of items that are called otherwise, by item. */
  readonly delimiter: string
  readonly mark: Mark
  readonly id: string
  readonly map: readonly (readonly [string, string])[]
  /** Columns of no matter, in the order of their letters; `*`: all that are called in no way like an item. */
  readonly ignore: readonly string[]
  readonly choice: Choice
  /** Shares of people with the criterion elsewhere, in rising order. */
  readonly prevalences: readonly number[]
  readonly seed: number
  readonly resamples: number
  /** The day that the report is to carry, as YYYY-MM-DD; null leaves it undated. */
  readonly asOf: string | null
}

/** What the file held, in counts of rows. */
export type Input = {
  /** The name of the file without its folder. */
  readonly name: string
  readonly sha256: string
  readonly rows: number
  readonly withoutScore: number
  readonly withoutCriterion: number
  readonly withoutChance: number | null
  readonly prorated: number
  /** Rows with an answer that a person has to read, by flag. */
  readonly raised: Readonly<Record<string, number>>
}

/** A stretch of the score, and who scored in it; `to` belongs to it only where the stretch is one score. */
export type Bin = {
  readonly from: number
  readonly to: number
  /** Where it is drawn. */
  readonly drawn: readonly [number, number]
  readonly met: number
  readonly unmet: number
  /** Of all who met the criterion, and of all who did not. */
  readonly shareOfMet: number
  readonly shareOfUnmet: number
  /** How many of those who scored here met it. */
  readonly rate: Proportion
}

/** The cut-off that the report is about, in points of the score. */
export type ChosenCut = {
  /** The rule that chose it; null where it was given. */
  readonly rule: CutRule | null
  /** All cut-offs as good as this one by the rule; itself alone where it was given. */
  readonly equallyGood: readonly number[]
  readonly row: CutRow
  readonly elsewhere: readonly PredictiveValues[]
  readonly bootstrap: BootstrapCut | null
}

/** Rows with a score whose criterion nobody knows, and how many of them the cut-off calls positive. */
export type Unverified = { readonly n: number; readonly positive: Proportion }

/** How predicted chances came true. */
export type ChanceFacts = { readonly calibration: Calibration; readonly curve: CalibrationCurve }

/** What acting would be worth, by the chances where there are some, else by the cut-off. */
export type DecisionFacts = {
  readonly by: 'chances' | 'cut'
  readonly n: number
  readonly points: readonly DecisionPoint[]
}

/** One item of the score, in the direction in which it counts. */
export type ItemFacts = {
  readonly id: string
  readonly topic: string | null
  readonly isReversed: boolean
  readonly range: readonly [number, number]
  readonly missing: number
  /** Null where too few rows are complete, or the score has one item alone. */
  readonly figures: Item | null
}

/** All items of the score together. */
export type ItemsFacts = {
  readonly items: readonly ItemFacts[]
  readonly complete: number
  readonly totalMean: Figure
  readonly totalSd: Figure
  /** Null too where answers count against each other: they measure no one thing. */
  readonly alpha: Alpha | null
}

/** Everything that a report shows. */
export type ReportFacts = {
  /** The command line and what ran it. */
  readonly madeBy: { readonly version: string; readonly runtime: string }
  readonly instrument: ScoredInstrument
  readonly score: ScoreDeclaration
  readonly side: Side
  readonly options: ReportOptions
  readonly input: Input
  readonly people: {
    readonly n: number
    readonly positives: number
    readonly negatives: number
    readonly prevalence: Proportion
  }
  readonly auc: Auc
  readonly cut: ChosenCut
  readonly unverified: Unverified
  /** The cut-offs that are shown, in rising order, of so many that were seen. */
  readonly cuts: readonly CutRow[]
  readonly cutsSeen: number
  readonly bins: readonly Bin[]
  readonly chances: ChanceFacts | null
  readonly decision: DecisionFacts
  readonly items: ItemsFacts
}
