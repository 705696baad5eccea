/** Presses that wait to be taken: kept in this browser as they are made, and sent until the server has them, whatever breaks meanwhile. */
import { HOUR, makeId, SECOND, type EncounterId, type HelpId } from '@holdfast/domain'
import type { Side } from '../api.ts'
import type { HelpKeep, Press } from './keep.ts'

/** After a day a press that nobody could be told of is history, and not an alarm. */
const LASTS = 24 * HOUR
const FIRST_WAIT = SECOND
const LONGEST_WAIT = 30 * SECOND
/** How long an answer may take before the press is sent once more. */
const PATIENCE = 10 * SECOND

/** Sends the presses of one side of this browser. */
export type Outbox = {
  /** Somebody pressed; resolves when it was taken, and not before. */
  readonly press: (encounter: EncounterId, how: Press['how']) => Promise<void>
  readonly stop: () => void
}

/** An outbox over what this browser keeps; what an earlier page left behind is sent as well. */
export function makeOutbox(side: Side, keep: HelpKeep): Outbox {
  const waiting = new Map<HelpId, { readonly press: Press; readonly done: () => void }>()
  const underWay = new Set<HelpId>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0

  const flush = (): void => {
    clearTimeout(timer)
    for (const { press } of waiting.values()) void send(press)
  }
  const fresh = (): void => {
    tries = 0
    flush()
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(flush, Math.min(FIRST_WAIT * 2 ** tries++, LONGEST_WAIT))
  }

  async function send(press: Press): Promise<void> {
    if (underWay.has(press.id)) return
    underWay.add(press.id)
    const status = await post(press)
    underWay.delete(press.id)
    // A login that ended can be renewed, a busy server becomes free; any other no stays one.
    const isOver = status !== null && status !== 401 && status !== 429 && status < 500
    if (!isOver) return later()
    waiting.get(press.id)?.done()
    waiting.delete(press.id)
    void keep.drop(press.id)
  }

  /** The page goes: what waits is said once more, in a request that outlives it. */
  const going = (): void => {
    for (const { press } of waiting.values()) void post(press)
  }
  addEventListener('online', fresh)
  addEventListener('focus', fresh)
  addEventListener('pagehide', going)
  void keep.all().then(list => {
    for (const press of list)
      if (press.side === side && Date.now() - press.at < LASTS && !waiting.has(press.id))
        waiting.set(press.id, { press: { ...press, isLeft: true }, done: () => {} })
    flush()
  })
  return {
    press: (encounter, how) => {
      const id = makeId('help', length => crypto.getRandomValues(new Uint8Array(length)))
      const press: Press = { id, encounter, side, how, at: Date.now() }
      const taken = new Promise<void>(done => waiting.set(id, { press, done }))
      void keep.put(press)
      fresh()
      return taken
    },
    stop: () => {
      clearTimeout(timer)
      removeEventListener('online', fresh)
      removeEventListener('focus', fresh)
      removeEventListener('pagehide', going)
    },
  }
}

/** The status, or null when there was none. */
async function post({ id, encounter, side, how, isLeft }: Press): Promise<number | null> {
  try {
    const response = await fetch(`/api/encounters/${encounter}/help`, {
      method: 'POST',
      headers: { 'Holdfast-Side': side, 'content-type': 'application/json' },
      body: JSON.stringify({ id, how, isLeft }),
      keepalive: true,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
    })
    return response.status
  } catch {
    return null
  }
}
