/** Tells a place outside that answers wait which somebody has to read at once, until it took that or somebody read them. */
import { noteTold, waitingCalls, type Db } from '@holdfast/db'
import { MINUTE, SECOND, type Clock, type Milliseconds, type Random, type ScreeningId } from '@holdfast/domain'
import type { Timers } from '@holdfast/room'
import { auditOf } from '../deps.ts'
import { loggable } from '../problems.ts'
import type { Call, Wake } from './wake.ts'

/** Wakes for as long as it runs; `stop` ends the tries, and the next start takes them up. */
export type Waker = { readonly wake: Wake; readonly stop: () => Promise<void> }

/** What it is handed. */
export type WakerDeps = {
  readonly db: Db
  readonly clock: Clock
  readonly random: Random
  readonly timers: Timers
  /** Null: it is a line of the log, each time that it is said. */
  readonly url: string | null
  readonly log: (line: object) => void
}

/** How long an answer may take before the try counts as lost. */
const PATIENCE = 10 * SECOND
const FIRST_WAIT = 2 * SECOND
/** The longest wait between two tries. */
export const LONGEST_WAIT = MINUTE

/** How long after this many tries the next one comes. */
export const waitAfter = (tries: number): Milliseconds => Math.min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT)

/** A waker that posts ids as JSON. Tries go on until an answer is 2xx, somebody read the answers, or it is stopped. */
export function makeWaker(deps: WakerDeps): Waker {
  const { db, clock, timers, url, log } = deps
  const waiting = new Map<ScreeningId, () => void>()
  const underWay = new Map<ScreeningId, Promise<void>>()
  const stopping = new AbortController()
  const { signal } = stopping

  const later = (call: Call, tries: number): void => {
    if (!signal.aborted)
      waiting.set(
        call.screening,
        timers(waitAfter(tries), () => void again(call, tries)),
      )
  }

  async function again(call: Call, tries: number): Promise<void> {
    waiting.delete(call.screening)
    await start(call, () => tryOnce(call, tries + 1))
  }

  function start({ screening }: Call, run: () => Promise<void>): Promise<void> {
    const work = run().finally(() => underWay.delete(screening))
    underWay.set(screening, work)
    return work
  }

  async function tryOnce(call: Call, tries: number): Promise<void> {
    if (url === null || signal.aborted) return
    try {
      const open = (await waitingCalls(db)).find(({ screening }) => screening === call.screening)
      if (!open || open.toldAt !== null) return
      const status = await post(url, call, signal)
      if (status >= 200 && status < 300) {
        const audit = auditOf(deps, { actor: 'system', act: 'screening-told', subject: call.screening })
        return await noteTold(db, { id: call.screening, at: clock(), audit })
      }
      log({ level: 'warning', warning: 'wake-not-taken', status, tries, ...idsOf(call) })
    } catch (error) {
      log({ level: 'warning', warning: 'wake-not-taken', tries, ...loggable(error), ...idsOf(call) })
    }
    later(call, tries)
  }

  return {
    wake: async call => {
      if (url === null) return log({ level: 'warning', warning: 'answers-to-read', ...idsOf(call) })
      if (signal.aborted || waiting.has(call.screening)) return undefined
      return underWay.get(call.screening) ?? start(call, () => tryOnce(call, 1))
    },
    stop: async () => {
      stopping.abort()
      for (const cancel of waiting.values()) cancel()
      waiting.clear()
      await Promise.all(underWay.values())
    },
  }
}

const idsOf = ({ encounter, screening }: Call) => ({ encounter, screening })

/** A redirect is no answer: the address may be a secret, and the ids go nowhere else. */
async function post(url: string, call: Call, stopping: AbortSignal): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(call),
    redirect: 'manual',
    signal: AbortSignal.any([stopping, AbortSignal.timeout(PATIENCE)]),
  })
  await response.body?.cancel()
  return response.status
}
