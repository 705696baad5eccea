/** One party signs one version; the last signature brings it in force. */
import { err, ok, type Result } from '@holdfast/domain'
import { awaited, type Agreement, type Version } from '../agreement.ts'
import { partyOf } from '../contract.ts'
import { isTimely, type Moment } from '../moment.ts'
import type { Proof } from '../proved.ts'
import type { Refusal } from '../refusal.ts'

type Signing = Extract<Proof, { kind: 'signature' }>

/** The agreement with one more signature, or the first reason against it. */
export function signed(agreement: Agreement, signing: Signing, moment: Moment): Result<Agreement, Refusal> {
  const { statement } = signing
  const version = agreement.versions[statement.version - 1]
  const refusal = refusalOf(agreement, { ...signing, version }, moment)
  if (refusal || !version) return err(refusal ?? 'version-unknown')
  const { at, n } = moment
  const withSignature = { ...version, signatures: [...version.signatures, { statement, at, n }] }
  const isWhole = awaited(withSignature).length === 0
  const after: Version = isWhole ? { ...withSignature, fate: { status: 'in-force', since: at } } : withSignature
  return ok({
    ...agreement,
    versions: agreement.versions.map((one): Version => {
      if (one === version) return after
      if (!isWhole || one.fate.status !== 'in-force') return one
      return { ...one, fate: { status: 'superseded', since: one.fate.since, at } }
    }),
  })
}

function refusalOf(
  agreement: Agreement,
  { kid, statement, version }: Signing & { readonly version: Version | undefined },
  moment: Moment,
): Refusal | null {
  if (statement.agreement !== agreement.id) return 'signature-of-another-contract'
  if (!version) return 'version-unknown'
  const { document, digest } = version.contract
  if (statement.digest !== digest) return 'signature-of-another-contract'
  const party = partyOf(document, statement.person)
  if (!party) return 'not-a-party'
  if (party.role !== statement.role) return 'role-differs'
  const key = agreement.keys.find(known => known.kid === kid)
  if (!key) return 'key-unknown'
  if (key.person !== statement.person) return 'key-of-another'
  if (key.revoked !== null) return 'key-revoked'
  if (version.signatures.some(one => one.statement.person === statement.person)) return 'already-signed'
  if (version.fate.status !== 'open') return 'version-not-open'
  if (!document.languages.includes(statement.language)) return 'language-not-offered'
  if (!isTimely(statement.at, moment)) return 'clock-differs'
  // Anything since the offer may have come in between reading and signing; what was before it the signer has surely seen.
  return agreement.entries.lastIndexOf(statement.seen) >= version.offered.n ? null : 'seen-unknown'
}
