/** Tells responders of calls until one of them has it: now, again later, the next in turn; and after a restart as if there had been none. The room learns what it owes. */
import {
  findHelp,
  findPerson,
  helpCallsSince,
  noteHelp,
  respondersOf,
  statedPlace,
  type Db,
  type ListedResponder,
} from '@holdfast/db'
import type { Clock, HelpId, Random, ResponderId, Role } from '@holdfast/domain'
import type { RoomHost, Timers } from '@holdfast/room'
import { helpStandingOf, owedTo, whomToTell, type HelpCall, type HelpPolicy } from '@holdfast/safety'
import { auditOf } from '../deps.ts'
import { loggable } from '../problems.ts'
import type { TicketKey } from '../ticket.ts'
import type { HelpConfig } from './config.ts'
import { answerKey } from './seals.ts'
import type { Caller, HelpMessage, Ways } from './ways.ts'

/** What it is handed. */
export type CallerDeps = {
  readonly db: Db
  readonly clock: Clock
  readonly random: Random
  readonly timers: Timers
  /** Does what a call asks of its hour once the caller's page is gone. */
  readonly rooms: Pick<RoomHost, 'instead'>
  readonly ways: Ways
  readonly tells: HelpConfig['tells']
  readonly policy: HelpPolicy
  readonly ticketKey: TicketKey
  /** The address that people open; null while nobody knows it. */
  readonly origin: () => string | null
  readonly log: (line: object) => void
}

/** A caller over the ways of this server. One call is looked at by one hand at a time. */
export function makeCaller(deps: CallerDeps): Caller {
  const { db, clock, timers, policy, log } = deps
  const waiting = new Map<HelpId, () => void>()
  const underWay = new Map<HelpId, Promise<void>>()
  const stopping = new AbortController()

  const later = (id: HelpId, span: number): void => {
    if (!stopping.signal.aborted)
      waiting.set(
        id,
        timers(Math.max(0, span), () => void tell(id)),
      )
  }

  function tell(id: HelpId): Promise<void> {
    waiting.get(id)?.()
    waiting.delete(id)
    if (stopping.signal.aborted) return Promise.resolve()
    const before = underWay.get(id)
    // Whatever happened while it was looked at is looked at once more.
    const work = (before ? before.then(() => look(id)) : look(id)).finally(() => {
      if (underWay.get(id) === work) underWay.delete(id)
    })
    underWay.set(id, work)
    return work
  }

  async function look(id: HelpId): Promise<void> {
    waiting.get(id)?.()
    waiting.delete(id)
    try {
      const [call, list] = [await findHelp(db, id), await respondersOf(db)]
      if (!call || stopping.signal.aborted) return
      const { now } = whomToTell(call, list, clock(), policy)
      const [isStood] = await Promise.all([stand(call), ...now.map(responder => tellOne(call, responder, list))])
      const tried = (await findHelp(db, id)) ?? call
      const { now: left, next } = whomToTell(tried, list, clock(), policy)
      // Somebody's turn has come by that.
      if (left.length > 0) return await look(id)
      const wait = next === null ? Infinity : next - clock()
      const soonest = isStood ? wait : Math.min(wait, policy.firstWait)
      if (soonest < Infinity) later(id, soonest)
    } catch (error) {
      log({ level: 'error', ...loggable(error), call: id })
      later(id, policy.firstWait)
    }
  }

  /** Telling people does not wait for the room; a room that cannot be reached is told with the next look. */
  async function stand(call: HelpCall): Promise<boolean> {
    const owed = owedTo(call, clock(), policy)
    if (owed === null) return true
    const { encounter, ...asked } = owed
    try {
      // No is said where it is known already, and where the room fell over it: that one stands again and is told once more.
      if (!(await deps.rooms.instead(encounter, asked))) await deps.rooms.instead(encounter, asked)
      return true
    } catch (error) {
      log({ level: 'error', ...loggable(error), call: call.id })
      return false
    }
  }

  async function tellOne(call: HelpCall, responder: ResponderId, list: readonly ListedResponder[]): Promise<void> {
    const to = list.find(({ id }) => id === responder)
    if (!to || to.channel === 'desk') return
    const way = deps.ways[to.channel]
    const message = await messageOf(deps, call, responder)
    const outcome = way === null ? 'no-way' : await way(to, message)
    const at = clock()
    const code = message.place === null ? to.channel : `${to.channel}-place`
    const audit = auditOf(deps, { actor: 'system', act: 'help-told', subject: call.id, code })
    const event =
      outcome === 'told'
        ? ({ kind: 'told', at, responder } as const)
        : ({ kind: 'not-told', at, responder, why: outcome } as const)
    await noteHelp(db, { id: call.id, event, audit: outcome === 'told' ? [audit] : [] })
    if (outcome !== 'told') log({ level: 'warning', warning: 'help-not-told', why: outcome, call: call.id, responder })
  }

  return {
    tell,
    tellAgain: async () => {
      // Also what was closed: its hour may not have heard that it is owed nothing more.
      for (const call of await helpCallsSince(db, clock(), policy.lasts))
        if (!call.isDrill || helpStandingOf(call) !== 'closed') void tell(call.id)
    },
    stop: async () => {
      stopping.abort()
      for (const cancel of waiting.values()) cancel()
      waiting.clear()
      await Promise.all(underWay.values())
    },
  }
}

/** What is said of it now. A place that was stated anew since is the place where help goes. */
async function messageOf(deps: CallerDeps, call: HelpCall, responder: ResponderId): Promise<HelpMessage> {
  const { db, tells, ticketKey } = deps
  const { id, at, isDrill, hour, by } = call
  const key = answerKey(ticketKey, id, responder)
  const origin = deps.origin()
  const place = tells === 'place' && hour !== null ? await statedPlace(db, hour.encounter, by) : null
  const role: Role = (await findPerson(db, by))?.kind ?? 'patient'
  const page = origin === null ? null : `${origin}/h#${id}.${responder}.${key}`
  return { call: id, at, isDrill, role, hour, place, key, page }
}
