/** What must hold at every step of a simulated hour. A broken promise is thrown with its name; the hour ends there. */
import { unkept } from '../../end-state.ts'
import type { Entry } from '../../journal.ts'
import { holderOf } from '../../keeper-state.ts'
import { isOver } from '../../link-state.ts'
import { STREAM_LIMIT } from '../../stream.ts'

import { lookAtBookEnd, lookAtClock, lookAtRecords, type Records } from './billing.ts'
import type { Wire, World, Checks, Page } from './world.ts'

/** A promise that was not kept; `rule` is its number in SPEC.md. */
export class Broken extends Error {
  readonly rule: string
  constructor(rule: string, what: string) {
    super(`${rule}: ${what}`)
    this.rule = rule
  }
}

/** Makes the checks of a world. */
export function makeChecks(world: () => World): Checks {
  const log: Entry[] = []
  const perSeat = new Map<string, Entry[]>()
  const bodies = new Set<unknown>()
  const lasts = new Map<string, number>()
  const applied = new Map<number, number>()
  const promised = new Map<string, unknown[]>()
  const latest = new Map<string, Wire>()
  let orders = new Map<string, number>()
  const gone = new Set<number>()
  const offerers = new Map<string, string>()
  const gens = new Map<string, number>()
  const fences = { heard: 0, answered: 0 }
  const records: Records = new Map()

  function that(holds: boolean, rule: string, what: string): void {
    if (!holds) throw new Broken(rule, what)
  }

  return {
    that,
    promised,
    isKept: body => bodies.has(body),
    countFor: seat => perSeat.get(seat)?.length ?? 0,
    appliedBy: page => applied.get(page.name) ?? 0,
    fences: () => fences,
    orders: () => orders,
    forgetOrders: () => void (orders = new Map()),
    crashed: () => void (fences.answered = fences.heard),
    answered: () => void fences.answered++,
    booked(old, page, now) {
      if (page.hour.clock !== old.hour.clock || page.claims !== old.claims) lookAtClock(that, page, now)
    },
    recorded: effects => lookAtRecords(that, records, effects),
    bookEnd() {
      const { page, now } = world().server.book()
      lookAtBookEnd(that, records, page, now)
    },
    switched(_, wished, open, found) {
      for (const name of ['microphone', 'camera'] as const) {
        that(!open[name] || wished[name], 'S9', `${name} is open though the person closed it`)
        that(!open[name] || found === null || found[name], 'S9', `${name} is more open than the last page left it`)
      }
    },

    step(before, after, event, effects) {
      if (event.kind === 'heard' && !holderOf(before, event.link)) {
        fences.heard++
        that(after === before, 'S5', 'a frame of a link that is not the present one changed something')
      }
      if (after.pairs !== before.pairs) {
        for (const pair of after.pairs) {
          const old = before.pairs.find(({ a, b }) => a.name === pair.a.name && b.name === pair.b.name)
          that(!old || pair.gen >= old.gen, 'S7', 'a generation fell')
        }
      }
      let offers = 0
      for (const effect of effects) {
        if (effect.kind !== 'send' || effect.frame.t !== 'pair') continue
        offers += effect.frame.offer ? 1 : -1
        if (effect.frame.offer) {
          const names = [holderOf(after, effect.to)?.name ?? '', effect.frame.with].toSorted().join('')
          orders.set(names, (orders.get(names) ?? 0) + 1)
        }
      }
      that(offers === 0, 'S7', 'an order without exactly one that offers')
    },

    entered(wire, keeper) {
      const { seat } = wire.page
      if (keeper.seats.find(({ name }) => name === seat)?.link !== wire.name) return
      const last = latest.get(seat)
      const isNewer = !last || wire.epoch > last.epoch || (wire.epoch === last.epoch && wire.attempt > last.attempt)
      that(isNewer || last === wire, 'S6', 'an older page or link took the seat of a newer one')
      that(!gone.has(wire.page.name), 'S6', 'a page that had to give its seat up took it back')
    },

    welcomed: wire => void latest.set(wire.page.seat, wire),

    moved: page => void gone.add(page.name),

    ordered(seat, { with: other, gen, offer }) {
      const pair = [seat, other].toSorted().join('')
      const offerer = offer ? seat : other
      const told = offerers.get(`${pair}${gen}`)
      that(told === undefined || told === offerer, 'S7', 'one generation was ordered twice')
      that(gen >= (gens.get(pair) ?? 0), 'S7', 'a generation fell')
      offerers.set(`${pair}${gen}`, offerer)
      gens.set(pair, gen)
    },

    kept(entry) {
      that(entry.seq === log.length + 1, 'S1', 'the journal has a gap')
      if (entry.stream !== null) {
        that(entry.cseq === (lasts.get(entry.stream) ?? 0) + 1, 'S1', 'a stream is out of order in the journal')
        lasts.set(entry.stream, entry.cseq)
        const said = entry.kind === 'refused' ? null : entry.body
        if (said !== null) {
          that(!bodies.has(said), 'S1', 'a word stands in the journal twice')
          that(
            typeof said === 'string' && said.endsWith(` ${entry.stream} ${entry.cseq}`),
            'S1',
            'a word stands in the place of another',
          )
          bodies.add(said)
        } else bodies.add(`refused ${entry.stream} ${entry.cseq}`)
      }
      log.push(entry)
      for (const seat of entry.to) {
        const list = perSeat.get(seat)
        if (list) list.push(entry)
        else perSeat.set(seat, [entry])
      }
    },

    applied(page, frame) {
      const count = (applied.get(page.name) ?? 0) + 1
      const entry = perSeat.get(page.seat)?.[count - 1]
      that(entry !== undefined, 'S2', 'an entry was applied that is not kept')
      that(
        entry?.stream === frame.stream && entry.cseq === frame.cseq && entry.body === frame.body,
        'S2',
        'what was applied is not the journal in its order',
      )
      applied.set(page.name, count)
    },

    reset: page => void applied.set(page.name, 0),

    stored(page, stream) {
      const list = promised.get(stream.id) ?? []
      promised.set(stream.id, list)
      for (const { cseq, kind, body } of stream.waiting) {
        if (cseq > list.length) list.push(kind === 'refuse-me' ? `refused ${stream.id} ${cseq}` : body)
      }
      world().mark(page.name * 31 + stream.next)
    },

    ended(page, before, after, event, effects) {
      for (const stream of unkept(after))
        that(stream.waiting.length <= STREAM_LIMIT, 'S4', 'a stream holds more than its limit')
      if (before.own !== after.own || before.adopted !== after.adopted) {
        for (const stream of unkept(before)) {
          const now = unkept(after).find(({ id }) => id === stream.id)
          for (const { cseq, kind, body } of stream.waiting) {
            if (now?.waiting.some(other => other.cseq === cseq)) continue
            const mark = kind === 'refuse-me' ? `refused ${stream.id} ${cseq}` : body
            that(bodies.has(mark), 'S3', 'a word left its stream that is not in the journal')
          }
        }
      }
      for (const { live, next } of after.halves)
        that(live === null || live !== next, 'S4', 'one call stands in two places')
      const isMedia = event?.kind === 'media' || (event?.kind === 'frame' && event.frame.t === 'pair')
      for (const effect of effects) {
        if (effect.kind === 'dial' || effect.kind === 'mend')
          that(isMedia, 'S13', 'something that is not about sound touched sound')
        if (effect.kind === 'hang-up') that(isMedia || isOver(after.link), 'S13', 'the loss of a link ended a call')
        if (effect.kind === 'send' && effect.frame.t === 'put') {
          const list = promised.get(effect.frame.stream)
          that(
            (list?.length ?? 0) >= effect.frame.cseq || !pageKeeps(page),
            'S3',
            'a word was sent before it was on disk',
          )
        }
      }
      if (isOver(after.link)) that(after.halves.length === 0, 'S10', 'an end that rests still has calls')
    },
  }

  function pageKeeps(page: Page): boolean {
    return world().keeps(page.device)
  }
}
