/** Makes an end live: carries its effects out with the socket, clock, memory and calls that it is handed. Rules: SPEC.md, RU. */
import { between, type Instant, type Milliseconds, type Result } from '@holdfast/domain'
import { makeEnd, sayAt, unkept, type End, type EndEffect, type EndEvent, type EndStep } from './end-state.ts'
import { stepEnd } from './end.ts'
import type { EndFrame, EntryFrame, Epoch, KeeperFrame, StreamId } from './frame.ts'
import type { HalfEvent } from './half.ts'
import { parseKeeperFrame } from './json.ts'
import { inTurn, onDisk, returned, turned, type Keep, type Switches } from './keep.ts'
import type { Closing } from './link-state.ts'
import type { StreamRefusal } from './stream.ts'

/** One connection; `close` tells the other side, and nothing is heard of it afterwards. */
export type Socket = { readonly send: (text: string) => void; readonly close: () => void }

/** What a connection tells. */
export type SocketEvents = {
  readonly opened: () => void
  readonly heard: (text: string) => void
  readonly closed: (closing: Closing) => void
}

/** With what a socket is opened: the ticket's text (null: the pass of this page life), the page life, and which link of it. */
export type Entrance = { readonly ticket: string | null; readonly epoch: Epoch; readonly tries: number }

/** The answer to a request for a ticket. `final`: asking again will not help. */
export type TicketAnswer = Result<
  { readonly ticket: string; readonly epoch: Epoch },
  { readonly code: string; readonly final: boolean }
>

/** What is asked of those who make calls. */
export type CallEffect = Extract<EndEffect, { kind: 'dial' | 'answer' | 'decline' | 'mend' | 'use' | 'hang-up' }>

/** Everything that a runner is handed. `now` never goes back while the page lives. */
export type RunnerPorts = {
  readonly now: () => Instant
  readonly chance: () => number
  /** Runs once after so long; the answer stops it. */
  readonly timer: (wait: Milliseconds, run: () => void) => () => void
  /** `held`: the number of the last ticket, 0 before the first. */
  readonly askTicket: (held: Epoch) => Promise<TicketAnswer>
  readonly openSocket: (entrance: Entrance, on: SocketEvents) => Socket
  /** Looks for the network until stopped, and tells each answer. */
  readonly probe: (answered: () => void) => () => void
  readonly keep: Keep
  readonly call: (effect: CallEffect) => void
  /** Each entry once, in order; `reset`: forget them all, they come again. */
  readonly apply: (entry: EntryFrame) => void
  readonly reset: () => void
  readonly switched: (switches: Switches) => void
  /** What is not the protocol's, as it came. */
  readonly word?: (text: string) => void
  readonly changed?: (end: End) => void
  readonly encode?: (frame: EndFrame) => string
  /** Null for what is not the protocol's. */
  readonly decode?: (text: string) => KeeperFrame | null
}

/** An end that lives. */
export type Runner = {
  readonly end: () => End
  readonly tell: (event: EndEvent) => void
  readonly media: (event: HalfEvent) => void
  readonly say: (kind: string, body: unknown) => Result<null, StreamRefusal>
  readonly shown: (n: number) => void
  /** Closes at once; opens when it is on disk, so that nothing that was closed before a crash is open after it. */
  readonly turn: (switches: Switches) => void
}

/** Takes over what dead pages left, and starts. `stream` is a name that was never used before. */
export async function run(stream: StreamId, ports: RunnerPorts): Promise<Runner> {
  const { encode = JSON.stringify, decode = parseKeeperFrame } = ports
  const left = await ports.keep.take(stream).catch(() => ({ streams: [], shown: 0, switches: null }))
  let end = makeEnd(stream)
  let { shown } = left
  let switched = returned(left.switches)
  let ticket: { readonly ticket: string; readonly epoch: Epoch } = { ticket: '', epoch: 0 }
  let epoch = 0
  let stopTimer = (): void => {}
  let timerAt: Instant | null = null
  let stopProbe = (): void => {}
  const sockets = new Map<number, Socket>()
  const write = inTurn(() => ports.keep.write(stream, { streams: unkept(end), shown, switches: switched.wished }))

  function tell(event: EndEvent): void {
    take(stepEnd(end, event, { now: ports.now(), chance: ports.chance() }))
  }

  function take(step: EndStep): void {
    end = step.end
    for (const effect of step.effects) perform(effect)
    if (end.link.wakeAt !== timerAt) setTimer()
    ports.changed?.(end)
  }

  function setTimer(): void {
    stopTimer()
    timerAt = end.link.wakeAt
    if (timerAt === null) return
    stopTimer = ports.timer(Math.max(0, between(ports.now(), timerAt)), () => {
      // Browsers round: a timer that came too early is set again.
      timerAt = null
      tell({ kind: 'link', event: { kind: 'tick' } })
    })
  }

  function perform(effect: EndEffect): void {
    switch (effect.kind) {
      case 'ask':
        return ask(effect.attempt)
      case 'open':
        return open(effect.attempt, effect.by)
      case 'shut': {
        const socket = sockets.get(effect.attempt)
        sockets.delete(effect.attempt)
        return socket?.close()
      }
      case 'send':
        return sockets.get(effect.attempt)?.send(encode(effect.frame))
      case 'probe':
        stopProbe()
        stopProbe = effect.on
          ? ports.probe(() => tell({ kind: 'link', event: { kind: 'probed', trusted: true } }))
          : () => {}
        return
      case 'store': {
        const cseq = end.own.next - 1
        return write(undefined, () => tell({ kind: 'stored', stream, cseq }))
      }
      case 'apply':
        return ports.apply(effect.entry)
      case 'reset':
        return ports.reset()
      case 'dial':
      case 'answer':
      case 'decline':
      case 'mend':
      case 'use':
      case 'hang-up':
        return ports.call(effect)
    }
  }

  function ask(attempt: number): void {
    const refused = { ok: false, error: { code: 'unreachable', final: false } } as const
    void ports
      .askTicket(Math.max(epoch, ticket.epoch))
      .catch((): TicketAnswer => refused)
      .then(answer => {
        if (answer.ok && attempt === end.link.attempt) ticket = answer.value
        const event = answer.ok
          ? ({ kind: 'ticket', attempt } as const)
          : ({ kind: 'no-ticket', attempt, ...answer.error } as const)
        tell({ kind: 'link', event })
      })
  }

  function open(attempt: number, by: 'ticket' | 'pass'): void {
    const link = (event: Extract<EndEvent, { kind: 'link' }>['event']): void => tell({ kind: 'link', event })
    const mine = (run: () => void) => (): void => void (sockets.has(attempt) && run())
    const entrance = by === 'ticket' ? ticket : { ticket: null, epoch }
    const socket = ports.openSocket(
      { ...entrance, tries: attempt },
      {
        opened: mine(() => link({ kind: 'opened', attempt })),
        heard: text => mine(() => hear(attempt, text))(),
        closed: closing =>
          mine(() => {
            sockets.delete(attempt)
            link({ kind: 'shut', attempt, closing })
          })(),
      },
    )
    sockets.set(attempt, socket)
  }

  function hear(attempt: number, text: string): void {
    const frame = decode(text)
    if (frame === null) {
      tell({ kind: 'word', attempt })
      return ports.word?.(text)
    }
    if (frame.t === 'welcome') {
      epoch = frame.epoch
      tell({ kind: 'link', event: { kind: 'pass', held: true } })
    }
    tell({ kind: 'frame', attempt, frame })
  }

  ports.switched(switched.open)
  if (left.streams.length > 0) tell({ kind: 'adopt', streams: left.streams })
  tell({ kind: 'link', event: { kind: 'start' } })
  return {
    end: () => end,
    tell,
    media: event => tell({ kind: 'media', event }),
    say(kind, body) {
      const said = sayAt(end, kind, body)
      if (said.ok) take(said.value)
      return said.ok ? { ok: true, value: null } : said
    },
    shown(n) {
      if (n <= shown) return
      shown = n
      write(undefined, () => {})
    },
    turn(wished) {
      switched = turned(switched, wished)
      ports.switched(switched.open)
      write(undefined, () => {
        switched = onDisk(switched, wished)
        ports.switched(switched.open)
      })
    },
  }
}
