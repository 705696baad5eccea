/** How one scored row is written: as a line of JSON, or as a line of a table. */
import type { Answer, AnsweredInstrument, Score, Scoring } from '@holdfast/risk-screening'
import { csvLine } from './csv-line.ts'
import { bytesOf, type Part } from './portions.ts'

/** A row that was scored: its number, counted from 1, and its id where the file has one. */
export type ScoredRow = { readonly row: number; readonly id: string | null; readonly scoring: Scoring }

/** The same with its answers, in the order of the instrument. */
export type AnsweredRow = ScoredRow & { readonly values: readonly Answer[] }

/** How rows are written: what stands before all of them, and each one with its line end. */
export type Writing<Row = ScoredRow> = {
  readonly head: string
  /** The line of a row in parts, so that what many rows share is made into bytes once. */
  readonly line: (row: Row) => readonly Part[]
  /** What stands behind all of them, where something does. */
  readonly foot?: () => string
}

/** One JSON object a line. `band` is that of the first published set; `bands` has each set by its name where there are several. */
export function asJsonLines(instrument: AnsweredInstrument): Writing {
  // What stays the same is made once, and only an id may need its quotes escaped.
  const scores = instrument.mode === 'score' ? instrument.scores.map(({ id }) => `${JSON.stringify(id)}:`) : []
  const algorithms = instrument.mode === 'score' ? instrument.algorithms.map(({ id }) => `${JSON.stringify(id)}:`) : []
  const flags = instrument.flags.map(({ id }) => `${JSON.stringify(id)}:`)
  const end = `,"instrument":${JSON.stringify(instrument.id)},"version":${instrument.version},"answersHash":"`
  const inside = rememberingWhole((scoring: Scoring): string => {
    const { triage } = scoring
    let text = `,"scores":${objectText(scoring.scores, scores, scoreText)}`
    if (algorithms.length > 0)
      text += `,"algorithms":${objectText(scoring.algorithms, algorithms, ({ outcome }) => word(outcome))}`
    text += `,"flags":${objectText(scoring.flags, flags, ({ isRaised }) => String(isRaised))}`
    text += `,"triage":${word(triage?.level ?? null)}`
    if (triage) text += `,"atLeast":${word(triage.atLeast)},"missing":${listText(triage.missing)}`
    return text + end
  })
  return {
    head: '',
    line: ({ row, id, scoring }) => [
      '{"row":',
      String(row),
      ',"id":',
      word(id),
      inside(scoring),
      scoring.answersHash,
      '"}\n',
    ],
  }
}

function scoreText({ value, rounded, isProrated, answered, missing, skipped, rule, bands }: Score): string {
  let text = `{"value":${value},"band":${word(bands[0]?.code ?? null)},"answered":${answered},"missing":${listText(missing)},"rule":"${rule}"`
  if (isProrated) text += `,"rounded":${rounded},"isProrated":true`
  if (skipped.length > 0) text += `,"skipped":${listText(skipped)}`
  if (bands.length > 1)
    text += `,"bands":{${bands.map(({ set, code }) => `${JSON.stringify(set)}:${word(code)}`).join(',')}}`
  return `${text}}`
}

function objectText<T>(list: readonly T[], keys: readonly string[], valueOf: (one: T) => string): string {
  let text = '{'
  for (const [at, one] of list.entries()) text += `${at > 0 ? ',' : ''}${keys[at] ?? ''}${valueOf(one)}`
  return `${text}}`
}

/** What some scores, outcomes and flags together come to, and what more of them do. */
type Known = { bytes: Uint8Array | null; readonly more: Map<object, Known> }

/** So many of those are remembered. */
const MOST_KNOWN = 20_000

/** Where no answer is missing, scores, outcomes and flags are each one of few, the same for many rows; their text is written once. */
function rememberingWhole(write: (scoring: Scoring) => string): (scoring: Scoring) => Part {
  const root: Known = { bytes: null, more: new Map() }
  let count = 0
  const through = (from: Known | null, parts: readonly object[]): Known | null => {
    let known = from
    for (const part of parts) {
      if (known === null) return null
      let next: Known | undefined = known.more.get(part)
      if (!next && count < MOST_KNOWN) {
        next = { bytes: null, more: new Map() }
        known.more.set(part, next)
        count += 1
      }
      known = next ?? null
    }
    return known
  }
  return scoring => {
    const { scores, algorithms, flags, triage } = scoring
    if (triage !== null || !scores.every(isWhole)) return write(scoring)
    const known = through(through(through(root, scores), algorithms), flags)
    if (known === null) return write(scoring)
    known.bytes ??= bytesOf(write(scoring))
    return known.bytes
  }
}

const isWhole = ({ missing, skipped }: Score): boolean => missing.length === 0 && skipped.length === 0

const listText = (list: readonly string[]): string => (list.length === 0 ? '[]' : JSON.stringify(list))

/** Plain letters need no look at each of them by a writer of JSON. */
const word = (text: string | null): string => {
  if (text === null) return 'null'
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text)
}
const PLAIN = /^[\w .:%-]*$/

/** A table with a header, separated by commas. No score is an empty field; missing items are divided by blanks. */
export function asTable(instrument: AnsweredInstrument): Writing {
  const scores = instrument.mode === 'score' ? instrument.scores : []
  const head = [
    'row',
    'id',
    ...scores.flatMap(({ id, bandSets }) => [
      id,
      ...(bandSets.length > 0 ? [`${id}_band`] : []),
      `${id}_answered`,
      `${id}_missing`,
      `${id}_rule`,
    ]),
    ...(instrument.mode === 'score' ? instrument.algorithms.map(({ id }) => id) : ['triage', 'triage_at_least']),
    ...instrument.flags.map(({ id }) => `flag_${id}`),
  ]
  return {
    head: csvLine(head),
    line: ({ row, id, scoring }) => {
      const fields: (string | number | boolean | null)[] = [row, id]
      for (const { value, bands, answered, missing, rule } of scoring.scores) {
        fields.push(value)
        if (bands.length > 0) fields.push(bands[0]?.code ?? null)
        fields.push(answered, missing.join(' '), rule)
      }
      for (const { outcome } of scoring.algorithms) fields.push(outcome)
      if (scoring.triage) fields.push(scoring.triage.level, scoring.triage.atLeast)
      for (const { isRaised } of scoring.flags) fields.push(isRaised)
      return [csvLine(fields)]
    },
  }
}
