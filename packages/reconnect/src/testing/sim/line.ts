/** What a simulated page does on the network: tickets over HTTP, sockets, frames, probes. */
import type { EndFrame, KeeperFrame } from '../../frame.ts'
import type { KeeperClose } from '../../keeper-state.ts'
import type { Closing } from '../../link-state.ts'
import type { Body } from './body.ts'
import type { Wire } from './world.ts'

/** A page's line to the server. */
export type Line = {
  readonly ask: (attempt: number) => void
  readonly open: (attempt: number, by: 'ticket' | 'pass') => void
  readonly shut: (attempt: number) => void
  readonly send: (attempt: number, frame: EndFrame) => void
  readonly probe: (on: boolean) => void
  /** A frame, or the end of a wire, on its way to the page. */
  readonly arrive: (wire: Wire, frame: KeeperFrame) => void
  readonly closed: (wire: Wire, why: KeeperClose | 'lost') => void
  /** The process is gone: its sockets are closed, and nothing is probed any more. */
  readonly die: () => void
}

const CLOSING = {
  ticket: 'ticket',
  moved: 'moved',
  replaced: 'replaced',
  goodbye: 'goodbye',
  lost: 'lost',
} as const satisfies Record<KeeperClose | 'lost', Closing>

/** Makes the line of a page. */
export function makeLine(body: Body): Line {
  const { world, net, wires, awake, feed } = body
  const { agenda, chance } = world
  let probing = 0

  /** A request over HTTP: answered when the way is there in time, otherwise never. */
  function ask(attempt: number): void {
    agenda.plan(2 * body.way().delay, () => {
      if (!body.way().control) return
      // The number of its last ticket, for its welcome may have been lost.
      const answer = world.server.ticket(body.seat, body.epoch)
      agenda.plan(body.way().delay, () => awake(() => answered(attempt, answer)))
    })
  }

  function answered(attempt: number, answer: number | 'moved' | null): void {
    const { link } = body.end()
    if (link.stage !== 'asking' || link.attempt !== attempt) return
    if (answer === null || answer === 'moved') {
      const code = answer ?? 'server-away'
      return feed({ kind: 'link', event: { kind: 'no-ticket', attempt, code, final: answer !== null } })
    }
    body.epoch = answer
    feed({ kind: 'link', event: { kind: 'ticket', attempt } })
  }

  function open(attempt: number, by: 'ticket' | 'pass'): void {
    const wire: Wire = {
      name: `${body.name}.${attempt}`,
      page: body.page(),
      attempt,
      address: body.way().address,
      epoch: by === 'pass' ? body.pass : body.epoch,
      atPage: true,
      atServer: false,
      upAt: 0,
      downAt: 0,
      heldUp: [],
      heldDown: [],
    }
    wires.set(attempt, wire)
    net.wires.add(wire)
    agenda.plan(3 * body.way().delay, () => {
      if (body.way().address !== wire.address) return
      if (body.way().control && wire.atPage) knock(wire)
      else if (!body.way().control && chance.is(0.3)) wire.heldUp.push(() => knock(wire))
    })
  }

  /** The try has reached the server. */
  function knock(wire: Wire): void {
    const { attempt } = wire
    const { delay } = body.way()
    // The opening travels first; whatever the server says at once comes behind it.
    wire.downAt = Math.max(wire.downAt, agenda.now() + delay)
    const isTaken = world.server.enter(wire, body.seat)
    // Something between the ends may still carry a try that its page gave up long ago.
    if (!wire.atPage) return agenda.plan(chance.whole(50, 2000), () => world.server.gone(wire))
    agenda.plan(delay, () => {
      if (!body.way().control || body.way().address !== wire.address) return
      const event = isTaken
        ? ({ kind: 'opened', attempt } as const)
        : ({ kind: 'shut', attempt, closing: 'lost' } as const)
      awake(() => feed({ kind: 'link', event }))
    })
  }

  /** The server hears that a wire is gone, at once or when it gives up waiting. */
  function farewell(wire: Wire): void {
    wire.atPage = false
    const isHeard = body.way().control && body.way().address === wire.address
    if (isHeard) net.carry(wire, 'server', () => forget(wire), false)
    agenda.plan(50_000, () => forget(wire))
  }

  function forget(wire: Wire): void {
    net.wires.delete(wire)
    if (wire.atServer) world.server.gone(wire)
  }

  function heard(wire: Wire, frame: KeeperFrame): void {
    if (!wire.atPage) return
    if (frame.t === 'welcome') {
      body.pass = frame.epoch
      body.epoch = frame.epoch
      feed({ kind: 'link', event: { kind: 'pass', held: true } })
      feed({ kind: 'link', event: { kind: 'probed', trusted: world.probes(body.device) } })
    }
    feed({ kind: 'frame', attempt: wire.attempt, frame })
  }

  function ended(wire: Wire, why: KeeperClose | 'lost'): void {
    if (!wire.atPage) return
    wire.atPage = false
    net.wires.delete(wire)
    feed({ kind: 'link', event: { kind: 'shut', attempt: wire.attempt, closing: CLOSING[why] } })
  }

  return {
    ask,
    open,
    shut(attempt) {
      const wire = wires.get(attempt)
      wires.delete(attempt)
      if (wire) farewell(wire)
    },
    send(attempt, frame) {
      const wire = wires.get(attempt)
      if (wire) net.carry(wire, 'server', () => wire.atServer && world.server.hear(wire, frame), true)
    },
    probe(on) {
      const mine = ++probing
      const isMine = (): boolean => mine === probing
      const look = (): void => {
        if (!isMine()) return
        const probed = { kind: 'link', event: { kind: 'probed', trusted: true } } as const
        if (body.way().media && world.server.isUp())
          agenda.plan(2 * body.way().delay, () => isMine() && awake(() => feed(probed)))
        agenda.plan(300, look)
      }
      if (on) look()
    },
    arrive: (wire, frame) => net.carry(wire, 'page', () => awake(() => heard(wire, frame)), frame.t !== 'welcome'),
    closed: (wire, why) => net.carry(wire, 'page', () => awake(() => ended(wire, why)), false),
    die() {
      probing++
      for (const wire of wires.values()) farewell(wire)
      wires.clear()
    },
  }
}
