/** A Bundle that is written as it grows: valid JSON at its end, and never an empty list, which FHIR does not know. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

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

/** The SHA-256 of a file, in hexadecimal. */
export async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(file)) hash.update(bytes)
  return hash.digest('hex')
}

/** The sum of what a resource comes from: the file, the place in it, and which of its resources. The same input has the same names. */
export const sumOfPart = (sum: string, row: number, part: string): string =>
  createHash('sha256').update(`${sum}:${row}:${part}`).digest('hex')
