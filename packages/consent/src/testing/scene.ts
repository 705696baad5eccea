/** An agreement that lives: people with keys, a clock that moves, versions that are offered, signed and withdrawn. */
import {
  after,
  MINUTE,
  type AgreementId,
  type Instant,
  type Language,
  type PersonId,
  type Result,
} from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { newAgreement, type Agreement } from '../agreement.ts'
import { writeBundle, type Bundle } from '../bundle.ts'
import type { Composition } from '../compose.ts'
import { partyOf, type Contract } from '../contract.ts'
import type { AgreementEvent } from '../event.ts'
import type { Jws, StatementType } from '../jws.ts'
import { keyId, type PublicKey, type Verify } from '../key.ts'
import { prove } from '../proved.ts'
import type { Refusal } from '../refusal.ts'
import type { Scope, SignatureStatement } from '../statement.ts'
import { step } from '../step.ts'
import { AGREEMENT, BEA, exampleContract } from './examples.ts'
import { fakeKey, fakeSign, fakeVerify } from './fake-key.ts'

/** How a signature of a scene differs from the ordinary one: the newest version, English, now, what was seen last. */
export type SignedHow = Partial<SignatureStatement> & { readonly key?: PublicKey }

/** An agreement that lives: each act happens a minute after the one before, and answers with what `step` said. */
export type Scene = {
  readonly agreement: () => Agreement
  readonly now: () => Instant
  readonly pass: (milliseconds: number) => void
  readonly entries: readonly string[]
  /** Whatever event, proved and stepped. */
  readonly happen: (event: AgreementEvent) => Promise<Result<Agreement, Refusal>>
  /** The next version, composed with the differences given, or a contract of one's own making. */
  readonly offer: (differently?: Partial<Composition>) => Promise<Result<Agreement, Refusal>>
  readonly offerThis: (contract: Contract, by?: PersonId) => Promise<Result<Agreement, Refusal>>
  readonly enrol: (
    person: PersonId,
    key?: PublicKey,
    vouched?: Jws | 'practice' | null,
  ) => Promise<Result<Agreement, Refusal>>
  readonly sign: (person: PersonId, how?: SignedHow) => Promise<Result<Agreement, Refusal>>
  readonly withdraw: (person: PersonId, scope?: Scope) => Promise<Result<Agreement, Refusal>>
  /** The file that a party would be given now. */
  readonly bundle: () => string
}

/** The key that a person of a scene signs with unless another is named. */
export const keyOf = (person: PersonId): PublicKey => fakeKey(person)

/** What a scene signs and checks with. */
export type SceneKeys = {
  readonly keyOf: (person: PersonId) => PublicKey
  readonly sign: (type: StatementType, statement: object, key: PublicKey) => Jws | Promise<Jws>
  readonly verify: Verify
}

const FAKE_KEYS: SceneKeys = { keyOf, sign: fakeSign, verify: fakeVerify }

/** A scene in which nothing has happened yet. */
export function makeScene(id: AgreementId = AGREEMENT, keys: SceneKeys = FAKE_KEYS): Scene {
  const contracts = new Map<string, Contract>()
  const entries: string[] = []
  let agreement = newAgreement(id)
  let now = NOON
  const happen = async (event: AgreementEvent): Promise<Result<Agreement, Refusal>> => {
    now = after(now, MINUTE)
    const proved = await prove(event, { agreement, verify: keys.verify, contractOf: digest => contracts.get(digest) })
    if (!proved.ok) return proved
    const stepped = step(agreement, proved.value, now)
    if (!stepped.ok) return stepped
    agreement = stepped.value.agreement
    entries.push(stepped.value.entry.text)
    return { ok: true, value: agreement }
  }
  const offerThis = (contract: Contract, by: PersonId = BEA.person): Promise<Result<Agreement, Refusal>> => {
    contracts.set(contract.digest, contract)
    const { version } = contract.document
    return happen({ kind: 'offered', version, digest: contract.digest, by })
  }
  return {
    agreement: () => agreement,
    now: () => now,
    pass: milliseconds => {
      now = after(now, milliseconds)
    },
    entries,
    happen,
    offerThis,
    offer: differently => {
      const last = agreement.versions.at(-1)?.contract
      const next = { version: agreement.versions.length + 1, previous: last?.digest ?? null, composedAt: now }
      return offerThis(exampleContract({ agreement: id, ...next, ...differently }))
    },
    enrol: async (person, key = keys.keyOf(person), vouched = null) => {
      const statement = { agreement: id, person, kid: keyId(key), at: now }
      const proof = await keys.sign('holdfast-key+jws', statement, key)
      return happen({ kind: 'key-enrolled', person, key, proof, vouched })
    },
    sign: async (person, { key = keys.keyOf(person), ...how } = {}) => {
      const statement = { ...statementFor(agreement, person, now), ...how }
      return happen({ kind: 'signed', signature: await keys.sign('holdfast-signature+jws', statement, key) })
    },
    withdraw: (person, scope = { kind: 'whole' }) => happen({ kind: 'withdrawn', by: person, scope, proof: null }),
    bundle: () => writeBundle(bundleOf(agreement, entries, now)),
  }
}

/** What a person would sign now: the newest version, in English. */
export function statementFor(
  { id, versions, entries }: Agreement,
  person: PersonId,
  at: Instant,
  language: Language = 'en',
): SignatureStatement {
  const contract = versions.at(-1)?.contract
  const seen = entries.at(-1)
  if (!contract || !seen) throw new Error('nothing is offered')
  const { digest, document } = contract
  const party = partyOf(document, person)
  return {
    agreement: id,
    version: document.version,
    digest,
    person,
    role: party?.role ?? 'patient',
    language,
    name: party?.name ?? 'Nobody Inparticular',
    at,
    reading: { aloud: false, interpreted: false },
    seen,
  }
}

/** The parts of a file, before its sum. */
export const bundleOf = ({ id, versions }: Agreement, entries: readonly string[], madeAt: Instant): Bundle => ({
  form: 'holdfast-bundle-1',
  agreement: id,
  madeAt,
  contracts: versions.map(({ contract }) => contract.text),
  entries: [...entries],
})

/** A scene in which both have signed the first version. */
export async function inForceScene(differently?: Partial<Composition>, keys?: SceneKeys): Promise<Scene> {
  const scene = makeScene(AGREEMENT, keys)
  await scene.offer(differently)
  for (const { person } of scene.agreement().versions[0]?.contract.document.parties ?? []) {
    await scene.enrol(person)
    await scene.sign(person)
  }
  return scene
}
