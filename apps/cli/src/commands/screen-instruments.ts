/** `holdfast screen instruments`: which questionnaires we know, and where what we know of one comes from. */
import { instrumentOf, INSTRUMENTS, type Instrument } from '@holdfast/risk-screening'
import { badInput, done, type Command } from '../command.ts'

/** List the instruments, or show one with every figure and its source. */
export const screenInstruments: Command = {
  name: 'screen instruments',
  about:
    'List the questionnaires that can be scored or recorded; with --id, one with its items, figures and sources. With --format fhir and the words that you imported, a FHIR Questionnaire.',
  usage: '[--id ID] [--format fhir --words FILE] [--release R4|R5]',
  options: ['id', 'format', 'words', 'release'],
  run: async given => {
    const { id } = given
    const asksForWords = OF_WORDS.some(option => given[option] !== undefined)
    if (id === undefined && asksForWords) return badInput('Say of which instrument: --id ID')
    if (id === undefined) return done(INSTRUMENTS.map(lineOf).join('\n'), { instruments: INSTRUMENTS.map(inShort) })
    const found = instrumentOf(id)
    if (found && asksForWords) return (await import('../screen/fhir/export-questionnaire.ts')).exportWords(found, given)
    return found
      ? done(whole(found), { instrument: found })
      : badInput('There is no such instrument. See: holdfast screen instruments')
  },
}

/** Options of a questionnaire that is written. */
const OF_WORDS = ['format', 'words', 'release'] as const

const MODES: Readonly<Record<Instrument['mode'], string>> = {
  score: 'added up',
  triage: 'sorted by urgency',
  'record-only': 'recorded, never computed',
}

const inShort = ({ id, title, mode, construct, version, asOf }: Instrument): object => ({
  id,
  title,
  mode,
  construct,
  version,
  asOf,
})
const lineOf = ({ id, title, mode, construct }: Instrument): string =>
  `${id.padEnd(15)} ${title.padEnd(36)} ${MODES[mode].padEnd(25)} ${construct}`

function whole(instrument: Instrument): string {
  const { title, construct, version, asOf, licence, cautions } = instrument
  const lines = [
    `${title}: ${construct}`,
    `Declaration ${version} of ${asOf}; ${MODES[instrument.mode]}. S: seen in its source, L: known from the literature, L-: with doubt.`,
    `Licence: ${[licence.status, licence.holder, licence.terms].filter(Boolean).join('; ')} (${licence.certainty}). Its wording is not here.`,
  ]
  if (instrument.mode === 'record-only') {
    for (const result of instrument.results)
      lines.push(
        `  ${result.id}: ${result.kind === 'number' ? result.range.join(' to ') : result.words.join(', ')} (${result.certainty})`,
      )
  } else {
    lines.push('Items:', ...instrument.items.map(({ id, topic }) => `  ${id}${topic === null ? '' : `  ${topic}`}`))
  }
  if (instrument.mode === 'score')
    for (const { id, range, bandSets, cutoffs } of instrument.scores) {
      lines.push(`${id}: ${range[0]} to ${range[1]}`)
      for (const set of bandSets)
        lines.push(
          `  bands ${set.id}: ${set.bands.map(({ min, max, label }) => `${min}-${max} ${label}`).join(', ')}  [${set.source ?? 'no source'}, ${set.certainty}]`,
        )
      for (const cut of cutoffs) {
        const accuracy =
          cut.sensitivity === null ? '' : `, sensitivity ${cut.sensitivity}, specificity ${cut.specificity ?? '?'}`
        lines.push(
          `  ${cut.op}${cut.value} ${cut.criterion}${accuracy}  [${cut.source ?? 'no source'}, ${cut.certainty}]`,
        )
      }
    }
  return [...lines, ...cautions.map(caution => `! ${caution}`)].join('\n')
}
