/**
 * One end of a conversation as a whole: its link, what it has said and applied, and its half of every pair. An event in,
 * effects out. Rules: SPEC.md, EN.
 */
import { between, type Instant } from '@holdfast/domain'
import { sendAll, unkept, type End, type EndEffect, type EndEvent, type EndStep } from './end-state.ts'
import type { EndFrame, EntryFrame, KeeperFrame, Pong, Put, StreamId } from './frame.ts'
import { reportOf, stepHalves, type HalfEvent, type Reckoning } from './half.ts'
import { arrivalOf, emptyInbox } from './inbox.ts'
import { isOver, type LinkEffect, type LinkEvent, type LinkState, type Moment } from './link-state.ts'
import { stepLink } from './link.ts'
import { acknowledged, extended, putsOf, stored, type Stream } from './stream.ts'

const NOTHING: readonly EndEffect[] = []

/** A probe that was silent for so long, in milliseconds, and then is answered, says that the network is back. */
const PROBE_SILENCE = 1000

/** By so much two clocks may part between two pongs, in milliseconds. */
const DRIFT = 1

/** The next end after an event. */
export function stepEnd(end: End, event: EndEvent, moment: Moment): EndStep {
  const step = decided(end, event, moment)
  const needed = needsProbe(step.end)
  if (needed === (step.end.probe !== null)) return step
  const probe = needed ? { since: moment.now, answeredAt: null } : null
  return { end: { ...step.end, probe }, effects: [...step.effects, { kind: 'probe', on: needed }] }
}

/** A probe is sent while the link waits for the network or is doubted, and while sound that was there is not. */
const needsProbe = ({ link, halves }: End): boolean =>
  link.isProbing ||
  (link.trustsProbe &&
    !isOver(link) &&
    (link.doubted !== null || halves.some(({ silentSince }) => silentSince !== null)))

function decided(end: End, event: EndEvent, moment: Moment): EndStep {
  switch (event.kind) {
    case 'link':
      return event.event.kind === 'probed' ? probed(end, event.event, moment) : ofLink(end, event.event, moment)
    case 'word':
      return ofLink(end, { kind: 'heard', attempt: event.attempt, what: 'other', n: 0 }, moment)
    case 'frame':
      return heard(end, event.attempt, event.frame, moment)
    case 'stored':
      return safe(end, event.stream, event.cseq)
    case 'adopt':
      return adopt(end, event.streams)
    case 'media':
      return media(end, event.event, moment)
    case 'away':
      return { end, effects: sendAll(end, [...reports(end, moment.now), { t: 'away' }]) }
  }
}

const reports = (end: End, now: Instant): EndFrame[] => end.halves.map(half => reportOf(half, now, end.keeperClock))

function ofLink(end: End, event: LinkEvent, moment: Moment): EndStep {
  const { state: link, effects } = stepLink(end.link, event, moment)
  const next = link === end.link ? end : { ...end, link }
  const asked = effects.length === 0 ? NOTHING : effects.flatMap(effect => carried(next, effect, moment.now))
  // An end that rests sends nothing: not a word, and no sound.
  if (!isOver(link) || next.halves.length === 0) return { end: next, effects: asked }
  const { end: silent, effects: hangUps } = media(next, { kind: 'only', seats: [] }, moment)
  return { end: silent, effects: [...asked, ...hangUps] }
}

/** The network carries: a waiting link tries, and after a silence what is broken between pages is tried too. */
function probed(end: End, event: Extract<LinkEvent, { kind: 'probed' }>, moment: Moment): EndStep {
  const { probe } = end
  const wasSilent = probe !== null && between(probe.answeredAt ?? probe.since, moment.now) > PROBE_SILENCE
  const asked = probe ? { ...end, probe: { ...probe, answeredAt: moment.now } } : end
  const step = ofLink(asked, { ...event, back: wasSilent }, moment)
  return wasSilent ? { end: step.end, effects: [...step.effects, ...sendAll(step.end, [{ t: 'retry' }])] } : step
}

function carried(end: End, effect: LinkEffect, now: Instant): EndEffect[] {
  switch (effect.kind) {
    case 'greet': {
      const hello: EndFrame = { t: 'hello', have: end.inbox.have }
      const { attempt } = effect
      const words = unkept(end).flatMap(stream => putsOf(stream))
      return [hello, ...words].map((frame): EndEffect => ({ kind: 'send', attempt, frame }))
    }
    case 'beat':
      return sendAll(end, [{ t: 'beat', n: effect.n, have: end.inbox.have }, ...reports(end, now)])
    case 'ask':
    case 'open':
    case 'shut':
      return [effect]
    case 'probe':
      return []
  }
}

function heard(end: End, attempt: number, frame: KeeperFrame, moment: Moment): EndStep {
  const { link: before } = end
  if (attempt !== before.attempt && attempt !== before.doubted) return { end, effects: NOTHING }
  const what = frame.t === 'welcome' || frame.t === 'pong' || frame.t === 'stale' ? frame.t : 'other'
  const first = ofLink(end, { kind: 'heard', attempt, what, n: frame.t === 'pong' ? frame.n : 0 }, moment)
  const second = told(first.end, before, attempt, frame, moment)
  return {
    end: second.end,
    effects: first.effects.length === 0 ? second.effects : [...first.effects, ...second.effects],
  }
}

function told(end: End, before: LinkState, attempt: number, frame: KeeperFrame, moment: Moment): EndStep {
  switch (frame.t) {
    case 'welcome':
      if (frame.have >= end.inbox.have) return { end, effects: NOTHING }
      return {
        end: { ...end, inbox: emptyInbox },
        effects: [{ kind: 'reset' }, { kind: 'send', attempt, frame: { t: 'hello', have: 0 } }],
      }
    case 'entry':
      return entered(end, attempt, frame)
    case 'ack':
      return kept(end, frame.stream, frame.last)
    case 'want': {
      const stream = unkept(end).find(({ id }) => id === frame.stream)
      if (!stream || end.resent[stream.id] === frame.next) return { end, effects: NOTHING }
      const resent = { ...end.resent, [stream.id]: frame.next }
      return { end: { ...end, resent }, effects: sendAll(end, putsOf(stream, frame.next)) }
    }
    case 'pong':
      return ponged(end, before, frame, moment.now)
    case 'pair':
      return media(end, { kind: 'order', order: frame }, moment)
    case 'stale':
      return { end, effects: NOTHING }
  }
}

function entered(end: End, attempt: number, entry: EntryFrame): EndStep {
  switch (arrivalOf(end.inbox, entry.n)) {
    case 'known':
      return { end, effects: NOTHING }
    case 'gap': {
      const { have } = end.inbox
      if (end.askedAt === have) return { end, effects: NOTHING }
      return { end: { ...end, askedAt: have }, effects: [{ kind: 'send', attempt, frame: { t: 'hello', have } }] }
    }
    case 'apply': {
      const applied = { ...end, inbox: { have: entry.n } }
      const { end: next, effects } =
        entry.stream === null ? { end: applied, effects: NOTHING } : kept(applied, entry.stream, entry.cseq)
      return { end: next, effects: [{ kind: 'apply', entry }, ...effects] }
    }
  }
}

/** The keeper has a stream up to a word; streams of dead pages vanish when nothing of them waits. */
function kept(end: End, id: StreamId, last: number): EndStep {
  if (id === end.own.id) {
    const own = acknowledged(end.own, last)
    return own === end.own ? { end, effects: NOTHING } : { end: { ...end, own }, effects: [{ kind: 'store' }] }
  }
  const stream = end.adopted.find(other => other.id === id)
  // The keeper may have more of it than this disk, where the dead page could not write any more.
  const next = stream && acknowledged(stream, Math.min(last, stream.next - 1))
  if (!stream || next === stream || next === undefined) return { end, effects: NOTHING }
  const adopted = end.adopted.flatMap(other => (other !== stream ? [other] : next.waiting.length > 0 ? [next] : []))
  return { end: { ...end, adopted }, effects: [{ kind: 'store' }] }
}

function safe(end: End, id: StreamId, cseq: number): EndStep {
  if (id !== end.own.id) return { end, effects: NOTHING }
  const own = stored(end.own, cseq)
  if (own === end.own) return { end, effects: NOTHING }
  const next = { ...end, own }
  return { end: next, effects: sendAll(next, putsOf(own, end.own.safe + 1)) }
}

/** What dead pages said is said by this one from now on; what of it was known is not said again at once. */
function adopt(end: End, streams: readonly Stream[]): EndStep {
  let adopted = end.adopted
  const puts: Put[] = []
  for (const stream of streams) {
    if (stream.id === end.own.id) continue
    const known = adopted.find(({ id }) => id === stream.id)
    const next = known ? extended(known, stream) : stream
    if (next === known) continue
    adopted = known ? adopted.map(other => (other === known ? next : other)) : [...adopted, next]
    puts.push(...putsOf(next, known?.next))
  }
  const heir = adopted === end.adopted ? end : { ...end, adopted }
  return { end: heir, effects: sendAll(heir, puts) }
}

/** A pong tells the time and how much there is; what was not answered since the last one is said again. */
function ponged(end: End, before: LinkState, pong: Pong, now: Instant): EndStep {
  const { beat, beatAt } = before
  let { keeperClock } = end
  if (pong.n === beat && beatAt !== null) {
    const error = Math.ceil(Math.max(0, between(beatAt, now)) / 2)
    keeperClock = reckoned(keeperClock, { add: between(now, pong.now) + error, error })
  }
  const waiting = unkept(end).flatMap(stream => {
    const first = putsOf(stream)[0]
    return first ? [{ stream, cseq: first.cseq }] : []
  })
  const stuck = Object.fromEntries(waiting.map(({ stream, cseq }) => [stream.id, cseq]))
  const next = { ...end, keeperClock, stuck, resent: {}, askedAt: null }
  const again = waiting.filter(({ stream, cseq }) => end.stuck[stream.id] === cseq)
  const hello: EndFrame[] = pong.have > end.inbox.have ? [{ t: 'hello', have: end.inbox.have }] : []
  return { end: next, effects: sendAll(next, [...hello, ...again.flatMap(({ stream }) => putsOf(stream))]) }
}

/** A slow pong says less than a quick one before it. What is older grows less sure, for two clocks never run alike. */
function reckoned(known: Reckoning | null, fresh: Reckoning): Reckoning {
  if (known === null || fresh.error <= known.error) return fresh
  const isAlike = Math.abs(fresh.add - known.add) <= fresh.error + known.error
  return isAlike ? { add: known.add, error: known.error + DRIFT } : fresh
}

function media(end: End, event: HalfEvent, moment: Moment): EndStep {
  const { halves, effects } = stepHalves(end.halves, event, moment.now)
  let next: End = halves === end.halves ? end : { ...end, halves }
  if (effects.length === 0) return { end: next, effects: NOTHING }
  const asked: EndEffect[] = []
  for (const effect of effects) {
    if (effect.kind === 'report') {
      const half = next.halves.find(({ seat }) => seat === effect.seat)
      if (half) asked.push(...sendAll(next, [reportOf(half, moment.now, next.keeperClock)]))
    } else if (effect.kind === 'doubt') {
      const doubted = ofLink(next, { kind: 'nudge', back: false }, moment)
      next = doubted.end
      asked.push(...doubted.effects)
    } else asked.push(effect)
  }
  return { end: next, effects: asked }
}
