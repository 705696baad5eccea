/** What a screening command is asked with: an instrument, a rule for what is missing, and how columns are called. */
import { err, isRecord, ok } from '@holdfast/domain'
import {
  instrumentOf,
  INSTRUMENTS,
  parseMissingRule,
  type AnsweredInstrument,
  type MissingRule,
} from '@holdfast/risk-screening'
import type { Given } from '../command.ts'
import type { Field } from '../fields.ts'
import type { Ignored, Naming } from './columns.ts'
import type { Mark } from './decoded.ts'
import { readJsonFile } from './json-file.ts'

/** How rows are written. */
export type Format = 'csv' | 'ndjson' | 'fhir'

/** All that scoring a file needs to know. */
export type Asked = {
  readonly instrument: AnsweredInstrument
  readonly missing: MissingRule
  readonly format: Format
  readonly naming: Naming
  readonly delimiter: string
  readonly mark: Mark
  readonly file: string
  /** Bytes of the file, for the progress that is shown. */
  readonly size: number
  readonly out: string | null
}

/** The instrument that is named, if it is one that somebody answers. */
export function instrumentField({ instrument: id = '' }: Given): Field<AnsweredInstrument> {
  const found = instrumentOf(id)
  if (!found) {
    const known = INSTRUMENTS.flatMap(one => (one.mode === 'record-only' ? [] : one.id))
    return err(`Give --instrument as one of: ${known.join(', ')}.`)
  }
  return found.mode === 'record-only'
    ? err(`${found.title} is scored by a trained rater and never computed here. Its result can be recorded.`)
    : ok(found)
}

/** The rule for missing answers; strict when nothing was said. */
export function missingRule({ missing: text = 'strict' }: Given): Field<MissingRule> {
  const rule = parseMissingRule(text)
  return rule.ok ? rule : err('Give --missing as strict, published, or a share such as prorate:20%.')
}

/** How rows are written; as a table when nothing was said. */
export function format({ format: text = 'csv' }: Given): Field<Format> {
  return text === 'csv' || text === 'ndjson' || text === 'fhir'
    ? ok(text)
    : err('Give --format as csv, ndjson or fhir.')
}

/** What divides the fields; a comma when nothing was said. `\t` stands for a tabulator. */
export function delimiter({ delimiter: text = ',' }: Given): Field<string> {
  const one = text === '\\t' ? '\t' : text
  return one.length === 1 && !/["\r\n\w]/.test(one)
    ? ok(one)
    : err('Give --delimiter as one character, for example ";" or "\\t".')
}

/** What becomes of a byte order mark at the beginning of the table; refused when nothing was said (ADR 0028). */
export function bom({ bom: text }: Given): Field<Mark> {
  if (text === undefined) return ok('refuse')
  return text === 'skip' ? ok('skip') : err('Give --bom as skip, or leave it out: then a byte order mark is refused.')
}

const GIVE_MAP = 'Give --map as item=column,item=column, or as a JSON file with an object from item to column.'

/** `q1=mood,q2=sleep`, or a JSON file that says the same as an object from item to column. */
export async function naming(given: Given): Promise<Field<Naming>> {
  const { map, id = 'id' } = given
  const ignored = ignore(given)
  if (!ignored.ok) return ignored
  if (map === undefined) return ok({ map: new Map(), id, ignored: ignored.value })
  const pairs = map.includes('=') ? ok(map.split(',').map(pair => pair.split('='))) : await pairsOfFile(map)
  if (!pairs.ok) return pairs
  const named = new Map<string, string>()
  for (const [item = '', column = ''] of pairs.value) {
    if (item.trim() === '' || column.trim() === '' || named.has(item.trim())) return err(GIVE_MAP)
    named.set(item.trim(), column.trim())
  }
  return ok({ map: named, id, ignored: ignored.value })
}

/** `age,sex`: columns of no matter (ADR 0031). `*`: all that are called in no way like an item. None when nothing was said. */
function ignore({ ignore: text }: Given): Field<Ignored> {
  if (text === undefined) return ok({ columns: new Set(), others: false })
  const names = text.split(',').map(name => name.trim())
  return names.includes('')
    ? err('Give --ignore as columns with commas between, or as "*" for all that are called in no way like an item.')
    : ok({ columns: new Set(names.filter(name => name !== '*')), others: names.includes('*') })
}

async function pairsOfFile(path: string): Promise<Field<readonly (readonly string[])[]>> {
  const file = await readJsonFile(path)
  if (!file.ok) return err(`${GIVE_MAP} ${file.error}`)
  const { value } = file.value
  if (!isRecord(value) || Object.keys(value).length === 0) return err(GIVE_MAP)
  return ok(Object.entries(value).map(([item, column]) => [item, typeof column === 'string' ? column : '']))
}

/** What kind of file it is, by how its name ends. */
export const kindOf = (file: string): 'csv' | 'ndjson' => (/\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'csv')
