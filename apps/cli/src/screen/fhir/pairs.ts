/** Options that are pairs: `linkId=item,linkId=item`, or a JSON file that says the same as one object. */
import { err, isRecord, ok } from '@holdfast/domain'
import type { Given } from '../../command.ts'
import type { Field } from '../../fields.ts'
import { readJsonFile } from '../json-file.ts'

type Pairs = readonly (readonly [string, string])[]

/** The pairs of an option, by their first half; none when nothing was said. In a file null is an empty second half. */
export async function pairs(given: Given, option: string): Promise<Field<ReadonlyMap<string, string>>> {
  const text = given[option]
  if (text === undefined) return ok(new Map())
  const wrong = `Give --${option} as linkId=…,linkId=…, each linkId once, or as a JSON file with one object.`
  const list = text.includes('=') ? ok(text.split(',').map(splitAtLast)) : await pairsOfFile(text, wrong)
  if (!list.ok) return list
  const found = new Map(list.value.map(([key, value]) => [key.trim(), value.trim()]))
  return found.size === list.value.length && !found.has('') ? ok(found) : err(wrong)
}

/** A linkId may hold an equals sign; what we ask for never does. */
function splitAtLast(pair: string): readonly [string, string] {
  const at = pair.lastIndexOf('=')
  return at < 0 ? ['', ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

async function pairsOfFile(path: string, wrong: string): Promise<Field<Pairs>> {
  const file = await readJsonFile(path)
  if (!file.ok) return err(`${wrong} ${file.error}`)
  const { value } = file.value
  if (!isRecord(value)) return err(wrong)
  const read = Object.entries(value).map(([key, one]) => [key, one === null ? '' : one] as const)
  const whole = read.flatMap(([key, one]): [string, string][] => (typeof one === 'string' ? [[key, one]] : []))
  return whole.length === read.length ? ok(whole) : err(wrong)
}
