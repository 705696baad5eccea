/** Reads a table for a report: answers, the score they come to, and what they are held against. Or all that is wrong with it. */
import { createHash } from 'node:crypto'
import { err, mapResult, ok, type Result } from '@holdfast/domain'
import { makeScorer, type Answer, type MissingRule } from '@holdfast/risk-screening'
import type { Outcome, World } from '../../command.ts'
import type { Naming } from '../columns.ts'
import { criterionIn } from '../criterion.ts'
import { plainNumber } from '../options-study.ts'
import type { ProblemKind } from '../problem.ts'
import { answersWanted, keyed, type Scale } from '../scale.ts'
import type { Source } from '../source.ts'
import { readStudy, type NumberColumn, type StudyWanted } from '../study.ts'

/** What is to be read, and where. */
export type Reading = {
  readonly scale: Scale
  readonly source: Source
  readonly missing: MissingRule
  readonly naming: Naming
  readonly criterion: string
  readonly chance: string | null
}

/** One place a row, in the order of the file; null where nothing stands. No id is kept. */
export type Loaded = {
  readonly rows: number
  /** Of the bytes that were read, and of no others. */
  readonly sha256: string
  /** Answers to the items of the score, in the direction in which they count. */
  readonly answers: readonly (readonly (number | null)[])[]
  /** The score to the nearest whole number where it was prorated. */
  readonly scores: readonly (number | null)[]
  readonly truth: readonly (number | null)[]
  readonly chances: readonly (number | null)[] | null
  readonly prorated: number
  readonly raised: Readonly<Record<string, number>>
}

/** Reads all of a table. One row that does not fit spoils it, for a report on the others would be about other people. */
export async function loadTable(reading: Reading, world: World): Promise<Result<Loaded, Outcome>> {
  const hash = createHash('sha256')
  const taken = makeTaken(reading)
  const read = await readStudy(reading.source, wantedOf(reading), {
    world,
    ending: 'Nothing was written.',
    hear: bytes => hash.update(bytes),
    take: ({ values }) => taken.take(values),
  })
  return mapResult(read, rows => ({ rows, sha256: hash.digest('hex'), ...taken.all() }))
}

/** The items first, then the criterion, then the chance. */
function wantedOf({ scale: { instrument }, naming, criterion, chance }: Reading): StudyWanted {
  const answers = answersWanted(instrument, naming)
  const met = criterionIn(criterion)
  return { ...answers, values: [...answers.values, met, ...(chance === null ? [] : [chancesIn(chance)])], words: [] }
}

const chancesIn = (column: string): NumberColumn => ({ column, absent: 'no-such-column', read: chanceOf })

function chanceOf(text: string): Result<number | null, ProblemKind> {
  const said = text.trim()
  if (said === '') return ok(null)
  const value = plainNumber(said)
  return value !== null && value >= 0 && value <= 1 ? ok(value) : err('not-a-chance')
}

/** Gathers rows that fit. */
function makeTaken({ scale, missing, chance }: Reading) {
  const { instrument, score } = scale
  // Neither the other scores nor what is read at them are asked for.
  const alone = { ...instrument, scores: [{ ...score, bandSets: [], cutoffs: [] }], algorithms: [] }
  const scorer = makeScorer(alone, { missing, prevalence: null })
  const key = keyed(scale)
  const answers: (readonly (number | null)[])[] = []
  const scores: (number | null)[] = []
  const truth: (number | null)[] = []
  const chances: (number | null)[] = []
  const raised: Record<string, number> = {}
  let prorated = 0
  return {
    take: (values: readonly (number | null)[]): void => {
      const given: Record<string, Answer> = {}
      for (const [at, { id }] of instrument.items.entries()) given[id] = values[at] ?? null
      const scoring = scorer(given)
      const [made] = scoring.scores
      scores.push(made?.rounded ?? null)
      if (made?.isProrated === true) prorated += 1
      answers.push(key(values))
      truth.push(values[instrument.items.length] ?? null)
      chances.push(values[instrument.items.length + 1] ?? null)
      for (const flag of scoring.flags) if (flag.isRaised === true) raised[flag.id] = (raised[flag.id] ?? 0) + 1
    },
    all: () => ({ answers, scores, truth, chances: chance === null ? null : chances, prorated, raised }),
  }
}
