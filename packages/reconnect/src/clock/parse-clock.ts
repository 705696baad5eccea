/** A clock that was stored comes back in: strict, because an hour's bill stands on it. */
import { err, ok, parseInstant, type Instant, type Interval, type Result } from '@holdfast/domain'
import type { HourClock, Loss, Return } from './clock.ts'
import { join } from './intervals.ts'

/** A stored clock, or a refusal for anything that `hear` could not have made: odd keys, wrong order, touching proofs. */
export function parseClock(value: unknown): Result<HourClock, 'not-a-clock'> {
  const no = err('not-a-clock' as const)
  const fields = record(value, ['version', 'textCounts', 'start', 'end', 'losses', 'proofs'])
  if (fields === null || fields['version'] !== 1) return no
  const { textCounts } = fields
  if (typeof textCounts !== 'boolean') return no
  const start = orNull(fields['start'], readInstant)
  const end = orNull(fields['end'], readInstant)
  const losses = list(fields['losses'], readLoss)
  const proofs = list(fields['proofs'], readInterval)
  if (start === undefined || end === undefined || losses === undefined || proofs === undefined) return no
  if (!losses.every((loss, i) => i === 0 || (losses[i - 1]?.name ?? '') < loss.name)) return no
  if (join(proofs).length !== proofs.length || !isOrdered(proofs)) return no
  return ok({ version: 1, textCounts, start, end, losses, proofs })
}

/** Undefined says: not what it should be. Null is a value here. */
type Read<T> = (value: unknown) => T | undefined

const readInstant: Read<Instant> = value => {
  const parsed = typeof value === 'number' ? parseInstant(value) : err('not-an-instant' as const)
  return parsed.ok ? parsed.value : undefined
}

const readPair = <A extends string, B extends string>(
  value: unknown,
  a: A,
  b: B,
): readonly [Instant, Instant] | undefined => {
  const fields = record(value, [a, b])
  if (fields === null) return undefined
  const [one, two] = [readInstant(fields[a]), readInstant(fields[b])]
  return one === undefined || two === undefined ? undefined : [one, two]
}

const readInterval: Read<Interval> = value => {
  const pair = readPair(value, 'start', 'end')
  return pair && pair[0] < pair[1] ? { start: pair[0], end: pair[1] } : undefined
}

const readReturn: Read<Return> = value => {
  const pair = readPair(value, 'said', 'counts')
  return pair && pair[0] <= pair[1] ? { said: pair[0], counts: pair[1] } : undefined
}

const readLoss: Read<Loss> = value => {
  const fields = record(value, ['name', 'lost', 'doubt', 'flow', 'text'])
  const name = fields?.['name']
  if (fields === null || typeof name !== 'string') return undefined
  const lost = orNull(fields['lost'], part => readPair(part, 'from', 'last'))
  const doubt = orNull(fields['doubt'], part => readPair(part, 'from', 'awake'))
  const flow = orNull(fields['flow'], readReturn)
  const text = orNull(fields['text'], readReturn)
  if (lost === undefined || doubt === undefined || flow === undefined || text === undefined) return undefined
  if (lost !== null && lost[0] > lost[1]) return undefined
  return {
    name,
    lost: lost && { from: lost[0], last: lost[1] },
    doubt: doubt && { from: doubt[0], awake: doubt[1] },
    flow,
    text,
  }
}

const orNull = <T>(value: unknown, read: Read<T>): T | null | undefined => (value === null ? null : read(value))

function list<T>(value: unknown, read: Read<T>): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items: T[] = []
  for (const one of value as readonly unknown[]) {
    const item = read(one)
    if (item === undefined) return undefined
    items.push(item)
  }
  return items
}

/** The fields of an object with exactly these keys. */
function record(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const own = Object.keys(value)
  return own.length === keys.length && keys.every(key => own.includes(key)) ? (value as Record<string, unknown>) : null
}

const isOrdered = (stretches: readonly Interval[]): boolean =>
  stretches.every((stretch, i) => i === 0 || (stretches[i - 1]?.end ?? stretch.start) < stretch.start)
