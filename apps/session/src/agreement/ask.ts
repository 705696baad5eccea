/** What a browser does whose person signed on another device before: it asks, waits for the practitioner's word, or takes it back. */
import { keyId, type KeyId } from '@holdfast/consent'
import { err, ok, type Instant, type Result } from '@holdfast/domain'
import type { KeyAsks } from '@holdfast/wire'
import type { Failure } from '../api.ts'
import { keyFor, newKeyFor, proofOf } from './key-here.ts'
import { happen, readAgreement, type At, type SignFailure } from './sign.ts'

/** What this device asked: the name of its key, and until when it waits. */
export type Asked = { readonly kid: KeyId; readonly ends: Instant }

/** How it stands with the key of this device. */
export type AskState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'waiting' } & Asked)
  /** It signs from now on; `earlier` are the person's other keys that still do. */
  | { readonly kind: 'confirmed'; readonly earlier: readonly KeyId[] }
  /** The practitioner said no, or another device of the same person asked later. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'over' }

/** What waits in this agreement, as its reader may see it. */
export const readAsks = ({ api, at }: At): Promise<Result<KeyAsks, Failure>> => api.request('keyAsks', { at })

/** Asks with the key of this device; a new one is made when the one it had was closed. */
export async function askForKey(where: At): Promise<Result<AskState, SignFailure>> {
  const before = await readAgreement(where)
  if (!before.ok) return before
  const { me } = before.value
  if (!me) return err('server-away')
  const send = async (key: Awaited<ReturnType<typeof keyFor>>): Promise<Result<AskState, SignFailure>> => {
    if (!key) return err('no-keys')
    const proof = await proofOf({ view: before.value, me, key })
    const asked = await where.api.request('askForKey', { at: where.at, body: { key: key.key, proof } })
    return asked.ok ? ok(stateOf(asked.value, { kid: keyId(key.key), ends: asked.value.now })) : asked
  }
  const own = await keyFor(me.person)
  const first = await send(own)
  const isKnown = !first.ok && typeof first.error !== 'string' && first.error.refusal === 'key-known'
  if (!isKnown || !own) return first
  const kid = keyId(own.key)
  // Known and good: it was confirmed a moment ago. Known and closed: this device needs another.
  return me.keys.includes(kid) ? ok({ kind: 'confirmed', earlier: [] }) : send(await newKeyFor(me.person))
}

/** What has become of it. */
export async function lookAgain(where: At, asked: Asked): Promise<Result<AskState, Failure>> {
  const now = await readAsks(where)
  return now.ok ? ok(stateOf(now.value, asked)) : now
}

/** Does the key of this device wait already, for example from before a reload? */
export async function waitsAlready(where: At): Promise<AskState> {
  const [now, view] = await Promise.all([readAsks(where), readAgreement(where)])
  const mine = now.ok ? now.value.asks.find(({ isMine }) => isMine) : undefined
  const me = view.ok ? view.value.me : null
  const own = mine && me ? await keyFor(me.person) : null
  if (!now.ok || !mine || !own || keyId(own.key) !== keyId(mine.key)) return { kind: 'none' }
  return stateOf(now.value, { kid: keyId(own.key), ends: mine.ends })
}

/** Takes it back. */
export const takeBack = async (where: At, { kid }: Asked): Promise<Failure | null> => {
  const answer = await where.api.request('answerKeyAsk', { at: where.at, body: { kid, vouched: null } })
  return answer.ok ? null : answer.error
}

/** Closes keys whose devices are lost: they sign no more, and what they signed stays. Says what kept it from happening. */
export async function closeKeys(where: At, kids: readonly KeyId[]): Promise<Failure | null> {
  const before = await readAgreement(where)
  if (!before.ok) return before.error
  const by = before.value.me?.person
  if (!by) return 'server-away'
  for (const kid of kids) {
    const answer = await happen(where, { kind: 'key-revoked', kid, by })
    const isClosed = !answer.ok && typeof answer.error !== 'string' && answer.error.refusal === 'key-revoked'
    if (!answer.ok && !isClosed) return answer.error
  }
  return null
}

function stateOf({ keys, asks, now }: KeyAsks, { kid, ends }: Asked): AskState {
  if (keys.includes(kid)) return { kind: 'confirmed', earlier: keys.filter(other => other !== kid) }
  const mine = asks.find(({ isMine, key }) => isMine && keyId(key) === kid)
  if (mine) return { kind: 'waiting', kid, ends: mine.ends }
  return { kind: now >= ends ? 'over' : 'gone' }
}
