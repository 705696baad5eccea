/** What one page left in the browser's storage, checked like anything from outside. Rules: SPEC.md, BR. */
import type { StreamId } from '../frame.ts'
import type { Leaving } from '../keep.ts'
import { addTo, makeStream, type Stream } from '../stream.ts'

/** A page's record: whose it is, and when it was written, in milliseconds of the wall clock. */
export type KeepRecord = Leaving & { readonly stream: StreamId; readonly at: number }

type Loose = { readonly [field: string]: unknown }
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** Every record that can be read; the others count as nothing. */
export const parseRecords = (value: unknown): readonly KeepRecord[] =>
  Array.isArray(value) ? value.flatMap((one: unknown) => parseRecord(one) ?? []) : []

function parseRecord(value: unknown): KeepRecord | null {
  if (!isObject(value) || !isObject(value['switches'])) return null
  const { stream, at, shown, streams } = value
  const { microphone, camera } = value['switches']
  if (typeof stream !== 'string' || !isCount(at) || !isCount(shown) || !Array.isArray(streams)) return null
  if (typeof microphone !== 'boolean' || typeof camera !== 'boolean') return null
  const read = streams.flatMap((one: unknown) => parseStream(one) ?? [])
  return { stream, at, shown, switches: { microphone, camera }, streams: read }
}

/** Words that are out of order would hold up all that come after them: such a stream is left alone. */
function parseStream(value: unknown): Stream | null {
  if (!isObject(value)) return null
  const { id, next, waiting } = value
  if (typeof id !== 'string' || !isCount(next) || !Array.isArray(waiting) || next <= waiting.length) return null
  let stream = { ...makeStream(id), next: next - waiting.length }
  for (const word of waiting as readonly unknown[]) {
    if (!isObject(word) || word['cseq'] !== stream.next || typeof word['kind'] !== 'string') return null
    const added = addTo(stream, word['kind'], word['body'])
    if (!added.ok) return null
    stream = added.value
  }
  return { ...stream, safe: stream.next - 1 }
}
