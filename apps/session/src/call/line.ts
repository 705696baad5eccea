/** The line as this screen sees it: whose face does not come and why, who may not hear us, how the hour goes on. */
import type { Call, CallView } from '@holdfast/call'
import { after, SECOND, type Instant, type SeatId } from '@holdfast/domain'
import { createEffect, createMemo, on, type Accessor } from 'solid-js'
import type { CallState } from '../state/call.ts'
import { createLasting, createTick } from '../state/tick.ts'
import { announce } from '../ui/notice.tsx'
import { namesOf } from '../ui/time.ts'
import { breachOf, isBroken, type Breach } from './breach.ts'
import type { Roster } from './roster.ts'
import { callWords } from './words.ts'

/** How an hour goes on, and why. */
export type AgreedStep = CallView['step']
/** One step of the ladder. */
export type LadderStep = AgreedStep['step']
/** A way on that a practitioner chooses. */
export type WayOn = Parameters<Call['choose']>[0]
/** One break of an hour; what is null is not known yet. */
export type Interruption = NonNullable<CallView['interruption']>

const AS_PLANNED: AgreedStep = { step: 'video', why: 'default' }

/** What the screens of a call ask about its line. */
export type Line = {
  /** The server's time, by the second and half. */
  readonly now: Accessor<Instant>
  readonly breach: (seat: SeatId) => Breach
  /** Those who were there and do not come through now. */
  readonly broken: Accessor<readonly SeatId[]>
  /** Those who may not hear us. */
  readonly unheard: Accessor<readonly SeatId[]>
  readonly step: Accessor<AgreedStep>
  /** Is the server out of reach for more than a flicker while sound and picture go on? */
  readonly isLinkAway: Accessor<boolean>
  /** When it is decided how the hour goes on, in the server's time; null while nothing is broken. */
  readonly decideBy: Accessor<Instant | null>
  readonly namesOf: (seats: readonly SeatId[]) => string
  /** Says how this side would have the hour go on; says aloud when nobody could be asked. */
  readonly choose: (step: LadderStep, reason?: string) => void
  /** Practitioner: how the broken hour goes on. */
  readonly wayOn: (way: WayOn, reason: string) => void
}

const same = { equals: (a: readonly SeatId[], b: readonly SeatId[]) => a.join() === b.join() }

/** Follows the line of a call, and says once aloud when it is back. */
export function createLine(call: CallState, roster: Roster): Line {
  const tick = createTick(SECOND / 2)
  const serverAdd = createMemo(() => call.view()?.serverAdd ?? 0)
  const breach = (seat: SeatId): Breach => {
    const peer = call.peerOf(seat)
    return breachOf({
      phase: peer?.phase ?? 'none',
      silentSince: peer?.silentSince ?? null,
      presence: call.seatOf(seat)?.presence ?? null,
      link: call.link(),
      now: tick(),
    })
  }
  const broken = createMemo<readonly SeatId[]>(() => roster.others().filter(seat => isBroken(breach(seat))), [], same)
  const unheard = createMemo<readonly SeatId[]>(
    () => roster.others().filter(seat => call.peerOf(seat)?.unheard ?? false),
    [],
    same,
  )
  const step = createMemo(() => call.view()?.step ?? AS_PLANNED, AS_PLANNED, {
    equals: (a, b) => a.step === b.step && a.why === b.why,
  })
  const isFlowing = () => roster.others().some(seat => call.peerOf(seat)?.phase === 'flowing')
  const asked = (answer: ReturnType<Call['choose']> | undefined): void => {
    if (!answer?.ok) announce(callWords().ways.notAsked)
  }
  const names = (seats: readonly SeatId[]): string => namesOf(seats.map(seat => roster.nameOf(seat)))
  createEffect(
    on(broken, (now, before = []) => {
      const back = before.filter(seat => !now.includes(seat) && breach(seat) === 'none')
      if (back.length > 0) announce(callWords().broken.back(names(back)))
    }),
  )
  createEffect(
    on(unheard, (now, before = []) => {
      const heard = before.filter(seat => !now.includes(seat))
      if (heard.length > 0) announce(callWords().ways.heard(names(heard)))
    }),
  )
  const now = createMemo(() => after(tick(), serverAdd()))
  return {
    now,
    breach,
    broken,
    unheard,
    step,
    isLinkAway: createLasting(() => call.link() === 'lost' && broken().length === 0 && isFlowing(), SECOND),
    decideBy: () => call.view()?.room?.broken?.decideBy ?? null,
    namesOf: names,
    choose: (step, reason) => asked(call.call()?.setStep(step, 'chosen', reason)),
    wayOn: (way, reason) => asked(call.call()?.choose(way, reason)),
  }
}
