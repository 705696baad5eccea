/** Does a file hold FHIR resources? By its name, and where lines of JSON may be either, by its first line. */
import { open } from 'node:fs/promises'

/** How far a first line is looked at, in bytes. */
const LOOKED_AT = 1 << 16

/** What of FHIR a file holds; null where it is a table. A file that cannot be read is nothing of both, and its reader will say so. */
export async function fhirKindOf(file: string): Promise<'bundle' | 'lines' | null> {
  if (/\.json$/i.test(file)) return 'bundle'
  if (!/\.(ndjson|jsonl)$/i.test(file)) return null
  const opened = await open(file).catch(() => null)
  if (!opened) return null
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0)
    const [first = ''] = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split('\n', 1)
    return /"resourceType"\s*:\s*"[A-Za-z]+"/.test(first) ? 'lines' : null
  } finally {
    await opened.close()
  }
}
