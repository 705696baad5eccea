/** Makes numbers from answers, by the rule their authors published, and says what is missing. No answer is never a nought. */
import { NO_ANSWER, numberOf, type Answer, type Answers } from './answers.ts'
import { algorithmReader, type AlgorithmReading } from './algorithm.ts'
import { fingerprintAfter } from './fingerprint.ts'
import { flagReader, type Flag } from './flag.ts'
import type { AnsweredInstrument, Direction, ScoreDeclaration, ScoredInstrument } from './instrument.ts'
import { compileScore, type ScoreSum } from './sum.ts'
import type { MissingRule, RuleName } from './missing.ts'
import { bandReader, cutoffReader, type BandReading, type CutoffReading } from './reading.ts'
import { readTriage, type Triage } from './triage.ts'

/** How scores are to be made. */
export type ScoreOptions = {
  readonly missing: MissingRule
  /** The share of people, 0 to 1, in whom the criterion is expected where these answers come from; null when nobody said. */
  readonly prevalence: number | null
}

/** One score of one person's answers, with all that is needed to judge it. */
export type Score = {
  readonly id: string
  /** Null when answers are missing that the rule does not let be missing. Prorated values are not rounded. */
  readonly value: number | null
  /** The value to the nearest whole number, halves up; bands and cut-offs are read at this. The value itself where nothing was prorated. */
  readonly rounded: number | null
  /** How many of its answers were given. */
  readonly answered: number
  /** The items without an answer that it needs. */
  readonly missing: readonly string[]
  /** Items whose answer did not count, because an earlier answer says that they are skipped. */
  readonly skipped: readonly string[]
  readonly rule: RuleName
  readonly isProrated: boolean
  readonly range: readonly [number, number]
  readonly direction: Direction | null
  readonly bands: readonly BandReading[]
  readonly cutoffs: readonly CutoffReading[]
}

/** All that one person's answers to one instrument come to. */
export type Scoring = {
  readonly instrument: string
  /** Of the declaration by which it was scored. */
  readonly version: number
  /** The same answers to the same declaration have the same fingerprint. */
  readonly answersHash: string
  readonly scores: readonly Score[]
  readonly algorithms: readonly AlgorithmReading[]
  readonly flags: readonly Flag[]
  readonly triage: Triage | null
}

/** Scores answers that were parsed for this instrument. */
export type Scorer = (answers: Answers) => Scoring

/** Prepares an instrument for scoring; the scorer may be used any number of times and keeps nothing of whom it scored. */
export function makeScorer(instrument: AnsweredInstrument, options: ScoreOptions): Scorer {
  const ids = instrument.items.map(({ id }) => id)
  const inOrder = makeRowScorer(instrument, options)
  return answers => inOrder(ids.map(id => answers[id] ?? null))
}

/** The same for rows of a table: one answer for each item, in the order of the instrument. */
export function makeRowScorer(
  instrument: AnsweredInstrument,
  { missing, prevalence }: ScoreOptions,
): (answers: readonly Answer[]) => Scoring {
  const { id, version, items, flags } = instrument
  const isScored = instrument.mode === 'score'
  const scores = isScored ? instrument.scores.map(one => scoreMaker(instrument, one, { missing, prevalence })) : []
  const algorithms = isScored ? instrument.algorithms.map(one => algorithmReader(items, one)) : []
  const flagged = flags.map(one => flagReader(items, one))
  const hash = fingerprintAfter(`${id}@${version}:`, said)
  // The same room for each row; emptied when theirs is scored.
  const values = new Float64Array(items.length)
  return answers => {
    const given = answers.length === items.length ? answers : items.map((_, at) => answers[at] ?? null)
    for (const [at, item] of items.entries()) values[at] = numberOf(item, given[at] ?? null)
    const triage = isScored ? null : readTriage(instrument, values)
    const scoring: Scoring = {
      instrument: id,
      version,
      answersHash: hash(given),
      scores: scores.map(make => make(values)),
      algorithms: algorithms.map(read => read(values)),
      flags: flagged.map(read => read(values, triage)),
      triage,
    }
    values.fill(NO_ANSWER)
    return scoring
  }
}

/** An answer as the fingerprint knows it; most are one digit. */
const said = (answer: Answer): string => (typeof answer === 'number' ? DIGITS[answer] : undefined) ?? `${answer ?? ''},`
const DIGITS: readonly string[] = Array.from({ length: 10 }, (_, digit) => `${digit},`)

/** Scores one person's answers. For many, prepare a scorer with `makeScorer`. */
export const score = (instrument: AnsweredInstrument, answers: Answers, options: ScoreOptions): Scoring =>
  makeScorer(instrument, options)(answers)

function scoreMaker(
  instrument: ScoredInstrument,
  declaration: ScoreDeclaration,
  options: ScoreOptions,
): (values: ArrayLike<number>) => Score {
  const add = compileScore(instrument, declaration, options.missing)
  const bandsAt = bandReader(declaration.bandSets)
  const cutoffsAt = cutoffReader(declaration.cutoffs, options.prevalence)
  const { id, range, direction } = declaration
  const read = ({ value, isProrated, answered, missing, skipped, rule }: ScoreSum): Score => {
    const rounded = value !== null && isProrated ? Math.floor(value + 0.5) : value
    const [bands, cutoffs] = [bandsAt(rounded), cutoffsAt(rounded)]
    return { id, value, rounded, isProrated, answered, missing, skipped, rule, range, direction, bands, cutoffs }
  }
  // A whole score is one of few; each is read once, by how many were answered and what they come to.
  const whole: Map<number, Score>[] = []
  return values => {
    const sum = add(values)
    if (sum.value === null || sum.isProrated || sum.missing.length > 0 || sum.skipped.length > 0) return read(sum)
    const alike = (whole[sum.answered] ??= new Map<number, Score>())
    const before = alike.get(sum.value)
    if (before) return before
    const made = read(sum)
    alike.set(sum.value, made)
    return made
  }
}
