/** Keys of new devices for one page: what was asked, and what becomes of it when the other side answers. */
import { keyId, type PublicKey } from '@holdfast/consent'
import { ANA, fakeKey } from '@holdfast/consent/testing'
import { after, instant, MINUTE, SECOND } from '@holdfast/domain'
import { problemOf, type KeyAsks } from '@holdfast/wire'
import { confirmKey, earlier, keysHere } from './fake-agreement.ts'
import { isDesk } from './people.ts'
import { sceneNow } from './scene.ts'

type Ask = KeyAsks['asks'][number]

const waits = (key: PublicKey, isMine: boolean): Ask => ({
  person: ANA.person,
  role: isMine && isDesk ? 'practitioner' : 'patient',
  isMine,
  key,
  at: instant(Date.now()),
  ends: after(instant(Date.now()), 30 * MINUTE),
  earlier: [],
})

let waiting: Ask | null = sceneNow().device === 'asked' ? waits(fakeKey('a new phone'), false) : null

/** What waits now. One whose time has passed is shown once more with its end, and is gone when it is looked again. */
export function asks(): KeyAsks {
  const now = instant(Date.now())
  const shown = waiting
  if (waiting && waiting.ends <= now) waiting = null
  return { now, keys: keysHere() as KeyAsks['keys'], asks: shown ? [{ ...shown, earlier }] : [] }
}

/** This page asks. */
export function takeAsk({ key }: { readonly [name: string]: unknown }): KeyAsks {
  waiting = waits(key as PublicKey, true)
  return asks()
}

/** This page answers: with a word, with a no, or it takes its own ask back. */
export function answerAsk({ kid }: { readonly [name: string]: unknown }): { status: number; body: unknown } {
  if (!waiting || keyId(waiting.key) !== kid) {
    const body = problemOf('agreement-refused', { refusal: 'ask-missing' })
    return { status: body.status, body }
  }
  waiting = null
  return { status: 200, body: asks() }
}

/** The other side acts: confirms, says no, lets the time pass, or asks anew with another key; or it is a colleague who asks. */
export function settleAsk(how: 'confirmed' | 'declined' | 'over' | 'anew' | 'colleague'): void {
  if (!waiting) throw new Error('nobody asks')
  if (how === 'confirmed') confirmKey(keyId(waiting.key))
  if (how === 'colleague') {
    waiting = { ...waits(fakeKey('the phone of a colleague'), false), role: 'practitioner' }
    return
  }
  if (how === 'over') {
    waiting = { ...waiting, ends: after(instant(Date.now()), -SECOND) }
    return
  }
  waiting = how === 'anew' ? waits(fakeKey('another phone'), waiting.isMine) : null
}
