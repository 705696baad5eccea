/** Options that are pairs: `linkId=item,linkId=item`, or a JSON file that says the same as one object. */
import { readFile } from 'node:fs/promises'
import { err, isRecord, ok, parseJson } from '@holdfast/domain'
import type { Given } from '../../command.ts'
import type { Field } from '../../fields.ts'

/** The pairs of an option, by their first half; none when nothing was said. In a file null is an empty second half. */
export async function pairs(given: Given, option: string): Promise<Field<ReadonlyMap<string, string>>> {
  const text = given[option]
  if (text === undefined) return ok(new Map())
  const list = text.includes('=') ? text.split(',').map(splitAtLast) : await pairsOfFile(text)
  const found = new Map(list?.map(([key, value]) => [key.trim(), value.trim()]))
  return list && found.size === list.length && !found.has('')
    ? ok(found)
    : err(`Give --${option} as linkId=…,linkId=…, each linkId once, or as a JSON file with one object.`)
}

/** A linkId may hold an equals sign; what we ask for never does. */
function splitAtLast(pair: string): readonly [string, string] {
  const at = pair.lastIndexOf('=')
  return at < 0 ? ['', ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

async function pairsOfFile(path: string): Promise<readonly (readonly [string, string])[] | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  const value = text === null ? undefined : parseJson(text)
  if (!isRecord(value)) return null
  const read = Object.entries(value).map(([key, one]) => [key, one === null ? '' : one] as const)
  const whole = read.flatMap(([key, one]): [string, string][] => (typeof one === 'string' ? [[key, one]] : []))
  return whole.length === read.length ? whole : null
}
