/** Reads a small JSON file whole: what it says, and the sum of its bytes. Every option that names one reads it here; a byte order mark is passed over (RFC 8259, 8.1). */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { err, ok, parseJson, type Result } from '@holdfast/domain'

/** Such a file may be this long, in bytes. */
export const LARGEST = 5_000_000

/** What a file says, and the SHA-256 of its bytes in hexadecimal. */
export type JsonFile = { readonly value: unknown; readonly sha256: string }

/** The file, or the sentence that says why there is none. */
export async function readJsonFile(path: string): Promise<Result<JsonFile, string>> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return err('There is no such file, or it cannot be read.')
  if (found.size > LARGEST)
    return err(`The file is larger than ${LARGEST / 1_000_000} MB, which nothing here asks for.`)
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return err('There is no such file, or it cannot be read.')
  const text = textOf(bytes)
  if (text === null) return err('The file is not UTF-8. Save it as UTF-8.')
  const value = parseJson(text)
  return value === undefined
    ? err(`The file is not JSON.${text.trimStart().startsWith('<') ? ' FHIR in XML is not read.' : ''}`)
    : ok({ value, sha256: createHash('sha256').update(bytes).digest('hex') })
}

function textOf(bytes: Uint8Array): string | null {
  try {
    // Without `ignoreBOM` the mark is taken off.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
