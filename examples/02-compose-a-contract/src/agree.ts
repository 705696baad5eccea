/** Two people agree: from safeguards to a contract in force, an amendment, a withdrawal, and a file that anyone can check. */
import {
  CLAUSES,
  compose,
  difference,
  keyId,
  newAgreement,
  prove,
  readBundle,
  seal,
  signingInput,
  standingOf,
  step,
  TEMPLATES,
  writeBundle,
  type AgreementEvent,
  type Contract,
  type Party,
  type PartyRole,
} from '@holdfast/consent'
import { PARAMETERS } from '@holdfast/consent/testing'
import { makeSigningKey, makeVerify, signWith, type SigningKey } from '@holdfast/consent/web'
import { DAY, instant, makeId, type PersonId, type SafeguardCode } from '@holdfast/domain'

/** Tells the story line by line. Your product would keep entries and texts in a database, and keys in browsers. */
export async function* agree(): AsyncIterable<string> {
  const { subtle } = globalThis.crypto
  const random = (length: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(length))
  const now = instant(Date.now())
  const party = (kind: 'patient' | 'practitioner', role: PartyRole, name: string): Party => ({
    person: makeId(kind, random),
    role,
    name,
  })
  const [sam, noor] = [party('patient', 'patient', 'Sam Rivera'), party('practitioner', 'practitioner', 'Noor Haddad')]
  const keys = new Map<PersonId, SigningKey>()
  const contracts = new Map<string, Contract>()
  const entries: string[] = []
  let agreement = newAgreement(makeId('agreement', random))

  const happen = async (event: AgreementEvent): Promise<void> => {
    const proved = await prove(event, {
      agreement,
      verify: makeVerify(subtle),
      contractOf: digest => contracts.get(digest),
    })
    const stepped = proved.ok ? step(agreement, proved.value, now) : proved
    if (!stepped.ok) throw new Error(stepped.error)
    agreement = stepped.value.agreement
    entries.push(stepped.value.entry.text)
  }
  const offer = async (safeguards: readonly SafeguardCode[]): Promise<Contract> => {
    const before = agreement.versions.at(-1)?.contract.digest ?? null
    const made = compose(
      {
        agreement: agreement.id,
        version: agreement.versions.length + 1,
        previous: before,
        composedAt: now,
        validUntil: null,
        template: TEMPLATES.individual,
        parties: [sam, noor],
        guardianAsked: null,
        languages: ['en', 'es'],
        modalities: ['video', 'chat'],
        safeguards,
        asked: [],
        parameters: PARAMETERS,
      },
      CLAUSES,
    )
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const contract = seal(made.value)
    contracts.set(contract.digest, contract)
    await happen({ kind: 'offered', version: made.value.version, digest: contract.digest, by: noor.person })
    return contract
  }
  const sign = async (
    { person, role, name }: Party,
    { document, digest }: Contract,
    language: 'en' | 'es',
  ): Promise<void> => {
    const made = keys.has(person) ? null : await makeSigningKey(subtle)
    if (made && !made.ok) throw new Error(made.error)
    const signer = made ? made.value : keys.get(person)
    if (!signer) throw new Error('no key')
    const { key } = signer
    if (made) {
      const own = { agreement: agreement.id, person, kid: keyId(key), at: now }
      const proof = await signWith(subtle, signer, signingInput('holdfast-key+jws', own, key))
      await happen({ kind: 'key-enrolled', person, key, proof, vouched: null })
      keys.set(person, signer)
    }
    const reading = { aloud: false, interpreted: false }
    const { id, entries: log } = agreement
    const statement = {
      agreement: id,
      version: document.version,
      digest,
      person,
      role,
      language,
      name,
      at: now,
      reading,
      seen: log.at(-1),
    }
    await happen({
      kind: 'signed',
      signature: await signWith(subtle, signer, signingInput('holdfast-signature+jws', statement, key)),
    })
  }
  const standing = (): string => standingOf(agreement, now, { amendmentGrace: 7 * DAY }).kind

  const first = await offer(['C8', 'K1'])
  yield `Offered: ${first.document.terms.length} terms. ${standing()}.`
  await sign(sam, first, 'es')
  yield `Sam has read it in Spanish and signed. ${standing()}.`
  await sign(noor, first, 'en')
  yield `Noor has signed. ${standing()}.`

  const second = await offer(['C8', 'K1', 'C4'])
  const { terms } = difference(first.document, second.document, 'en')
  for (const { kind, term } of terms) if (kind === 'added') yield `New in version 2: ${term.words.en?.heading}`
  for (const one of [noor, sam]) await sign(one, second, 'en')
  yield `Both have signed version 2. ${standing()}.`

  await happen({ kind: 'withdrawn', by: sam.person, scope: { kind: 'whole' }, proof: null })
  yield `Sam withdraws. ${standing()}.`

  const file = writeBundle({
    form: 'holdfast-bundle-1',
    agreement: agreement.id,
    madeAt: now,
    contracts: agreement.versions.map(({ contract }) => contract.text),
    entries,
  })
  const verify = makeVerify(subtle)
  yield `The file is ${(await readBundle(file, verify)).ok ? 'believed' : 'refused'}.`
  const changed = file.replace('80.00', '90.00')
  yield `With another fee in it, it is ${(await readBundle(changed, verify)).ok ? 'believed' : 'refused'}.`
}
