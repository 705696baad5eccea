/** Our seat in the room: carries out what the end's state machine asks, with real sockets, timers and a clock. */
import { after, ok, randomToken, type Result } from '@holdfast/domain'
import {
  isOver,
  LINK_WAITS,
  makeEnd,
  sayAt,
  stepEnd,
  type End,
  type EndEffect,
  type EndEvent,
  type EndFrame,
  type EndStep,
  type EntryFrame,
  type LinkEvent,
  type StreamRefusal,
} from '@holdfast/reconnect'
import { decodeDown, encode, LINK_PROTOCOL, type Down, type IceServer, type JoinAnswer, type Up } from '@holdfast/wire'
import { makeAlarm } from './alarm.ts'
import { closingOf, isKeeperFrame, type News } from './link.ts'
import type { LinkPorts, Socket } from './ports.ts'
import { makeProbing } from './probing.ts'
import { makeSights } from './sights.ts'
import type { CallSettings } from './view.ts'

/** What the media engine is asked. */
export type MediaEffect = Extract<EndEffect, { kind: 'dial' | 'answer' | 'decline' | 'mend' | 'use' | 'hang-up' }>

/** What a link tells the call. */
export type LinkNews = {
  readonly heard: (news: News) => void
  /** An entry of the journal; each once, in order, until `reset`. */
  readonly applied: (entry: EntryFrame) => void
  readonly reset: () => void
  readonly media: (effect: MediaEffect) => void
  /** The streams are to be written down; `stored` answers. */
  readonly store: () => void
  /** Anything moved. */
  readonly moved: () => void
  /** The last look at an end before it goes on: what must not be said any more is taken out here. */
  readonly tidy: (end: End) => End
  /** The keeper is about to be told how everyone is heard: the newest packets are to be told of before. */
  readonly listen: () => void
}

/** Our seat's link to the room. */
export type RoomLink = {
  end(): End
  /** The servers that help media to find a way, as last told. */
  iceServers(): readonly IceServer[]
  start(): void
  leave(): void
  stop(): void
  dispatch(event: EndEvent): void
  /** Puts a word into our stream; the answer is its number there. */
  say(kind: string, body: unknown): Result<number, StreamRefusal>
  /** Says something that is not kept, if the link is live; the answer tells whether it was. */
  send(up: Up): boolean
}

/** Makes a link that is not started yet. */
export function makeRoomLink(
  settings: Pick<CallSettings, 'join' | 'socketUrl'>,
  ports: LinkPorts,
  news: LinkNews,
): RoomLink {
  let end = makeEnd(randomToken(ports.random))
  let answer: JoinAnswer | null = null
  let pass: Extract<Down, { t: 'pass' }> | null = null
  let undo: readonly (() => void)[] = []
  const sockets = new Map<number, Socket>()
  const queue: EndEvent[] = []
  let isBusy = false
  const sights = makeSights(ports.now)
  const isLive = (): boolean => end.link.stage === 'live'
  const probing = makeProbing({
    ...ports,
    isLive,
    looked: isAnswered => !isLive() && sights.probed(isAnswered),
    ask: ports.askStun,
    told: () => ofLink({ kind: 'probed', trusted: true }),
  })

  const ofLink = (event: LinkEvent): void => dispatch({ kind: 'link', event })
  const moment = () => ({ now: ports.now(), chance: ports.chance() })

  /** Events that effects cause wait until the state they belong to stands. */
  function dispatch(event: EndEvent): void {
    queue.push(event)
    if (isBusy) return
    isBusy = true
    for (let next = queue.shift(); next; next = queue.shift()) take(stepEnd(news.tidy(end), next, moment()))
    isBusy = false
  }

  function take(step: EndStep): void {
    const before = end
    end = step.end
    for (const effect of step.effects) perform(effect)
    if (isOver(end.link)) pass = null
    if (!isLive()) sights.online(ports.isOnline())
    else if (before.link.stage !== 'live') sights.clear()
    if (end === before) return
    alarm(end.link.wakeAt)
    news.moved()
  }

  const alarm = makeAlarm(ports, (due, late) => {
    if (late > LINK_WAITS.beat) sights.slept(due, late)
    // A page that stood still is back, and may well be somewhere else.
    if (late > LINK_WAITS.late) ofLink({ kind: 'nudge', back: true })
    news.listen()
    ofLink({ kind: 'tick' })
    alarm(end.link.wakeAt)
  })

  function perform(effect: EndEffect): void {
    if ('seat' in effect) return news.media(effect)
    switch (effect.kind) {
      case 'ask':
        return ask(effect.attempt)
      case 'open':
        return open(effect.attempt, effect.by)
      case 'send':
        return say(effect.attempt, effect.frame)
      case 'shut':
        sockets.get(effect.attempt)?.close()
        sockets.delete(effect.attempt)
        return
      case 'probe':
        return probing.turn(effect.on)
      case 'store':
        return news.store()
      case 'apply':
        return news.applied(effect.entry)
      case 'reset':
        return news.reset()
    }
  }

  // The end's frames are the wire's; only its words are named by the application, which checked them when they were said.
  function say(attempt: number, frame: EndFrame): void {
    const { keeperClock } = end
    const saw = frame.t === 'hello' ? sights.frame(keeperClock && after(ports.now(), keeperClock.add)) : null
    for (const up of saw ? [frame, saw] : [frame]) sockets.get(attempt)?.send(encode(up as Up))
  }

  function ask(attempt: number): void {
    const lost = { ok: false, error: { code: 'server-away', final: false } } as const
    void settings
      .join(pass?.ticket ?? null)
      .catch(() => lost)
      .then(result => {
        if (result.ok) {
          answer = result.value
          return ofLink({ kind: 'ticket', attempt })
        }
        const { code, final } = result.error
        ofLink({ kind: 'no-ticket', attempt, code, final: final || code === 'seat-moved' })
      })
  }

  function open(attempt: number, by: 'ticket' | 'pass'): void {
    const way = by === 'pass' ? pass : answer
    // Without a way in, the try's own limit of time ends it.
    if (!way) return
    const protocols = [LINK_PROTOCOL, way.ticket, String(attempt)]
    const socket = ports.openSocket(settings.socketUrl(way.path), protocols, {
      opened: () => ofLink({ kind: 'opened', attempt }),
      heard: text => {
        const down = decodeDown(text)
        // A frame that cannot be read is passed over: a newer server may say more than we know.
        if (down.ok) heard(attempt, down.value)
      },
      shut: code => {
        sockets.delete(attempt)
        ofLink({ kind: 'shut', attempt, closing: closingOf(code) })
      },
    })
    sockets.set(attempt, socket)
  }

  function heard(attempt: number, down: Down): void {
    if (down.t === 'welcome') news.listen()
    if (isKeeperFrame(down)) dispatch({ kind: 'frame', attempt, frame: down })
    else dispatch({ kind: 'word', attempt })
    const { link } = end
    const isOurs = (link.stage === 'live' && link.attempt === attempt) || link.doubted === attempt
    if (!isOurs || (isKeeperFrame(down) && down.t !== 'welcome')) return
    if (down.t === 'pass') {
      pass = down
      ofLink({ kind: 'pass', held: true })
      probing.use(down.probe)
    }
    news.heard(down)
  }

  function rest(kind: 'leave' | 'stop'): void {
    for (const back of undo) back()
    undo = []
    ofLink({ kind })
    if (kind === 'stop') probing.stop()
  }

  function away(): void {
    news.listen()
    dispatch({ kind: 'away' })
  }

  const send = (up: Up): boolean => {
    if (isLive()) sockets.get(end.link.attempt)?.send(encode(up))
    return isLive()
  }

  return {
    end: () => end,
    iceServers: () => pass?.iceServers ?? answer?.iceServers ?? [],
    start() {
      if (undo.length === 0) {
        undo = [ports.onReturn(() => ofLink({ kind: 'nudge', back: true })), ports.onAway(away)]
      }
      ofLink({ kind: 'start' })
    },
    leave() {
      send({ t: 'leave' })
      rest('leave')
    },
    stop() {
      away()
      rest('stop')
    },
    dispatch,
    say(kind, body) {
      const said = sayAt(end, kind, body)
      if (!said.ok) return said
      const cseq = end.own.next
      take(said.value)
      return ok(cseq)
    },
    send,
  }
}
