/** Asks for the network while the end wants it, and tells each answer that means something. */
import { between, MINUTE, type Instant, type Milliseconds } from '@holdfast/domain'
import { makeProber, PROBE, type Ask, type Prober, type ProberPorts } from './media/probe.ts'

/**
 * Between an answer and the next question, in milliseconds: fast enough that the end never takes the pause for an outage
 * (more than a second), and rare after some minutes, when only an answer after real silence is told.
 */
const PAUSE = { fast: 500, slow: 2000, slowAfter: 2 * MINUTE } as const satisfies Record<string, Milliseconds>

/** A probe that the end turns on and off. */
export type Probing = {
  /** Names the server, once there is one; asks it once, because the link is live. */
  use(url: string | null): void
  turn(on: boolean): void
  stop(): void
}

/** What probing needs; `told` hears of each answer, the first one included. */
export type ProbingNeeds = ProberPorts & {
  readonly ask: (url: string) => Ask
  readonly isLive: () => boolean
  readonly told: () => void
}

/** Makes it without a server. */
export function makeProbing({ ask, isLive, told, ...ports }: ProbingNeeds): Probing {
  const { now, timer } = ports
  let url: string | null = null
  let prober: Prober | null = null
  let began: Instant | null = null
  let unwake = (): void => {}

  function look(): void {
    const asked = now()
    prober?.start(() => {
      if (began === null) return
      const isSlow = between(began, now()) >= PAUSE.slowAfter
      const wasSilent = between(asked, now()) > PROBE.life
      unwake = timer(isSlow ? PAUSE.slow : PAUSE.fast, look)
      if (!isSlow || wasSilent || !isLive()) told()
    })
  }

  return {
    use(next) {
      if (next === null) return
      if (next !== url) prober = makeProber(ports, ask(next))
      url = next
      const asked = prober
      if (!asked || asked.isUsable()) return
      void asked.check().then(isAnswered => {
        // An answer that came while the link was away proves nothing about the time when all is well.
        if (isAnswered && asked === prober && isLive()) told()
      })
    },
    turn(on) {
      if (on && began !== null) return
      began = on ? now() : null
      unwake()
      if (on) look()
      else prober?.stop()
    },
    stop() {
      began = null
      unwake()
      prober?.stop()
    },
  }
}
