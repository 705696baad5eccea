/** What invented people are asked for with: items of a graded response model, how many people, chance, and holes. */
import { err, isRecord, ok } from '@holdfast/domain'
import {
  parseGradedItems,
  type GradedItem,
  type GradedItemRefusal,
  type Holes,
  type Population,
} from '@holdfast/psychometrics'
import type { Given } from '../command.ts'
import { all, type Field } from '../fields.ts'
import { readJsonFile } from './json-file.ts'
import { numberField, plainNumber, seedField, wholeField } from './options-study.ts'

/** An item with its name, and the number that its lowest answer is written as. */
type NamedItem = GradedItem & { readonly id: string; readonly least: number }

/** All that inventing people needs to know. */
export type SimulateAsked = {
  readonly items: readonly NamedItem[]
  readonly people: number
  readonly seed: number
  readonly population: Population
  readonly holes: Holes | null
  readonly out: string | null
}

/** So many people at most, and so many items. */
const MOST_PEOPLE = 5_000_000
const MOST_ITEMS = 500

/** Reads the options and the file of items, or says every sentence that mends them. */
export async function simulateAsked(given: Given): Promise<Field<SimulateAsked>> {
  const items = await itemsField(given)
  const fields = all({
    items,
    people: wholeField(given, 'people', [1, MOST_PEOPLE]),
    seed: seedField(given),
    mean: numberField({ mean: '0', ...given }, 'mean'),
    sd: numberField({ sd: '1', ...given }, 'sd', [0, Infinity]),
    holes: holesField(given, items.ok ? items.value : []),
  })
  if (!fields.ok) return fields
  const { mean, sd, ...rest } = fields.value
  return ok({ ...rest, population: { mean, sd }, out: given['out'] ?? null })
}

const SHAPE =
  'an array such as [{"id":"q1","slope":1.5,"thresholds":[-1,0,1]}]; "least" is the lowest answer, 0 when left out'

const SENTENCES: Readonly<Record<GradedItemRefusal, string>> = {
  'no-items': `The file of --items has no items. It is ${SHAPE}.`,
  'slope-not-above-0': 'Each item of --items needs a "slope" above 0.',
  'no-thresholds': 'Each item of --items needs at least one number in "thresholds".',
  'thresholds-not-rising': 'The "thresholds" of each item of --items have to be numbers that rise.',
}

async function itemsField({ items: path }: Given): Promise<Field<readonly NamedItem[]>> {
  if (path === undefined) return err(`Give --items as a JSON file with ${SHAPE}.`)
  const file = await readJsonFile(path)
  if (!file.ok) return err(`--items: ${file.error} The file of --items has to be ${SHAPE}.`)
  const { value } = file.value
  const items = Array.isArray(value) ? value.map(itemOf) : [null]
  const named = items.flatMap(item => item ?? [])
  if (named.length !== items.length || named.length > MOST_ITEMS)
    return err(`The file of --items has to be ${SHAPE}. At most ${MOST_ITEMS} items.`)
  if (new Set(named.map(({ id }) => id)).size !== named.length || named.some(({ id }) => id === 'id'))
    return err('The items of --items need different ids, none of them "id", which is the column of people.')
  const checked = parseGradedItems(named)
  return checked.ok ? ok(named) : err(SENTENCES[checked.error])
}

function itemOf(value: unknown, at: number): NamedItem | null {
  if (!isRecord(value)) return null
  const { id = `q${at + 1}`, slope, thresholds, least = 0 } = value
  if (typeof id !== 'string' || !/^\w[\w-]{0,39}$/.test(id)) return null
  if (typeof slope !== 'number' || typeof least !== 'number' || !Number.isSafeInteger(least)) return null
  if (!Array.isArray(thresholds)) return null
  const borders = thresholds.flatMap((x: unknown) => (typeof x === 'number' ? x : []))
  return borders.length === thresholds.length ? { id, slope, thresholds: borders, least } : null
}

function holesField({ missing }: Given, items: readonly NamedItem[]): Field<Holes | null> {
  if (missing === undefined) return ok(null)
  const [kind = '', amount = '', by, ...more] = missing.split(':')
  const share = plainNumber(amount)
  const wrong = err('Give --missing as mcar:0.05, or as mar:0.05:q1 where more is lost the higher the answer to q1.')
  if (share === null || share < 0 || share >= 1 || more.length > 0) return wrong
  if (kind === 'mcar' && by === undefined) return ok({ kind, share })
  const at = items.findIndex(({ id }) => id === by)
  // Where most is lost, twice the share is; more than all cannot be.
  if (kind === 'mar' && at >= 0 && share > 0.5)
    return err(
      'With --missing mar at most half of the answers can be lost: the highest answers lose twice as many as the mean.',
    )
  return kind === 'mar' && at >= 0 ? ok({ kind, share, by: at }) : wrong
}
