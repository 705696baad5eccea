/** Reading an exported agreement: nothing of it is told before all of it was checked. */
import { readFile, stat } from 'node:fs/promises'
import { BUNDLE_LIMIT, readBundle, REFUSAL_WORDS, type Believed, type BundleRefusal } from '@holdfast/consent'
import { makeVerify } from '@holdfast/consent/web'
import { err, type Result } from '@holdfast/domain'
import { badInput, failed, type Outcome } from './command.ts'

/** The agreement of a file, or how the command ends without it. */
export async function readAgreementFile(file: string | undefined, command: string): Promise<Result<Believed, Outcome>> {
  if (file === undefined) return err(badInput(`Which file? For example: holdfast ${command} agreement.json`))
  const text = await read(file)
  if (typeof text !== 'string') return err(text)
  const believed = await readBundle(text, makeVerify(globalThis.crypto.subtle))
  return believed.ok ? believed : err(refused(believed.error))
}

async function read(file: string): Promise<string | Outcome> {
  try {
    // UTF-8 takes at most three bytes for a UTF-16 code unit.
    if ((await stat(file)).size > 3 * BUNDLE_LIMIT)
      return failed('The file is too large for an agreement.', 'text-too-long')
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof TypeError)
      return failed('The file is not text in UTF-8, so it is no agreement of ours.', 'not-json')
    return failed('The file could not be read. Look whether it is there and may be read.', 'file-unreadable')
  }
}

function refused({ part, n, reason }: BundleRefusal): Outcome {
  const where = n === null ? 'the file as a whole' : `${part === 'contract' ? 'version' : 'entry'} ${n + 1}`
  const why =
    reason in REASONS ? REASONS[reason as keyof typeof REASONS] : REFUSAL_WORDS[reason as keyof typeof REFUSAL_WORDS]
  return failed(`This file is not as it was written, so it proves nothing. It shows in ${where}: ${why}`, reason, {
    part,
    n,
  })
}

const REASONS = {
  'not-json': 'it is no agreement of ours, or a part is missing.',
  'not-canonical': 'letters were added, or written in another way.',
  'not-as-expected': 'something is missing, or stands there that does not belong.',
  'text-too-long': 'it is longer than an agreement can be.',
  'sum-differs': 'its sum is another.',
  'entry-differs': 'it does not follow from the one before.',
  'contract-not-offered': 'these words were never offered.',
} as const
