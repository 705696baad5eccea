/** Scores a file of FHIR responses for one instrument; what is written is whole or not there at all. */
import { makeScorer } from '@holdfast/risk-screening'
import { badInput, type Given, type Outcome, type World } from '../../command.ts'
import { csvLine } from '../csv-line.ts'
import type { Asked } from '../options.ts'
import { refusedFor, TOLD } from '../refusal.ts'
import { bytesOf } from '../source.ts'
import { placesFor } from '../places.ts'
import type { Spool } from '../spool.ts'
import { asJsonLines, asTable } from '../written.ts'
import { sumOf } from './bundle.ts'
import { entryProblem, type EntryProblem } from './entry.ts'
import { responseReader, type ReadResponse } from './form-option.ts'
import { readBundle, readResourceLines } from './read-entries.ts'
import { scoreResponses, type ResponseTally } from './score-responses.ts'
import { responsesAsBundle, responsesAsRows, type ResponseWriting } from './written.ts'

/** Options of a table that mean nothing here. */
const OF_TABLES = ['map', 'id', 'ignore', 'delimiter'] as const

/** Scores the responses of a Bundle, of lines, or the one that the file is. */
export async function scoreFhirFile(
  asked: Asked,
  kind: 'bundle' | 'lines',
  { given, world }: { readonly given: Given; readonly world: World },
): Promise<Outcome> {
  const stray = OF_TABLES.find(option => given[option] !== undefined)
  if (stray !== undefined)
    return badInput(`--${stray} is for tables. In FHIR, --links says which item a linkId asks for: --links linkId=q1,…`)
  const read = await responseReader(given, asked.instrument)
  if (!read.ok) return badInput(read.error)
  const places = await placesFor(given, world)
  if (!places.ok) return badInput(places.error)
  const { rows, errors } = places.value
  try {
    return await scoreInto({ rows, errors }, { asked, kind, read: read.value }, world)
  } catch (error) {
    await Promise.all([rows.drop(), errors?.drop()].map(async dropping => dropping?.catch(() => undefined)))
    throw error
  }
}

async function scoreInto(
  { rows, errors }: { readonly rows: Spool; readonly errors: Spool | null },
  { asked, kind, read }: { readonly asked: Asked; readonly kind: 'bundle' | 'lines'; readonly read: ReadResponse },
  world: World,
): Promise<Outcome> {
  const { instrument, missing, mark } = asked
  const told: EntryProblem[] = []
  let percent = 0
  const file = asked.format === 'fhir' ? await sumOf(asked) : null
  const bytes = bytesOf(asked, (now, portion) => {
    percent = now
    file?.hear(portion)
  })
  await errors?.write(csvLine(['entry', 'linkid', 'item', 'problem']))
  const tally = await scoreResponses(kind === 'bundle' ? readBundle(bytes, mark) : readResourceLines(bytes, mark), {
    read,
    score: makeScorer(instrument, { missing, prevalence: null }),
    writing: writingFor(asked, file?.sum ?? ''),
    leavesOut: errors !== null,
    write: rows.write,
    onProblem: async problem => {
      if (told.length < TOLD) told.push(problem)
      const { entry, linkId, item, kind: what } = problem
      await errors?.write(csvLine([entry, linkId, item, what]))
    },
    onRows: count => world.tell(`${count} responses, ${percent} %`),
  })
  world.tell('')
  // A reading that was stopped has not come to all bytes.
  const isChanged = tally.isWhole && file?.isChanged() === true
  if (isChanged) told.unshift(entryProblem('changed'))
  if (!tally.isWhole || isChanged) {
    await Promise.all([rows.drop(), errors?.drop()])
    return refusedFor(told, { count: tally.problems + (isChanged ? 1 : 0), ending: 'Nothing was written.' })
  }
  await errors?.keep()
  await rows.keep()
  return outcomeOf(asked, tally)
}

function writingFor({ format, instrument }: Asked, sum: string): ResponseWriting {
  if (format === 'fhir') return responsesAsBundle(instrument, sum)
  return responsesAsRows(format === 'ndjson' ? asJsonLines(instrument) : asTable(instrument))
}

function outcomeOf({ instrument, out }: Asked, tally: ResponseTally): Outcome {
  const { isWhole: _, ...counts } = tally
  const left = tally.rows - tally.scored
  const text = [...summary(instrument.title, tally)]
  if (left > 0) text.push(`${left} responses were left out; --errors says which and why.`)
  const json = { instrument: instrument.id, version: instrument.version, ...counts }
  return {
    exit: left > 0 ? 1 : 0,
    text: text.join('\n'),
    json:
      left > 0
        ? { ok: false, code: 'rows-left-out', error: 'Some responses were left out.', ...json }
        : { ok: true, ...json },
    ...(out === null && { isBeside: true }),
  }
}

function summary(title: string, tally: ResponseTally): readonly string[] {
  const { rows, scored, withoutValue, raised, passedOver, hasNext } = tally
  const others = Object.entries(passedOver).map(([kind, count]) => `${kind} (${count})`)
  return [
    `${scored} of ${rows} responses were scored for ${title}.`,
    ...Object.entries(withoutValue).map(([id, count]) => `No ${id} for ${count} responses: answers are missing.`),
    ...Object.entries(raised).map(
      ([id, count]) => `${count} responses have an answer that a person has to read: ${id}.`,
    ),
    ...(others.length > 0 ? [`Entries that are no responses were passed over: ${others.join(', ')}.`] : []),
    ...(hasNext ? ['! The Bundle is one page of a search and names a next one, which is not in this file.'] : []),
  ]
}
