/** Carries out `holdfast screen report`: read the file, work it out, write it whole. This is fetched only for a report, for its libraries are large. */
import { basename } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { badInput, done, failed, type Given, type Outcome, type World } from '../../command.ts'
import { placeFor } from '../places.ts'
import type { Spool } from '../spool.ts'
import { analyse, type AnalysisRefusal } from './analyse.ts'
import { ruleOption } from './choice.ts'
import type { ReportFacts } from './facts.ts'
import { fixed, grouped } from './figures.ts'
import { loadTable } from './load.ts'
import { reportAsked, type ReportAsked } from './options.ts'
import { cutText } from './pictures/roc.ts'
import { reportOf } from './report.ts'
import { warningsOf } from './warnings.ts'

/** Reads the file, and writes the report where it was asked for; nothing is written when anything is wrong. */
export async function reportFile(given: Given, world: World): Promise<Outcome> {
  const asked = await reportAsked(given)
  if (!asked.ok) return badInput(asked.error)
  const spool = await placeFor('out', given, world)
  if (!spool.ok) return badInput(spool.error)
  try {
    const outcome = await written(asked.value, world, spool.value)
    world.tell('')
    if (outcome.exit !== 0) await spool.value.drop()
    return outcome
  } catch (error) {
    await spool.value.drop().catch(() => undefined)
    throw error
  }
}

async function written({ reading, options, out }: ReportAsked, world: World, spool: Spool): Promise<Outcome> {
  const loaded = await loadTable(reading, world)
  if (!loaded.ok) return loaded.error
  world.tell('working it out')
  const facts = analyse({
    ...reading.scale,
    loaded: loaded.value,
    options,
    madeBy: { version: manifest.version, runtime: `Node.js ${process.versions.node}` },
    file: basename(reading.source.file),
  })
  if (!facts.ok) return failed(WHY[facts.error], facts.error)
  await spool.write(reportOf(facts.value))
  await spool.keep()
  const outcome = done(summary(facts.value), jsonOf(facts.value))
  return out === null ? { ...outcome, isBeside: true } : outcome
}

const WHY: Readonly<Record<AnalysisRefusal, string>> = {
  empty: 'No row has both a score and a criterion, so there is nothing to report. Nothing was written.',
  'one-class':
    'All rows that have a score are alike in the criterion, so there is no curve to draw. Nothing was written.',
  'no-chances': 'No row has both a predicted chance and a criterion. Nothing was written.',
}

function summary({ instrument, people, auc, cut, side }: ReportFacts): string {
  const { sensitivity, specificity } = cut.row
  const area = auc.delong95 === null ? '' : ` (${fixed(auc.delong95.lower, 3)} to ${fixed(auc.delong95.upper, 3)})`
  return [
    `${instrument.title}: ${grouped(people.n)} people, of whom ${grouped(people.positives)} met the criterion. AUC ${fixed(auc.auc, 3)}${area}.`,
    `Cut-off ${cutText(cut.row.cut, side)}, ${cut.rule === null ? 'given' : 'chosen on these data'}: sensitivity ${fixed(sensitivity.estimate ?? 0, 3)}, specificity ${fixed(specificity.estimate ?? 0, 3)}.`,
    'The report begins with what to know before its figures are used. It is for research and must not guide care.',
  ].join('\n')
}

const jsonOf = (report: ReportFacts): object => ({
  instrument: report.instrument.id,
  version: report.instrument.version,
  scale: report.score.id,
  rows: report.input.rows,
  sha256: report.input.sha256,
  people: report.people.n,
  positives: report.people.positives,
  auc: report.auc.auc,
  cut: report.cut.row.cut,
  chosenBy: report.cut.rule === null ? null : ruleOption(report.cut.rule),
  sensitivity: report.cut.row.sensitivity.estimate,
  specificity: report.cut.row.specificity.estimate,
  warnings: warningsOf(report).map(({ code }) => code),
})
