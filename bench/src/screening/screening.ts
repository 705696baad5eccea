/** Screening: how fast answers are scored, one by one and as a table of millions, and how long an area with its interval and a whole report take. */
import { makeScorer, parseAnswers, phq9, type Answers } from '@holdfast/risk-screening'
import { auc } from '@holdfast/psychometrics'
import { figure, median, type Figure } from '../figure.ts'
import type { Run } from '../group.ts'
import { answersOf, randomFrom } from './invented.ts'
import { reportOnCommandLine, scoreOnCommandLine } from './command-line.ts'
import { compared, reliability, sums } from './beside-psych.ts'
import { besideR, ROC } from './peer-r.ts'

/** All figures of the group. Everything runs on one core but the engine's own threads. */
export async function* screening({ quick, onProgress, rounds }: Run): AsyncIterable<Figure> {
  const often = rounds ?? (quick ? 3 : 5)
  onProgress('scoring in the library')
  yield figure(
    {
      name: `PHQ-9 responses scored in the library, median of ${often}`,
      value: median(inLibrary(often)),
      unit: 'a second',
    },
    { kind: 'value-at-least', bound: 1_000_000 },
  )
  onProgress('sums and alpha beside psych')
  yield await sums(quick ? 100_000 : 1_000_000, often)
  yield await reliability(quick ? 10_000 : 100_000, often)
  onProgress('an area with DeLong')
  yield* area(quick ? 100_000 : 1_000_000, often)
  const rows = quick ? 200_000 : 5_000_000
  for (const ids of ['counted', 'scattered'] as const) {
    onProgress(`scoring a table of ${rows} rows on the command line, ids ${ids}`)
    const times = rounds ?? (quick ? 1 : 3)
    const { rates, peak } = await scoreOnCommandLine(rows, ids, times)
    const name = `holdfast screen score, a CSV of ${rows} rows to JSON lines, ids ${ids}`
    yield figure(
      { name: `${name}, median of ${times}`, value: median(rates), unit: 'rows a second' },
      quick ? { kind: 'none' } : { kind: 'value-at-least', bound: 300_000 },
    )
    yield figure({ name: `${name}, most memory`, value: peak, unit: 'MB' }, { kind: 'value-at-most', bound: 200 })
  }
  yield* report(quick ? 10_000 : 100_000, onProgress)
}

/** A report with everything in it: a cut-off that is chosen, a thousand resamples, chances, and all its pictures. */
async function* report(rows: number, onProgress: Run['onProgress']): AsyncIterable<Figure> {
  onProgress(`a report on ${rows} rows of 20 items`)
  const { seconds, peak } = await reportOnCommandLine(rows)
  const name = `holdfast screen report, ${rows} rows of 20 items`
  yield figure({ name, value: seconds, unit: 's' }, { kind: 'value-at-most', bound: 10 })
  yield figure({ name: `${name}, most memory`, value: peak, unit: 'MB' }, { kind: 'none' })
}

/** Responses a second, each time over as many. They are parsed before, as a server does once. */
function inLibrary(often: number): readonly number[] {
  const score = makeScorer(phq9, { missing: 'strict', prevalence: 0.1 })
  const random = randomFrom(1)
  const people = Array.from({ length: 10_000 }, (): Answers => {
    const answers = parseAnswers(phq9, answersOf(random))
    if (!answers.ok) throw new Error('an invented answer does not fit')
    return answers.value
  })
  const rates: number[] = []
  for (let round = 0; round <= often; round++) {
    const from = performance.now()
    let sum = 0
    for (let again = 0; again < 50; again++) for (const one of people) sum += score(one).scores[0]?.value ?? 0
    if (sum === 0) throw new Error('nothing was scored')
    // The first round warms the engine.
    if (round > 0) rates.push((people.length * 50 * 1000) / (performance.now() - from))
  }
  return rates
}

async function* area(rows: number, often: number): AsyncIterable<Figure> {
  const random = randomFrom(2)
  const scores = Float64Array.from({ length: rows }, () => random())
  const positive = Uint8Array.from(scores, score => (random() < 0.05 + 0.2 * score ? 1 : 0))
  const times: number[] = []
  let limits: readonly number[] = []
  for (let round = 0; round < often; round++) {
    const from = performance.now()
    const found = auc({ scores, truth: positive })
    times.push(performance.now() - from)
    if (!found.ok || found.value.delong95 === null) throw new Error('no area was found')
    limits = [found.value.delong95.lower, found.value.auc, found.value.delong95.upper]
  }
  const beside = await besideR(
    ROC,
    {
      columns: ['positive', 'score'],
      rows: Array.from(scores, (score, at) => [positive[at] ?? 0, score]),
    },
    often,
  )
  yield compared(
    `AUC with DeLong's interval of ${rows} rows, median of ${often}`,
    { ms: median(times), found: limits },
    { beside, target: { kind: 'value-at-most', bound: 1000 } },
  )
}
