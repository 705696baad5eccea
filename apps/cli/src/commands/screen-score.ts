/** `holdfast screen score FILE`: scores a table of answers. Nothing leaves this machine, and nothing is half-written. */
import { resolve } from 'node:path'
import { all } from '../fields.ts'
import { badInput, type Command, type Outcome, type World } from '../command.ts'
import { namesOf } from '../screen/columns.ts'
import { csvLine } from '../screen/csv-line.ts'
import { delimiter, format, instrumentField, missingRule, naming, type Asked } from '../screen/options.ts'
import type { Problem } from '../screen/problem.ts'
import { refusal, TOLD } from '../screen/refusal.ts'
import { answersOf, scoreTable, type Tally } from '../screen/score-table.ts'
import { piecesOf, sizeOf } from '../screen/source.ts'
import { openSpool, type Spool } from '../screen/spool.ts'
import { fhirKindOf } from '../screen/fhir/is-fhir.ts'
import { asJsonLines, asTable, type AnsweredRow, type Writing } from '../screen/written.ts'

/** Score a table of answers to one instrument. */
export const screenScore: Command = {
  name: 'screen score',
  about:
    'Score a table of answers (CSV or JSON lines), or FHIR QuestionnaireResponses (a Bundle in .json, or lines in .ndjson). Columns are named by the ids of the items; an empty field is a missing answer and never nought. Without --errors one row that does not fit stops all, with exit 2 and nothing written; with it such rows go there and the others are scored.',
  usage:
    'FILE --instrument ID [--missing strict|published|prorate:20%] [--format csv|ndjson|fhir] [--map q1=COLUMN,…] [--id COLUMN] [--delimiter ";"] [--questionnaire FILE] [--links linkId=q1,linkId=] [--out FILE] [--errors FILE]',
  options: ['instrument', 'missing', 'format', 'map', 'id', 'delimiter', 'questionnaire', 'links', 'out', 'errors'],
  takes: 'file',
  run: async (given, world) => {
    const fields = all({
      instrument: instrumentField(given),
      missing: missingRule(given),
      format: format(given),
      naming: await naming(given),
      delimiter: delimiter(given),
    })
    if (!fields.ok) return badInput(fields.error)
    const { file, out, errors } = given
    if (file === undefined) return badInput('Say which file: holdfast screen score FILE --instrument ID')
    const size = await sizeOf(file)
    if (!size.ok) return badInput(size.error)
    const places = [file, out, errors].flatMap(path => (path === undefined ? [] : [resolve(path)]))
    if (new Set(places).size < places.length)
      return badInput('--out and --errors must be files of their own: neither takes the place of the answers.')
    const asked = { ...fields.value, file, size: size.value, out: out ?? null, errors: errors ?? null }
    const kind = await fhirKindOf(file)
    if (kind !== null)
      return (await import('../screen/fhir/score-file.ts')).scoreFhirFile(asked, kind, { given, world })
    if (given['questionnaire'] !== undefined || given['links'] !== undefined)
      return badInput('--questionnaire and --links are for FHIR. In a table, --map says which column holds an item.')
    return scoreFile(asked, world)
  },
}

async function scoreFile(asked: Asked, world: World): Promise<Outcome> {
  const { instrument } = asked
  const spools = await openAll(asked, world)
  if (!spools) return badInput('The place for --out or --errors cannot be written. Does its folder exist?')
  const { rows, errors } = spools
  const told: Problem[] = []
  let percent = 0
  try {
    const wanted = answersOf(instrument, asked.naming)
    const pieces = piecesOf(asked, namesOf(wanted), now => (percent = now))
    const tally = await scoreTable(pieces, {
      instrument,
      options: { missing: asked.missing, prevalence: null },
      wanted,
      writing: await writingFor(asked),
      leavesOut: errors !== null,
      write: rows.add,
      onProblem: problem => {
        if (told.length < TOLD) told.push(problem)
        errors?.add(csvLine([problem.row, problem.column, problem.kind]))
      },
      rest: async count => {
        await Promise.all([rows.rest(), errors?.rest()])
        world.tell(`${count} rows, ${percent} %`)
      },
    })
    world.tell('')
    if (!tally.isWhole) {
      await Promise.all([rows.drop(), errors?.drop()])
      return refusal(told, tally.problems, 'Nothing was written.')
    }
    // What was left out stays known, even where there is no room for the rows.
    await errors?.keep()
    await rows.keep()
    return told.length > 0 ? leftOut(asked, tally) : whole(asked, tally)
  } catch (error) {
    await Promise.all([rows.drop(), errors?.drop()].map(async dropping => dropping?.catch(() => undefined)))
    throw error
  }
}

/** FHIR is fetched only for whom asks for it. */
async function writingFor({ format: how, instrument, file }: Asked): Promise<Writing<AnsweredRow>> {
  if (how === 'ndjson') return asJsonLines(instrument)
  if (how === 'csv') return asTable(instrument)
  const [{ tableAsBundle }, { sumOf }] = await Promise.all([
    import('../screen/fhir/written.ts'),
    import('../screen/fhir/bundle.ts'),
  ])
  return tableAsBundle(instrument, await sumOf(file))
}

async function openAll(
  { out, errors }: Asked,
  world: World,
): Promise<{ readonly rows: Spool; readonly errors: Spool | null } | null> {
  const rows = await openSpool(out ?? world.out).catch(() => null)
  if (!rows) return null
  const beside = errors === null ? null : await openSpool(errors).catch(() => undefined)
  if (beside === undefined) {
    await rows.drop()
    return null
  }
  await beside?.write('row,column,problem\n')
  return { rows, errors: beside }
}

function summary({ instrument }: Asked, tally: Tally): string {
  const lines = [`${tally.scored} of ${tally.rows} rows were scored for ${instrument.title}.`]
  for (const [id, count] of Object.entries(tally.withoutValue))
    lines.push(`No ${id} for ${count} rows: answers are missing.`)
  for (const [id, count] of Object.entries(tally.raised))
    lines.push(`${count} rows have an answer that a person has to read: ${id}.`)
  if (tally.unused.length > 0) lines.push(`Columns that were not used: ${tally.unused.join(', ')}.`)
  return lines.join('\n')
}

const jsonOf = ({ instrument }: Asked, { rows, scored, problems, withoutValue, raised, unused }: Tally): object => ({
  instrument: instrument.id,
  version: instrument.version,
  rows,
  scored,
  problems,
  withoutValue,
  raised,
  unused,
})

const whole = (asked: Asked, tally: Tally): Outcome => ({
  exit: 0,
  text: summary(asked, tally),
  json: { ok: true, ...jsonOf(asked, tally) },
  ...(asked.out === null && { isBeside: true }),
})

const leftOut = (asked: Asked, tally: Tally): Outcome => ({
  exit: 1,
  text: `${summary(asked, tally)}\n${tally.rows - tally.scored} rows were left out; --errors says which and why.`,
  json: { ok: false, code: 'rows-left-out', error: 'Some rows were left out.', ...jsonOf(asked, tally) },
  ...(asked.out === null && { isBeside: true }),
})
