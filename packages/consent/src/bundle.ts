/** An agreement as one file that anyone can check, years later and without us: every text, every entry, one sum over all. */
import { err, isId, ok, type AgreementId, type Instant, type Result } from '@holdfast/domain'
import * as v from 'valibot'
import { newAgreement, type Agreement } from './agreement.ts'
import { canonical, digestOf, digestSchema, readCanonical, type CanonicalRefusal, type Digest } from './canonical.ts'
import { instantSchema } from './contract-schema.ts'
import type { Contract } from './contract.ts'
import { entrySchema, type Entry } from './entry.ts'
import type { Verify } from './key.ts'
import { prove } from './proved.ts'
import type { Refusal } from './refusal.ts'
import { readContract } from './seal.ts'
import { step } from './step.ts'

/** What the file holds, beside its sum. */
export type Bundle = {
  readonly form: 'holdfast-bundle-1'
  readonly agreement: AgreementId
  /** When the file was made; what happened later is not in it. */
  readonly madeAt: Instant
  /** The canonical text of each version, in order. */
  readonly contracts: readonly string[]
  /** The canonical text of each entry of the log, in order. */
  readonly entries: readonly string[]
}

/** The longest file that is read, in UTF-16 code units. */
export const BUNDLE_LIMIT = 64_000_000

/** Why a file is not believed: what is wrong, and in which part (`n` counts from 0) where it is one of many. */
export type BundleRefusal = {
  readonly part: 'file' | 'contract' | 'entry'
  readonly n: number | null
  readonly reason:
    | CanonicalRefusal
    | Refusal
    | 'text-too-long'
    | 'sum-differs'
    | 'entry-differs'
    | 'contract-not-offered'
}

/** What a believed file tells: the agreement as its log tells it. */
export type Believed = {
  readonly agreement: Agreement
  /** The log behind it, from its first entry. */
  readonly entries: readonly Entry[]
  readonly madeAt: Instant
  readonly sum: Digest
}

/** Writes the file. */
export const writeBundle = (bundle: Bundle): string => canonical({ ...bundle, sum: sumOf(bundle) })

/** Reads and checks everything in it; the log is lived through once more from its first entry. */
export async function readBundle(text: string, verify: Verify): Promise<Result<Believed, BundleRefusal>> {
  if (text.length > BUNDLE_LIMIT) return no('file', null, 'text-too-long')
  const read = readCanonical(text, bundleSchema)
  if (!read.ok) return no('file', null, read.error)
  const { sum, ...bundle } = read.value
  const contracts = new Map<Digest, Contract>()
  for (const [n, words] of bundle.contracts.entries()) {
    const contract = readContract(words)
    if (!contract.ok) return no('contract', n, contract.error)
    contracts.set(contract.value.digest, contract.value)
  }
  const lived = await relive(newAgreement(bundle.agreement), bundle.entries, { contracts, verify })
  if (!lived.ok) return lived
  const agreement = lived.value
  const stray = bundle.contracts.findIndex((words, n) => agreement.versions[n]?.contract.text !== words)
  if (stray >= 0) return no('contract', stray, 'contract-not-offered')
  const digests = { contracts: [...contracts.keys()], entries: agreement.entries }
  return sum === sumFrom(bundle, digests)
    ? // Each text was read in its strict shape a moment ago.
      ok({ agreement, entries: bundle.entries.map(text => JSON.parse(text) as Entry), madeAt: bundle.madeAt, sum })
    : no('file', null, 'sum-differs')
}

/** Goes on with an agreement through further entries: the same rules as when they were written, and every digest again. */
export async function relive(
  before: Agreement,
  entries: readonly string[],
  { contracts, verify }: { readonly contracts: ReadonlyMap<string, Contract>; readonly verify: Verify },
): Promise<Result<Agreement, BundleRefusal>> {
  let agreement = before
  const from = before.entries.length
  for (const [place, text] of entries.entries()) {
    const n = from + place
    const read = readCanonical(text, entrySchema)
    if (!read.ok) return no('entry', n, read.error)
    const { event, at } = read.value
    const proved = await prove(event, { agreement, verify, contractOf: digest => contracts.get(digest) })
    if (!proved.ok) return no('entry', n, proved.error)
    const stepped = step(agreement, proved.value, at)
    if (!stepped.ok) return no('entry', n, stepped.error)
    // Its number, its agreement and the digest before it: `step` writes them as they must be.
    if (stepped.value.entry.text !== text) return no('entry', n, 'entry-differs')
    agreement = stepped.value.agreement
  }
  return ok(agreement)
}

/** Over the digest of each part: a long file is hashed once and not twice. */
const sumFrom = (
  { form, agreement, madeAt }: Bundle,
  digests: { readonly contracts: readonly Digest[]; readonly entries: readonly Digest[] },
): Digest => digestOf(canonical({ form, agreement, madeAt, ...digests }))

const sumOf = (bundle: Bundle): Digest =>
  sumFrom(bundle, { contracts: bundle.contracts.map(digestOf), entries: bundle.entries.map(digestOf) })

const no = (part: BundleRefusal['part'], n: number | null, reason: BundleRefusal['reason']) => err({ part, n, reason })

const bundleSchema = v.strictObject({
  form: v.literal('holdfast-bundle-1'),
  agreement: v.custom<AgreementId>(isId('agreement')),
  madeAt: instantSchema,
  contracts: v.array(v.string()),
  entries: v.array(v.string()),
  sum: digestSchema,
})
