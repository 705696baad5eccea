/** Takes the words of one language from outside: each part is what it should be, and there are no others. Whether they fit an instrument is another question. */
import { isRecord, type Loose } from '@holdfast/domain'
import type { Anchor, ItemWording, Wording } from './wording.ts'

/** The wording, or undefined when it is none. */
export function readWording(given: unknown): Wording | undefined {
  if (!isRecord(given) || !hasOnly(given, ['language', 'title', 'instruction', 'items'])) return undefined
  const { language, title, instruction, items } = given
  if (typeof language !== 'string' || !isTextOrNone(title) || !isTextOrNone(instruction) || !isRecord(items))
    return undefined
  const read = Object.entries(items).map(([id, words]) => [id, readItem(words)] as const)
  const whole = read.flatMap(([id, words]): [string, ItemWording][] => (words ? [[id, words]] : []))
  if (whole.length < read.length) return undefined
  return {
    language,
    ...(title !== undefined && { title }),
    ...(instruction !== undefined && { instruction }),
    items: Object.fromEntries(whole),
  }
}

function readItem(given: unknown): ItemWording | undefined {
  if (!isRecord(given) || !hasOnly(given, ['before', 'text', 'anchors'])) return undefined
  const { before, text, anchors } = given
  if (!isTextOrNone(before) || typeof text !== 'string' || !Array.isArray(anchors)) return undefined
  const read = anchors.map(readAnchor).filter(one => one !== undefined)
  return read.length === anchors.length ? { ...(before !== undefined && { before }), text, anchors: read } : undefined
}

function readAnchor(given: unknown): Anchor | undefined {
  if (!isRecord(given) || !hasOnly(given, ['value', 'text'])) return undefined
  const { value, text } = given
  const isValue = value === 'not-applicable' || (typeof value === 'number' && Number.isFinite(value))
  return isValue && typeof text === 'string' ? { value, text } : undefined
}

const isTextOrNone = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string'

const hasOnly = (at: Loose, names: readonly string[]): boolean => Object.keys(at).every(name => names.includes(name))
