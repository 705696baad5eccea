/** What goes out of this page: switches, devices, curtain and step over them, and what the room knows of it. */
import type { SeatId } from '@holdfast/domain'
import { lower, type Step } from '@holdfast/reconnect'
import type { RoomView, Up, WordBody } from '@holdfast/wire'
import type { Switches } from './keep.ts'
import { openGates } from './media/curtain.ts'
import { makeOutgoing, type Outgoing } from './media/tracks.ts'
import type { QualityStep } from './peer.ts'
import type { Look } from './peers.ts'
import type { CallPorts } from './ports.ts'
import type { RoomLink } from './room-link.ts'
import { allowedOn, chooseRung, makeRung, stepRung, wishOf, type StepWish } from './rung.ts'
import type { StepWhy } from './view.ts'

/** How an hour begins, before the room has said so. */
export const FIRST_STEP: RoomView['step'] = { step: 'video', why: 'default' }

/** What a person wants of microphone and camera. */
type Intent = Pick<Switches, 'mic' | 'camera'>

/** What our side is handed. */
export type OwnSideNeeds = {
  readonly ports: Pick<CallPorts, 'now' | 'isVisible' | 'placeholders' | 'openDevices'>
  readonly link: () => RoomLink
  readonly room: () => RoomView | null
  /** Is the curtain drawn by anyone, or asked for by us and not yet answered? */
  readonly isCovered: () => boolean
  readonly expectsPicture: (seat: SeatId) => boolean
  readonly swapped: (track: MediaStreamTrack) => void
  readonly changed: () => void
}

/** Our side of the call. */
export type OwnSide = {
  readonly outgoing: Outgoing
  intent(): Intent
  /** How the last page of this seat was left; nothing goes out before. */
  restored(switches: Switches | null): void
  set(next: Partial<Intent>): void
  /** A device came or went. */
  recover(): void
  /** What this page sends, curtain aside: what the person wants and the devices can. */
  sends(): Intent
  /** Opens and shuts what goes out, and tells the room what changed; how much of a picture may go out. */
  obey(): QualityStep
  /** A fresh link knows nothing of us. */
  greet(): void
  /** Each second: what our line carries. */
  looked(looks: readonly Look[]): void
  /** A person, or a measurement, asks for a step; the answer is what the room is to be told. */
  step(step: Step, why: StepWhy, reason?: string): WordBody<'step'>
}

/** Makes our side; nothing is open at first. */
export function makeOwnSide({ ports, link, room, isCovered, expectsPicture, swapped, changed }: OwnSideNeeds): OwnSide {
  let intent: Intent = { mic: true, camera: true }
  let isKnown = false
  let told: string | null = null
  let rung = makeRung(ports.now())
  let toldStep: StepWish = wishOf(rung)
  const outgoing = makeOutgoing({ placeholders: ports.placeholders, open: ports.openDevices, swapped, changed })

  function sends(): Intent {
    const works = (kind: 'audio' | 'video'): boolean => outgoing.state(kind) === 'works'
    return { mic: intent.mic && works('audio'), camera: intent.camera && works('video') }
  }

  function tell(): void {
    const isPaused = outgoing.state('video') === 'paused' && !ports.isVisible()
    const { mic, camera } = sends()
    const dark = camera ? null : !intent.camera ? 'chosen' : isPaused ? 'tab-hidden' : 'device-lost'
    const now: Up = { t: 'media', mic, camera, dark }
    if (isKnown && JSON.stringify(now) !== told && link().send(now)) told = JSON.stringify(now)
  }

  return {
    outgoing,
    sends,
    intent: () => intent,
    restored(switches) {
      isKnown = true
      // A person may have touched the switches meanwhile; whoever shuts wins.
      if (switches) intent = { mic: intent.mic && switches.mic, camera: intent.camera && switches.camera }
    },
    set(next) {
      intent = { ...intent, ...next }
      void outgoing.recover(intent)
    },
    recover: () => void outgoing.recover(intent),
    obey() {
      const agreed = room()?.step ?? FIRST_STEP
      const gates = openGates({ ...intent, curtain: isCovered(), known: isKnown })
      const allowed = allowedOn(rung, agreed)
      outgoing.gate({ sound: gates.sound && allowed.sound, picture: gates.picture && allowed.picture })
      tell()
      // A text that only silence made stops no picture: with the first sound it goes on as before.
      const own = rung.beforeSilence ?? rung.ladder.step
      const step = allowed.picture && agreed.step === 'text' ? own : lower(own, agreed.step)
      return step === 'video' || step === 'low-video' ? step : 'voice'
    },
    greet() {
      told = null
    },
    looked(looks) {
      const { halves, link: state } = link().end()
      // Before the first sound there is nothing to lose and nothing to measure.
      if (!halves.some(({ lastAt }) => lastAt !== null)) return
      const facts = {
        link: state.stage === 'live',
        sound: halves.some(({ hears }) => hears === true),
        sends: sends().camera && !isCovered(),
        expects: halves.some(({ seat }) => expectsPicture(seat as SeatId)),
      }
      rung = stepRung(rung, looks, { facts, at: ports.now() })
      const wish = wishOf(rung)
      // A step that was measured is worth nothing later, so it is told now or measured again.
      if (!facts.link || wish.step === toldStep.step) return
      if (link().say('step', wish).ok) toldStep = wish
    },
    step(step, why, reason) {
      // More than our line carries is not asked for: it comes by itself when the line has long been good.
      if (why === 'chosen') rung = chooseRung(rung, step, ports.now())
      toldStep = { step: why === 'chosen' ? rung.ladder.step : step, why }
      return reason ? { ...toldStep, reason } : toldStep
    },
  }
}
