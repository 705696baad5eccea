/** A Bundle that is written as it grows: valid JSON at its end, and never an empty list, which FHIR does not know. */
import { createHash } from 'node:crypto'
import { bytesOf, type Source } from '../source.ts'

/** What stands before the entries, one entry, and what stands behind all of them. */
export type BundleWriter = {
  readonly head: string
  readonly entry: (fullUrl: string, resource: object) => string
  readonly foot: () => string
}

/** Begins a collection. */
export function makeBundle(): BundleWriter {
  let isEmpty = true
  return {
    head: '{"resourceType":"Bundle","type":"collection"',
    entry: (fullUrl, resource) => {
      const lead = isEmpty ? ',"entry":[\n' : ',\n'
      isEmpty = false
      return lead + JSON.stringify({ fullUrl, resource })
    },
    foot: () => (isEmpty ? '}\n' : '\n]}\n'),
  }
}

/** The sum of a file before it is read, for names have to be known before the first of them is written, and a look at whether the same bytes came when it was. */
export type FileSum = {
  /** SHA-256, in hexadecimal. */
  readonly sum: string
  /** Hears the bytes as they are read for what they say. */
  readonly hear: (bytes: Uint8Array) => void
  /** Once all were read: were they others? */
  readonly isChanged: () => boolean
}

/** Reads all of a file for its sum. */
export async function sumOf(source: Pick<Source, 'file' | 'size'>): Promise<FileSum> {
  const [first, second] = [createHash('sha256'), createHash('sha256')]
  // What cannot be read is said by whoever reads it for what it says.
  for await (const bytes of bytesOf(source, () => undefined)) if (bytes !== null) first.update(bytes)
  const sum = first.digest('hex')
  return { sum, hear: bytes => void second.update(bytes), isChanged: () => second.digest('hex') !== sum }
}

/** The sum of what a resource comes from: the file, the place in it, and which of its resources. The same input has the same names. */
export const sumOfPart = (sum: string, row: number, part: string): string =>
  createHash('sha256').update(`${sum}:${row}:${part}`).digest('hex')
