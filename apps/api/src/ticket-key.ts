/** The secret that seals tickets: made once, kept beside the database, readable by this account only. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '@holdfast/domain'
import type { TicketKey } from './ticket.ts'

const LENGTH = 32

/** Reads the key of a data folder, or makes it. */
export async function ticketKeyOf(folder: string, random: Random): Promise<TicketKey> {
  const file = join(folder, 'ticket.key')
  const kept = await readFile(file).catch(() => null)
  if (kept?.length === LENGTH) return new Uint8Array(kept)
  const key = random(LENGTH)
  await mkdir(folder, { recursive: true })
  await writeFile(file, key, { mode: 0o600 })
  return key
}
