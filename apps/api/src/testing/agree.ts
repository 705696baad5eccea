/** Browsers that agree: keys of their own, versions that are offered, signed and withdrawn over HTTP. */
import { keyId, signingInput, type AgreementEvent, type Purpose } from '@holdfast/consent'
import { PARAMETERS } from '@holdfast/consent/testing'
import { makeSigningKey, signWith, type SigningKey } from '@holdfast/consent/web'
import type { PersonId, SeatId } from '@holdfast/domain'
import type { AgreementView, OfferBody } from '@holdfast/wire'
import type { Browser, Seen } from '../testing.ts'

const { subtle } = globalThis.crypto

/** Someone's browser, and the seat whose agreement it speaks of. */
export type Signer = { readonly browser: Pick<Browser, 'ask'>; readonly seat: SeatId; readonly signing: SigningKey }

/** A browser with a key of its own that is not brought yet. */
export async function makeSigner(browser: Pick<Browser, 'ask'>, seat: SeatId): Promise<Signer> {
  const made = await makeSigningKey(subtle)
  if (!made.ok) throw new Error(made.error)
  return { browser, seat, signing: made.value }
}

/** What the practitioner composes from, unless it is said otherwise. */
export const OFFER: OfferBody = {
  template: 'individual',
  languages: ['en', 'es'],
  modalities: ['video', 'chat'],
  safeguards: ['C8', 'K1'],
  asked: [],
  own: [],
  parameters: PARAMETERS,
  validUntil: null,
}

/** The agreement as this browser sees it. */
export const agreementOf = async ({ browser, seat }: Pick<Signer, 'browser' | 'seat'>): Promise<AgreementView> =>
  (await browser.ask('agreement', { seat })).body

/** Who this browser is in the agreement. */
export async function personOf(signer: Pick<Signer, 'browser' | 'seat'>): Promise<PersonId> {
  const { me } = await agreementOf(signer)
  if (!me) throw new Error('no part in it')
  return me.person
}

/** Lets something happen. */
export const happen = (
  { browser, seat }: Pick<Signer, 'browser' | 'seat'>,
  event: AgreementEvent,
): Promise<Seen<'agree'>> => browser.ask('agree', { seat }, { event })

/** Withdraws from all that rests on a purpose; from the whole where none is named. */
export async function takeBack(signer: Signer, purpose: Purpose | null): Promise<Seen<'agree'>> {
  const scope = purpose ? ({ kind: 'purpose', purpose } as const) : ({ kind: 'whole' } as const)
  return happen(signer, { kind: 'withdrawn', by: await personOf(signer), scope, proof: null })
}

/** Brings the browser's key. */
export async function bringKey(signer: Signer): Promise<Seen<'agree'>> {
  const { agreement, me, now } = await agreementOf(signer)
  if (!agreement || !me) throw new Error('no part in an agreement')
  const { key } = signer.signing
  const statement = { agreement, person: me.person, kid: keyId(key), at: now }
  const proof = await signWith(subtle, signer.signing, signingInput('holdfast-key+jws', statement, key))
  return happen(signer, { kind: 'key-enrolled', person: me.person, key, proof, vouched: null })
}

/** Signs the version that waits; brings the key first when it is not known. */
export async function signOpen(signer: Signer, name = 'Some Name'): Promise<Seen<'agree'>> {
  const { key } = signer.signing
  if (!(await agreementOf(signer)).me?.keys.includes(keyId(key))) await bringKey(signer)
  const { agreement, me, open, seen, now } = await agreementOf(signer)
  if (!agreement || !me || !open) throw new Error('nothing to sign')
  const { version, digest } = open
  const reading = { aloud: false, interpreted: false }
  const who = { person: me.person, role: me.role, language: 'es', name }
  const statement = { agreement, version, digest, ...who, at: now, reading, seen }
  const input = signingInput('holdfast-signature+jws', statement, key)
  return happen(signer, { kind: 'signed', signature: await signWith(subtle, signer.signing, input) })
}

/** Practitioner and client agree: a version is offered and signed by both. */
export async function agreed(client: Browser, desk: Browser, offer = OFFER): Promise<{ client: Signer; desk: Signer }> {
  const { seat } = (await client.ask('encounter')).body.me
  const both = { client: await makeSigner(client, seat), desk: await makeSigner(desk, seat) }
  await desk.ask('offer', { seat }, offer)
  await signOpen(both.client, 'Ben Ortiz')
  await signOpen(both.desk, 'Ada Novak')
  return both
}
