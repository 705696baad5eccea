/** How one scored row is written: as a line of JSON, or as a line of a table. */
import type { AnsweredInstrument, Score, Scoring } from '@holdfast/risk-screening'

/** A row that was scored: its number, counted from 1, and its id where the file has one. */
export type ScoredRow = { readonly row: number; readonly id: string | null; readonly scoring: Scoring }

/** How rows are written: what stands before all of them, and each one with its line end. */
export type Writing = { readonly head: string; readonly line: (row: ScoredRow) => string }

/** One JSON object a line. `band` is that of the first published set; `bands` has each set by its name where there are several. */
export const asJsonLines: Writing = {
  head: '',
  line: ({ row, id, scoring }) => {
    const scores: Record<string, object> = {}
    for (const score of scoring.scores) scores[score.id] = jsonOf(score)
    const { triage } = scoring
    const flags = Object.fromEntries(scoring.flags.map(flag => [flag.id, flag.isRaised]))
    const algorithms = Object.fromEntries(scoring.algorithms.map(one => [one.id, one.outcome]))
    return `${JSON.stringify({
      row,
      id,
      scores,
      ...(scoring.algorithms.length > 0 && { algorithms }),
      flags,
      triage: triage?.level ?? null,
      ...(triage && { atLeast: triage.atLeast, missing: triage.missing }),
      instrument: scoring.instrument,
      version: scoring.version,
      answersHash: scoring.answersHash,
    })}\n`
  },
}

function jsonOf({ value, rounded, isProrated, answered, missing, skipped, rule, bands }: Score): object {
  return {
    value,
    band: bands[0]?.code ?? null,
    answered,
    missing,
    rule,
    ...(isProrated && { rounded, isProrated }),
    ...(skipped.length > 0 && { skipped }),
    ...(bands.length > 1 && { bands: Object.fromEntries(bands.map(({ set, code }) => [set, code])) }),
  }
}

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
    head: `${head.map(quoted).join(',')}\n`,
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
      return `${fields.map(field => (field === null ? '' : quoted(String(field)))).join(',')}\n`
    },
  }
}

/** A field as RFC 4180 has it; one that a spreadsheet would take for a formula is told to be text. */
const quoted = (text: string): string => {
  const plain = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
