/** `holdfast contract verify FILE`: check an exported agreement, with no server, no database and no network. */
import { readFile, stat } from 'node:fs/promises'
import {
  BUNDLE_LIMIT,
  partyOf,
  readBundle,
  REFUSAL_WORDS,
  stoodAs,
  type Believed,
  type BundleRefusal,
  type StoodAs,
  type Version,
} from '@holdfast/consent'
import { makeVerify } from '@holdfast/consent/web'
import { badInput, done, failed, type Command, type Outcome } from '../command.ts'
import { isoText, minuteText } from '../time-text.ts'

/** Check every text, every signature and every entry of an agreement's file. */
export const contractVerify: Command = {
  name: 'contract verify',
  about:
    'Check an exported agreement: its words, its signatures, and all that was written about it. Exit 1 when any of it was changed.',
  usage: 'FILE',
  options: [],
  takes: 'file',
  run: async ({ file }) => {
    if (file === undefined) return badInput('Which file? For example: holdfast contract verify agreement.json')
    const text = await read(file)
    if (typeof text !== 'string') return text
    const believed = await readBundle(text, makeVerify(globalThis.crypto.subtle))
    return believed.ok ? told(believed.value) : refused(believed.error)
  },
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

function told({ agreement, madeAt, sum }: Believed): Outcome {
  const standing = stoodAs({ agreement, madeAt })
  const signed = agreement.versions.flatMap(({ signatures }) => signatures).length
  const head = `The file is whole: ${plural(agreement.versions.length, 'version')}, ${plural(signed, 'signature')}, ${plural(agreement.entries.length, 'entry', 'entries')}. Each one was checked.`
  const lines = [
    head,
    ...agreement.versions.map(lineOf),
    `When the file was made, ${minuteText(madeAt)}, ${SENTENCES[standing]} What happened later is not in it.`,
    `Its sum is ${sum}.`,
  ]
  return done(lines.join('\n'), {
    agreement: agreement.id,
    standing,
    madeAt: isoText(madeAt),
    sum,
    versions: agreement.versions.map(({ contract, fate, signatures }) => ({
      version: contract.document.version,
      digest: contract.digest,
      status: fate.status,
      signed: signatures.map(({ statement }) => ({
        role: statement.role,
        language: statement.language,
        at: isoText(statement.at),
      })),
    })),
  })
}

const SENTENCES: Readonly<Record<StoodAs, string>> = {
  'in-force': 'the agreement was in force.',
  expired: 'the agreed end had passed.',
  suspended: 'the agreement rested, because a party had asked for it.',
  withdrawn: 'the agreement had been withdrawn.',
  'not-in-force': 'no version was in force.',
}

/** Names stand in the file and are shown to whoever holds it: what was typed under each version. */
function lineOf({ contract, fate, signatures }: Version): string {
  const names = signatures.map(({ statement }) => {
    const role = partyOf(contract.document, statement.person)?.role ?? statement.role
    return `${statement.name} (${role}, ${minuteText(statement.at)}, read in ${statement.language})`
  })
  const by = names.length === 0 ? 'signed by nobody' : `signed by ${names.join(' and ')}`
  return `  Version ${contract.document.version}, ${fate.status}, ${by}\n      ${contract.digest}`
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

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
