/** The plan by which a table about people is made to say less: what becomes of each column, who may know what, and how small is too small. */
import { err, isRecord, ok } from '@holdfast/domain'
import { bandOf } from '@holdfast/psychometrics'
import type { Field } from '../fields.ts'
import { readJsonFile } from './json-file.ts'

/** What becomes of a column. */
type Treatment =
  | { readonly kind: 'person' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'date' }
  | { readonly kind: 'band'; readonly edges: readonly number[] }

/** A plan that was read. Every column has one treatment; one that is not named stops the reading. */
export type Plan = {
  readonly treatments: ReadonlyMap<string, Treatment>
  /** The column that says whose row it is; null where each row is a person. */
  readonly person: string | null
  /** What somebody else may know of a person. */
  readonly known: readonly string[]
  /** What they must not learn. */
  readonly sensitive: string
  /** A combination of what is known that fewer people share is left out; so are smaller cells of the tables. */
  readonly least: number
  /** Tables of counts that are printed, small cells covered. */
  readonly tables: readonly (readonly [string, string])[]
}

const SHAPE =
  'The plan has to be a JSON object: "keep", "drop" and "dates" as arrays of columns, "bands" as an object from column to rising whole numbers, "person" as a column, "known" as an array of columns, "sensitive" as a column, "least" as a whole number from 2 on, "tables" as an array of pairs of columns.'

/** Reads a plan, or says what would be right. */
export async function readPlan(path: string | undefined): Promise<Field<Plan>> {
  if (path === undefined) return err('Give --plan as a JSON file that says what becomes of each column.')
  const file = await readJsonFile(path)
  if (!file.ok) return err(`--plan: ${file.error} ${SHAPE}`)
  const { value } = file.value
  return isRecord(value) ? planOf(value) : err(SHAPE)
}

const PARTS = ['keep', 'drop', 'dates', 'bands', 'person', 'known', 'sensitive', 'least', 'tables']

function planOf(value: { readonly [part: string]: unknown }): Field<Plan> {
  const stranger = Object.keys(value).find(part => !PARTS.includes(part))
  if (stranger !== undefined) return err(`The plan does not know "${stranger}". ${SHAPE}`)
  const [keep, drop, dates, known] = [value['keep'], value['drop'], value['dates'], value['known']].map(columns)
  const [person, sensitive] = [value['person'] ?? null, value['sensitive']]
  const [bands, tables, least] = [bandsOf(value['bands']), pairsOf(value['tables']), value['least']]
  if (!keep || !drop || !dates || !known || !bands || !tables) return err(SHAPE)
  if ((person !== null && typeof person !== 'string') || typeof sensitive !== 'string') return err(SHAPE)
  if (typeof least !== 'number' || !Number.isSafeInteger(least) || least < 2 || known.length === 0) return err(SHAPE)
  if (known.includes(sensitive))
    return err(`In the plan "${sensitive}" is both known and sensitive; it can be one of them.`)
  const treated: readonly (readonly [string, Treatment])[] = [
    ...(person === null ? [] : [[person, { kind: 'person' }] as const]),
    ...keep.map(column => [column, { kind: 'keep' }] as const),
    ...bands.map(([column, edges]) => [column, { kind: 'band', edges }] as const),
    ...dates.map(column => [column, { kind: 'date' }] as const),
    ...drop.map(column => [column, { kind: 'drop' }] as const),
  ]
  const treatments = new Map(treated)
  if (treatments.size !== treated.length) return err('In the plan a column has more than one treatment; give it one.')
  const shown = [...known, sensitive, ...tables.flat()]
  const hidden = shown.find(column => !['keep', 'band'].includes(treatments.get(column)?.kind ?? ''))
  if (hidden !== undefined)
    return err(`In the plan "${hidden}" is known, sensitive or counted, so it has to be kept or banded.`)
  if (dates.length > 0 && person === null)
    return err('In the plan "dates" need a "person": all dates of a person move by the same days.')
  return ok({ treatments, person, known, sensitive, least, tables })
}

/** Names of columns; none when nothing was said, undefined when it is something else. */
function columns(value: unknown): readonly string[] | undefined {
  if (value === undefined) return []
  if (!Array.isArray(value)) return undefined
  const names = value.flatMap((name: unknown) => (typeof name === 'string' && name !== '' ? name : []))
  return names.length === value.length ? names : undefined
}

function bandsOf(value: unknown): readonly (readonly [string, readonly number[]])[] | undefined {
  if (value === undefined) return []
  if (!isRecord(value)) return undefined
  const bands = Object.entries(value).flatMap(([column, edges]) => {
    if (!Array.isArray(edges)) return []
    const numbers = edges.flatMap((edge: unknown) => (typeof edge === 'number' ? edge : []))
    return numbers.length === edges.length && bandOf(0, numbers).ok ? [[column, numbers] as const] : []
  })
  return bands.length === Object.keys(value).length ? bands : undefined
}

function pairsOf(value: unknown): readonly (readonly [string, string])[] | undefined {
  if (value === undefined) return []
  if (!Array.isArray(value)) return undefined
  const pairs = value.flatMap((pair: unknown) => {
    const names = columns(pair) ?? []
    const [first, second] = names
    return names.length === 2 && first !== undefined && second !== undefined && first !== second
      ? [[first, second] as const]
      : []
  })
  return pairs.length === value.length ? pairs : undefined
}
