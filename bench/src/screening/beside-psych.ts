/** The same work as R's psych does: sums of a million people, and alpha with what goes with it. Both must come to the same figures, or nothing is compared. */
import { phq9, makeRowScorer } from '@holdfast/risk-screening'
import { alpha, completeColumns, itemAnalysis } from '@holdfast/psychometrics'
import { figure, median, type Figure, type Measured, type Target } from '../figure.ts'
import { answersOf, burdenedAnswers, randomFrom } from './invented.ts'
import { ALPHA, besideR, SUMS, type Beside } from './peer-r.ts'

type Row = readonly (number | null)[]
type Took = { readonly ms: number; readonly found: readonly number[] }

const AT_MOST_AS_LONG: Target = { kind: 'ratio-at-most', bound: 1 }

const ITEMS_OF_ALPHA = 20

/** Sum scores as `holdfast screen score` makes them, bands, flags and the digest of each row with them. */
export async function sums(people: number, often: number): Promise<Figure> {
  const random = randomFrom(5)
  const rows = Array.from({ length: people }, (): Row => Object.values(answersOf(random)))
  const score = makeRowScorer(phq9, { missing: 'strict', prevalence: null })
  const took = repeated(often, () => {
    let [count, sum] = [0, 0]
    for (const row of rows) {
      const value = score(row).scores[0]?.value ?? null
      if (value === null) continue
      count += 1
      sum += value
    }
    return [count, sum]
  })
  const beside = await besideR(SUMS, { columns: phq9.items.map(({ id }) => id), rows }, often)
  return compared(`Sum scores of ${people} people and ${phq9.items.length} items, median of ${often}`, took, {
    beside,
    target: AT_MOST_AS_LONG,
  })
}

/** Alpha, and each item with alpha if it were dropped, as a report has them. */
export async function reliability(people: number, often: number): Promise<Figure> {
  const random = randomFrom(6)
  const rows = Array.from({ length: people }, (): Row => burdenedAnswers(random, ITEMS_OF_ALPHA))
  const took = repeated(often, () => {
    const [columns, items] = [completeColumns(rows), itemAnalysis(rows, { least: 0, most: 4 })]
    if (!columns.ok || !items.ok) throw new Error('invented answers have no alpha')
    return [alpha(columns.value).raw ?? Number.NaN]
  })
  const beside = await besideR(
    ALPHA,
    {
      columns: Array.from({ length: ITEMS_OF_ALPHA }, (_, at) => `q${at + 1}`),
      rows,
    },
    often,
  )
  return compared(`Alpha and item analysis of ${people} people and ${ITEMS_OF_ALPHA} items, median of ${often}`, took, {
    beside,
    target: AT_MOST_AS_LONG,
  })
}

function repeated(often: number, work: () => readonly number[]): Took {
  const times: number[] = []
  let found: readonly number[] = []
  for (let round = 0; round < often; round++) {
    const from = performance.now()
    found = work()
    times.push(performance.now() - from)
  }
  return { ms: median(times), found }
}

/** One line: beside R where it is at hand, and else saying why it is not. A bound on the ratio is none without R. */
export function compared(name: string, took: Took, { beside, target }: { beside: Beside; target: Target }): Figure {
  const own: Measured = { name, value: took.ms, unit: 'ms' }
  if (beside.kind === 'absent') {
    const isOfBoth = target.kind === 'ratio-at-most' || target.kind === 'ratio-at-least'
    return figure({ ...own, name: `${name} (not compared: ${beside.why})` }, isOfBoth ? { kind: 'none' } : target)
  }
  const isSame = beside.found.every((one, at) => Math.abs(one - (took.found[at] ?? Number.NaN)) <= 1e-9 * Math.abs(one))
  if (!isSame || beside.found.length !== took.found.length)
    throw new Error(`${beside.peer} came to other figures than we did`)
  return figure({ ...own, peer: beside.peer, peerValue: beside.ms }, target)
}
