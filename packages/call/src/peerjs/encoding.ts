/** What the picture of one connection costs, and when it is held back. Nothing here needs a new offer. */
import type { QualityStep } from '../peer.ts'

/**
 * The small picture: 320 by 240 of the usual 640 by 480, twelve times a second, in 150 kbit/s. Enough for a face that is
 * spoken to; the numbers are our own judgement (2026-11-22).
 */
export const LOW_VIDEO = { maxBitrate: 150_000, scaleResolutionDownBy: 2, maxFramerate: 12 } as const

/**
 * Chromium says a lost packet again for three seconds, and pictures that come that late make the other end wait as long with
 * each new one. So a picture that was held back goes on after that time, where that is soon; both in milliseconds.
 */
const REPEATED = 3050
const WORTH = 1200

/** The picture's settings of one connection. */
export type Encoding = { setStep(step: QualityStep): void; hold(isHeld: boolean): void }

/** Makes the settings; `sender` gives the picture's sender, or null while there is none. */
export function makeEncoding(sender: () => RTCRtpSender | null): Encoding {
  let step: QualityStep = 'video'
  let isHeld = false
  let heldAt = 0
  let release: ReturnType<typeof setTimeout> | undefined
  let turn = Promise.resolve()

  /** Settings must be read afresh for each change, and changed one after another. A closed connection refuses. */
  const inTurn = (act: (to: RTCRtpSender) => Promise<void>): void => {
    turn = turn.then(() => {
      const to = sender()
      return to ? act(to) : undefined
    }, undefined)
    turn = turn.catch(() => {})
  }

  function set(next: boolean): void {
    if (next === isHeld) return
    isHeld = next
    if (next) heldAt = performance.now()
    apply()
  }
  const isSent = (): boolean => step !== 'voice' && !isHeld
  const apply = (): void => inTurn(to => change(to, encoding => ({ ...encodingFor(step, encoding), active: isSent() })))

  return {
    setStep(next) {
      step = next
      apply()
    },
    hold(next) {
      clearTimeout(release)
      const left = heldAt + REPEATED - performance.now()
      release = setTimeout(set, next || left > WORTH ? 0 : left, next)
    },
  }
}

async function change(
  sender: RTCRtpSender,
  edit: (encoding: RTCRtpEncodingParameters) => RTCRtpEncodingParameters,
): Promise<void> {
  const parameters = sender.getParameters()
  if (!(parameters.encodings as unknown)) return
  await sender.setParameters({ ...parameters, encodings: parameters.encodings.map(edit) })
}

function encodingFor(step: QualityStep, encoding: RTCRtpEncodingParameters): RTCRtpEncodingParameters {
  const { maxBitrate: _, maxFramerate: __, ...rest } = encoding
  const open = { ...rest, scaleResolutionDownBy: 1 }
  return step === 'low-video' ? { ...open, ...LOW_VIDEO } : open
}
