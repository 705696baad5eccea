/** `holdfast screen score FILE`: scores a table of answers. Nothing leaves this machine, and nothing is half-written. */
import { all } from '../fields.ts'
import { badInput, type Command, type Given, type Outcome, type World } from '../command.ts'
import { bom, delimiter, format, instrumentField, missingRule, naming, type Asked } from '../screen/options.ts'
import { refusal } from '../screen/refusal.ts'
import { scoreApart } from '../screen/score-apart.ts'
import { scoreRows, type Scored, type ScoreTask } from '../screen/score-rows.ts'
import type { Tally } from '../screen/score-table.ts'
import { sizeOf } from '../screen/source.ts'
import { placesFor, type Places } from '../screen/places.ts'
import { fhirKindOf } from '../screen/fhir/is-fhir.ts'

/** Score a table of answers to one instrument. */
export const screenScore: Command = {
  name: 'screen score',
  about:
    'Score a table of answers (CSV or JSON lines), or FHIR QuestionnaireResponses (a Bundle in .json, or lines in .ndjson). Columns are named by the ids of the items; an empty field is a missing answer and never nought. A file that begins with a byte order mark is refused, but with --bom skip; so is a column that nobody asked for, but with --ignore. Without --errors one row that does not fit stops all, with exit 2 and nothing written; with it such rows go there and the others are scored.',
  usage:
    'FILE --instrument ID [--missing strict|published|prorate:20%] [--format csv|ndjson|fhir] [--map q1=COLUMN,…] [--id COLUMN] [--ignore COLUMN,…|"*"] [--delimiter ";"] [--bom skip] [--questionnaire FILE] [--links linkId=q1,linkId=] [--out FILE] [--errors FILE]',
  options: [
    'instrument',
    'missing',
    'format',
    'map',
    'id',
    'ignore',
    'delimiter',
    'bom',
    'questionnaire',
    'links',
    'out',
    'errors',
  ],
  takes: 'file',
  run: async (given, world) => {
    const fields = all({
      instrument: instrumentField(given),
      missing: missingRule(given),
      format: format(given),
      naming: await naming(given),
      delimiter: delimiter(given),
      mark: bom(given),
    })
    if (!fields.ok) return badInput(fields.error)
    const { file, out } = given
    if (file === undefined) return badInput('Say which file: holdfast screen score FILE --instrument ID')
    const size = await sizeOf(file)
    if (!size.ok) return badInput(size.error)
    const asked = { ...fields.value, file, size: size.value, out: out ?? null }
    const kind = await fhirKindOf(file)
    if (kind !== null)
      return (await import('../screen/fhir/score-file.ts')).scoreFhirFile(asked, kind, { given, world })
    if (given['questionnaire'] !== undefined || given['links'] !== undefined)
      return badInput('--questionnaire and --links are for FHIR. In a table, --map says which column holds an item.')
    return scoreFile(asked, given, world)
  },
}

async function scoreFile(asked: Asked, given: Given, world: World): Promise<Outcome> {
  const places = await placesFor(given, world)
  if (!places.ok) return badInput(places.error)
  const { rows, errors } = places.value
  const task = { ...asked, leavesOut: errors !== null }
  try {
    const { tally, told } = await scoreInto(task, { rows, errors }, world)
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

/** So large a file is worth a thread, which takes a moment to begin. */
const LARGE = 1 << 22

function scoreInto(task: ScoreTask, { rows, errors }: Places, { startThread, tell }: World): Promise<Scored> {
  if (startThread !== undefined && task.size > LARGE)
    return scoreApart(
      task,
      { rows: rows.bytes, errors: async bytes => errors?.bytes(bytes), progress: tell },
      startThread,
    )
  return scoreRows(task, {
    row: rows.add,
    error: line => errors?.add(line),
    rest: async progress => {
      await Promise.all([rows.rest(), errors?.rest()])
      tell(progress)
    },
  })
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
