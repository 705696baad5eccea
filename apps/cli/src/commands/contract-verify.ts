/** `holdfast contract verify FILE`: check an exported agreement, with no server, no database and no network. */
import { partyOf, stoodAs, type Believed, type StoodAs, type Version } from '@holdfast/consent'
import { readAgreementFile } from '../agreement-file.ts'
import { done, type Command, type Outcome } from '../command.ts'
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
    const believed = await readAgreementFile(file, 'contract verify')
    return believed.ok ? told(believed.value) : believed.error
  },
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

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
