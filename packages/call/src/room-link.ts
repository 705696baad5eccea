/** Our seat in the room: carries out what the link's state machine asks, with a real socket and clock. */
import { between } from '@holdfast/domain'
import { decodeDown, encode, LINK_PROTOCOL, type Down, type JoinAnswer, type Up } from '@holdfast/wire'
import { idleLink, stepLink, type LinkEffect, type LinkEvent, type LinkState } from './link.ts'
import type { CallPorts, Socket } from './ports.ts'
import type { CallSettings } from './view.ts'

/** What a link tells the call. */
export type LinkNews = {
  /** A message of the room, the welcome included. */
  readonly heard: (down: Down) => void
  /** The state moved; `answer` is the pass of the present try, if it has one. */
  readonly moved: (state: LinkState) => void
  /** The number of the last journal entry that we hold, asked for at each greeting. */
  readonly have: () => number
}

/** Our seat's link to the room. */
export type RoomLink = {
  state(): LinkState
  /** The pass of the present try: under which id PeerJS reaches this page, and which ICE servers to use. */
  pass(): JoinAnswer | null
  start(): void
  leave(): void
  stop(): void
  /** Says something now if the link is live; the answer tells whether it was. */
  send(up: Up): boolean
}

type LinkPorts = Pick<CallPorts, 'openSocket' | 'now' | 'timer' | 'chance' | 'onReturn'>

/** Makes a link that is not started yet. */
export function makeRoomLink(
  settings: Pick<CallSettings, 'join' | 'socketUrl'>,
  ports: LinkPorts,
  news: LinkNews,
): RoomLink {
  let state = idleLink
  let socket: Socket | null = null
  let pass: JoinAnswer | null = null
  let unwake = (): void => {}
  let unlisten: (() => void) | null = null
  const queue: LinkEvent[] = []

  /** Events that effects cause wait until the state they belong to stands. */
  function dispatch(event: LinkEvent): void {
    queue.push(event)
    if (queue.length > 1) return
    for (let next = queue[0]; next; queue.shift(), next = queue[0]) {
      const step = stepLink(state, next, { now: ports.now(), chance: ports.chance() })
      const changed = step.state !== state
      state = step.state
      for (const effect of step.effects) perform(effect)
      if (changed) settle()
    }
  }

  function settle(): void {
    unwake()
    const wait = state.wakeAt === null ? null : Math.max(0, between(ports.now(), state.wakeAt))
    unwake = wait === null ? () => {} : ports.timer(wait, () => dispatch({ kind: 'tick' }))
    news.moved(state)
  }

  function perform(effect: LinkEffect): void {
    switch (effect.kind) {
      case 'ask':
        return ask(effect.attempt)
      case 'open':
        pass = effect.answer
        return open(effect.attempt, effect.answer)
      case 'greet':
        return socket?.send(encode({ t: 'hello', have: news.have() }))
      case 'send':
        return socket?.send(encode(effect.up))
      case 'shut':
        socket?.close()
        socket = null
        return
      case 'deliver':
        return news.heard(effect.down)
    }
  }

  function ask(attempt: number): void {
    const lost = { ok: false, error: { code: 'server-away', final: false } } as const
    void settings
      .join()
      .catch(() => lost)
      .then(result => {
        if (result.ok) dispatch({ kind: 'ticket', attempt, answer: result.value })
        else dispatch({ kind: 'no-ticket', attempt, ...result.error })
      })
  }

  function open(attempt: number, answer: JoinAnswer): void {
    socket = ports.openSocket(settings.socketUrl(answer.path), [LINK_PROTOCOL, answer.ticket], {
      opened: () => dispatch({ kind: 'opened', attempt }),
      heard: text => {
        const down = decodeDown(text)
        // A frame that cannot be read is passed over: a newer server may say more than we know.
        if (down.ok) dispatch({ kind: 'heard', attempt, down: down.value })
      },
      shut: code => dispatch({ kind: 'shut', attempt, code }),
    })
  }

  function rest(kind: 'leave' | 'stop'): void {
    unlisten?.()
    unlisten = null
    dispatch({ kind })
  }

  return {
    state: () => state,
    pass: () => pass,
    start() {
      unlisten ??= ports.onReturn(() => dispatch({ kind: 'nudge' }))
      dispatch({ kind: 'start' })
    },
    leave: () => rest('leave'),
    stop: () => rest('stop'),
    send(up) {
      if (state.stage !== 'live') return false
      socket?.send(encode(up))
      return true
    },
  }
}
