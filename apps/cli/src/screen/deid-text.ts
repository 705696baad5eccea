/** What a table about people still gives away, in words and tables. */
import type { Exposure } from '@holdfast/psychometrics'
import type { Counted, Deidentified } from './deid-rows.ts'
import type { Plan } from './plan.ts'
import { lined, percent, plural, shown } from './text-table.ts'

/** One thing to know before the table is handed on. */
type Caution = { readonly code: string; readonly sentence: string }

/** The cautions that the figures and the plan call for. */
export function cautionsOf(found: Deidentified, plan: Plan): readonly Caution[] {
  const unknown = [...plan.treatments].flatMap(([column, { kind }]) =>
    ['keep', 'band'].includes(kind) && !plan.known.includes(column) ? column : [],
  )
  return [
    ...(found.after.distinctL < 2
      ? [
          {
            code: 'one-sensitive-value',
            sentence: `In a class all people have the same ${plan.sensitive}: whoever knows that someone is in it knows that too.`,
          },
        ]
      : []),
    ...(found.leftOut > 0
      ? [
          {
            code: 'left-out',
            sentence: `${plural(found.leftOut, 'row')} of rare people were left out: figures of the rest are not figures of all.`,
          },
        ]
      : []),
    ...(found.isRepeated
      ? [{ code: 'repeated', sentence: 'Some people have more than one row; each was counted once.' }]
      : []),
    {
      code: 'supposed-unknown',
      sentence: `The plan supposes that nobody else knows a person's ${unknown.join(', ')}. Where that is not so, add it to "known".`,
    },
    {
      code: 'elsewhere',
      sentence: 'No figure here knows what else is known elsewhere. Whoever has the seed can undo names and dates.',
    },
  ]
}

/** The report for people. */
export function deidText(found: Deidentified, plan: Plan): string {
  const { before, after } = found
  return [
    `${plural(found.rows.length, 'row')} are left of ${found.rows.length + found.leftOut}. Known to others: ${plan.known.join(', ')}. Not to be learned: ${plan.sensitive}.`,
    ...lined([['', 'before', 'after'], ...LINES.map(([name, of]) => [name, of(before), of(after)])]),
    ...found.tables.flatMap(tableLines),
    ...cautionsOf(found, plan).map(({ sentence }) => `! ${sentence}`),
  ].join('\n')
}

const LINES: readonly (readonly [string, (exposure: Exposure) => string])[] = [
  ['people', ({ n }) => String(n)],
  ['classes of people who are alike', ({ classes }) => String(classes)],
  ['smallest class (k)', ({ k }) => String(k)],
  ['alone in their class', ({ sampleUniques }) => String(sampleUniques)],
  ['in classes below five', ({ inClassesBelow5 }) => String(inClassesBelow5)],
  ['fewest sensitive values in a class (l)', ({ distinctL }) => String(distinctL)],
  ['the same by entropy', ({ entropyL }) => shown(entropyL, 2)],
  ['farthest of a class from the whole (t)', ({ tCloseness }) => shown(tCloseness)],
  ['chance to be found, worst off', ({ maxProsecutorRisk }) => percent(maxProsecutorRisk)],
  ['chance to be found, on average', ({ meanProsecutorRisk }) => percent(meanProsecutorRisk)],
]

function tableLines({ columns, down, across, cells }: Counted): readonly string[] {
  const title = `People by ${columns.join(' and ')}; – is covered:`
  if (cells === null) return [`${title} too few or too many kinds for a table.`]
  const lines = cells.map((line, at) => [down[at] ?? '', ...line.map(cell => (cell === null ? '–' : String(cell)))])
  return [title, ...lined([['', ...across], ...lines])]
}
