/** Carries out `holdfast screen deid`: makes a table about people say less, by a plan; the same seed and table make the same bytes. */
import { createHmac } from 'node:crypto'
import { err, ok } from '@holdfast/domain'
import { FARTHEST_SHIFT, shiftDate, type StudyRow } from '@holdfast/psychometrics'
import { badInput, failed, type Given, type Outcome, type World } from '../command.ts'
import { all, type Field } from '../fields.ts'
import { csvLine } from './csv-line.ts'
import { cautionsOf, deidText } from './deid-text.ts'
import { deidentified, lessOf, type Deidentified, type Secrets } from './deid-rows.ts'
import { anyNumbers, source } from './options-study.ts'
import { readPlan, type Plan } from './plan.ts'
import type { ProblemKind } from './problem.ts'
import { placeFor } from './places.ts'
import { readStudy, type StudyWanted } from './study.ts'

/** Writes the table that says less. Holds all rows, for nobody is rare alone. */
export async function deidFile(given: Given, world: World): Promise<Outcome> {
  const fields = all({ source: await source(given), plan: await readPlan(given['plan']), seed: secret(given) })
  if (!fields.ok) return badInput(fields.error)
  const { plan, seed } = fields.value
  const secrets = secretsOf(seed)
  const wanted = wantedOf(plan)
  const [raw, less]: [StudyRow[], StudyRow[]] = [[], []]
  const measured = new Set([...plan.known, plan.sensitive, ...(plan.person === null ? [] : [plan.person])])
  const read = await readStudy(fields.value.source, wanted, {
    world,
    ending: 'Nothing was written.',
    take: ({ values, words }) => {
      const row: StudyRow = Object.fromEntries([
        ...wanted.values.map(({ column }, at) => [column, values[at] ?? null] as const),
        ...wanted.words.map(({ column }, at) => [column, words[at] ?? null] as const),
      ])
      raw.push(Object.fromEntries(Object.entries(row).filter(([column]) => measured.has(column))))
      less.push(lessOf(row, plan, secrets))
    },
  })
  if (!read.ok) return read.error
  const found = deidentified(raw, less, plan)
  if (!found.ok) return failed(SENTENCES[found.error], found.error)
  return write(found.value, plan, { given, world })
}

const SENTENCES = {
  empty: 'The table has no rows.',
  'nobody-left':
    'Nobody is left: each combination of what is known is rarer than the plan allows. Nothing was written; take broader bands, or fewer columns as known.',
} as const

/** A seed that can be guessed gives every date and name away: it is a secret, kept as one. */
function secret({ seed = '' }: Given): Field<string> {
  return seed.length >= 16
    ? ok(seed)
    : err('Give --seed as a secret of at least 16 characters; whoever has it can undo names and dates.')
}

/** Names are of another message than digests, so that a name tells nothing of the days. */
function secretsOf(seed: string): Secrets {
  const hmac = (text: string): Buffer => createHmac('sha256', seed).update(text, 'utf8').digest()
  return { digestOf: hmac, nameOf: person => `P${hmac(`\u0000name\u0000${person}`).toString('hex', 0, 8)}` }
}

function wantedOf({ treatments }: Plan): StudyWanted {
  const columns = [...treatments]
  return {
    values: columns.flatMap(([column, { kind }]) => (kind === 'band' ? anyNumbers(column) : [])),
    words: columns.flatMap(([column, { kind }]) => {
      if (kind === 'band' || kind === 'drop') return []
      return { column, wrong: kind === 'date' ? wrongDate : kind === 'person' ? wrongPerson : () => null }
    }),
    id: null,
    stranger: column => (treatments.has(column) ? null : 'not-in-plan'),
  }
}

const wrongPerson = (word: string | null): ProblemKind | null => (word === null ? 'no-person' : null)

/** A day that any shift leaves in the calendar; nothing is no day and stays nothing. */
const wrongDate = (word: string | null): ProblemKind | null =>
  word === null || [-FARTHEST_SHIFT, FARTHEST_SHIFT].every(days => shiftDate(word, days).ok) ? null : 'not-a-date'

type Writing = { readonly given: Given; readonly world: World }

async function write(found: Deidentified, plan: Plan, { given, world }: Writing): Promise<Outcome> {
  const place = await placeFor('out', given, world)
  if (!place.ok) return badInput(place.error)
  const spool = place.value
  const columns = [...plan.treatments].flatMap(([column, { kind }]) => (kind === 'drop' ? [] : column))
  try {
    await spool.write(csvLine(columns))
    for (const row of found.rows) await spool.write(csvLine(columns.map(column => row[column] ?? null)))
    await spool.keep()
  } catch (error) {
    await spool.drop().catch(() => undefined)
    throw error
  }
  const { rows, leftOut, before, after, tables } = found
  return {
    exit: 0,
    text: deidText(found, plan),
    json: { ok: true, rows: rows.length, leftOut, before, after, tables, cautions: cautionsOf(found, plan) },
    ...(given['out'] === undefined && { isBeside: true }),
  }
}
