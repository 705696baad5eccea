/** Mistakes that a tired engineer could make, planted on purpose: the simulator is worth only as much as it finds. */
import { BOOK_MISTAKES } from './sabotage-book.ts'
import type { Bend } from './bend.ts'
import type { PairState } from '../../arbiter.ts'
import type { EndStep } from '../../end-state.ts'
import { stepEnd } from '../../end.ts'
import { flowed } from '../../hour/reports.ts'
import { settled } from '../../hour/settle.ts'
import { countFor, lastOf } from '../../journal.ts'
import { keeperSeat, mayEnter, NEVER, type KeeperStep } from '../../keeper-state.ts'

/** One planted mistake; each says in its name what somebody forgot. */
type Mistake = Partial<Bend>

const NONE: Bend = {
  event: (_, event) => event,
  end: stepEnd,
  keeperEvent: (_, event) => event,
  keeper: step => step,
  kept: kept => kept,
  book: hour => hour,
  flowed,
  settled,
  found: left => left,
}

const withoutKeeperEffects = (drop: (effect: KeeperStep['effects'][number]) => boolean): Mistake => ({
  keeper: step =>
    step.effects.some(drop) ? { keeper: step.keeper, effects: step.effects.filter(effect => !drop(effect)) } : step,
})

const onEntry = (wrong: (have: number, n: number) => number): Mistake => ({
  event: (end, event) =>
    event.kind === 'frame' && event.frame.t === 'entry'
      ? { ...event, frame: { ...event.frame, n: wrong(end.inbox.have, event.frame.n) } }
      : event,
})

const onPut = (wrong: (last: number, cseq: number) => number): Mistake => ({
  keeperEvent: (keeper, event) =>
    event.kind === 'heard' && event.frame.t === 'put'
      ? {
          ...event,
          frame: { ...event.frame, cseq: wrong(lastOf(keeper.journal, event.frame.stream), event.frame.cseq) },
        }
      : event,
})

const onOrders = (
  wrong: (frame: Extract<KeeperStep['effects'][number], { kind: 'send' }>['frame']) => object,
): Mistake => ({
  keeper: ({ keeper, effects }) => ({
    keeper,
    effects: effects.map(effect =>
      effect.kind === 'send' && effect.frame.t === 'pair'
        ? { ...effect, frame: { ...effect.frame, ...wrong(effect.frame) } as never }
        : effect,
    ),
  }),
})

const onPairs =
  (wrong: (pair: PairState) => PairState): Bend['keeper'] =>
  step => {
    const pairs = step.keeper.pairs.map(wrong)
    const isSame = pairs.every((pair, place) => pair === step.keeper.pairs[place])
    return isSame ? step : { keeper: { ...step.keeper, pairs }, effects: step.effects }
  }

/** Every planted mistake by its name. Those that are empty here are planted where they belong (server.ts, page.ts). */
export const MISTAKES: { readonly [name: string]: Mistake } = {
  ...BOOK_MISTAKES,
  'silent fence': withoutKeeperEffects(effect => effect.kind === 'send' && effect.frame.t === 'stale'),
  // The keeper asks once more itself: an older try is let in as if it were a newer one.
  'no hello fence': {
    keeperEvent: (keeper, event) => {
      const seat = event.kind === 'enter' ? keeperSeat(keeper, event.seat) : undefined
      return event.kind === 'enter' && seat && !mayEnter(keeper, event)
        ? { ...event, epoch: seat.epoch, tries: seat.tries + 1 }
        : event
    },
  },
  'tells before it is kept': {},
  'a page goes on with the last one’s stream': {},
  'epochs are not on disk': {
    kept: ({ seats, pairs }) => ({ seats: seats.map(seat => ({ ...seat, epoch: 0, tries: 0 })), pairs }),
  },
  'generations are not on disk': { kept: ({ seats }) => ({ seats, pairs: [] }) },
  'what dead pages said is forgotten': {
    event: (_, event) => (event.kind === 'adopt' ? { ...event, streams: [] } : event),
  },
  'entries are applied though some are missing': onEntry((have, n) => (n > have ? have + 1 : n)),
  'entries are applied again': onEntry((have, n) => (n <= have ? have + 1 : n)),
  'words are kept again': onPut((last, cseq) => (cseq <= last ? last + 1 : cseq)),
  'words are kept though some are missing': onPut((last, cseq) => (cseq > last ? last + 1 : cseq)),
  'the highest word seen is acknowledged': {
    keeper: (step, event) =>
      event.kind === 'heard' && event.frame.t === 'put'
        ? {
            keeper: step.keeper,
            effects: step.effects.map(effect =>
              effect.kind === 'send' && effect.frame.t === 'want' && event.frame.t === 'put'
                ? { ...effect, frame: { t: 'ack', stream: event.frame.stream, last: event.frame.cseq } }
                : effect,
            ),
          }
        : step,
  },
  'words are sent before they are on disk': {
    end: (end, event, moment) => stepEnd({ ...end, own: { ...end.own, safe: end.own.next - 1 } }, event, moment),
  },
  'words leave the outbox when they are sent': {
    end: (end, event, moment) => {
      const step = stepEnd(end, event, moment)
      const sent = step.effects.some(effect => effect.kind === 'send' && effect.frame.t === 'put')
      return sent ? { ...step, end: { ...step.end, own: { ...step.end.own, waiting: [] } } } : step
    },
  },
  'words are not sent again': {
    end: (end, event, moment) => {
      const step = stepEnd(end, event, moment)
      const isPut = (effect: EndStep['effects'][number]) => effect.kind === 'send' && effect.frame.t === 'put'
      return event.kind === 'stored' ? step : { end: step.end, effects: step.effects.filter(effect => !isPut(effect)) }
    },
  },
  'what is missing is never asked for': {
    event: (end, event) => {
      if (event.kind !== 'frame') return event
      const { frame, attempt } = event
      if (frame.t === 'entry' && frame.n > end.inbox.have + 1) return { kind: 'word', attempt }
      return frame.t === 'pong' ? { ...event, frame: { ...frame, have: end.inbox.have } } : event
    },
  },
  'a page that moved comes back': {
    event: (_, event) =>
      event.kind === 'link' && event.event.kind === 'shut' && event.event.closing === 'moved'
        ? { ...event, event: { ...event.event, closing: 'lost' } }
        : event,
  },
  'a page that rests keeps its calls': {
    end: (end, event, moment) => {
      const step = stepEnd(end, event, moment)
      return step.end.halves.length === 0 && end.halves.length > 0
        ? { end: { ...step.end, halves: end.halves }, effects: step.effects.filter(({ kind }) => kind !== 'hang-up') }
        : step
    },
  },
  'the loss of a link hangs up': {
    end: (end, event, moment) => {
      const step = stepEnd(end, event, moment)
      const isLost = end.link.stage === 'live' && step.end.link.stage !== 'live'
      const calls = isLost
        ? end.halves.flatMap(({ seat, live }) =>
            live === null ? [] : [{ kind: 'hang-up', seat, call: live } as const],
          )
        : []
      return { end: step.end, effects: [...step.effects, ...calls] }
    },
  },
  'both offer': onOrders(() => ({ offer: true })),
  'nobody offers': onOrders(() => ({ offer: false })),
  'orders start again from one': { keeper: onPairs(pair => (pair.gen > 2 ? { ...pair, gen: 1 } : pair)) },
  'a new page is mended like an old one': onOrders(frame =>
    'mode' in frame && frame.mode === 'rebuild' ? { mode: 'inplace' } : {},
  ),
  'silence is not reported': {
    event: (_, event) =>
      event.kind === 'media' && event.event.kind === 'stalled' ? { kind: 'word', attempt: -1 } : event,
  },
  'an order is never tried again': {
    keeper: onPairs(pair => {
      const orderedAt = pair.gen === 0 || pair.isOpen ? null : (pair.orderedAt ?? NEVER)
      return orderedAt === pair.orderedAt ? pair : { ...pair, orderedAt }
    }),
  },
  'orders come without end': {
    keeper: onPairs(pair =>
      pair.broken ? { ...pair, orderedAt: null, broken: null, a: { ...pair.a, epoch: 0 } } : pair,
    ),
  },
  'a silent link is never doubted': {
    event: (end, event) =>
      event.kind === 'link' && event.event.kind === 'tick' && end.link.stage === 'live' && end.link.pongBy !== null
        ? { kind: 'word', attempt: end.link.attempt }
        : event,
  },
  'private words go to everyone': {
    keeper: ({ keeper, effects }) => ({
      keeper,
      effects: effects.flatMap(effect => {
        if (effect.kind !== 'send' || effect.frame.t !== 'entry' || effect.frame.kind !== 'private') return [effect]
        const { frame } = effect
        const others = keeper.seats.filter(({ link, greeted }) => link !== null && link !== effect.to && greeted)
        return [
          effect,
          ...others.map(({ name, link }) => ({
            kind: 'send' as const,
            to: link ?? '',
            frame: { ...frame, n: countFor(keeper.journal, name) + 1 },
          })),
        ]
      }),
    }),
  },
}

/** The bend of a planted mistake, or of none. */
export const bendOf = (name: string | null): Bend => ({ ...NONE, ...(name === null ? {} : MISTAKES[name]) })
