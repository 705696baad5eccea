/** What the picture of one connection costs, and when it rests. Nothing here needs a new offer. */
import type { MediaCall, QualityStep } from '../peer.ts'

/**
 * The small picture: 320 by 240 of the usual 640 by 480, twelve times a second, in 150 kbit/s. Enough for a face that is
 * spoken to; the numbers are our own judgement (2026-11-22).
 */
export const LOW_VIDEO = { maxBitrate: 150_000, scaleResolutionDownBy: 2, maxFramerate: 12 } as const

/** The picture's settings of one connection. */
export type Encoding = Pick<MediaCall, 'setStep' | 'hold'> & {
  /** There is a sender now: what was set before holds for it. */
  begin(): void
}

/** Makes the settings; `sender` gives the picture's sender, or null while there is none. */
export function makeEncoding(sender: () => RTCRtpSender | null): Encoding {
  let step: QualityStep = 'video'
  let isHeld = false
  let turn = Promise.resolve()
  const isActive = (): boolean => !isHeld && step !== 'voice'

  /** Settings must be read afresh for each change, and changed one after another. A closed connection refuses. */
  const inTurn = (act: (to: RTCRtpSender) => Promise<void>): void => {
    turn = turn.then(() => {
      const to = sender()
      return to ? act(to) : undefined
    }, undefined)
    turn = turn.catch(() => {})
  }

  const settle = (): void => inTurn(to => change(to, encoding => encodingFor(step, isActive(), encoding)))

  return {
    begin() {
      if (step !== 'video') settle()
    },
    setStep(next) {
      step = next
      settle()
    },
    hold(next) {
      if (next === isHeld) return
      isHeld = next
      settle()
      if (next) inTurn(async ({ track }) => forget(track))
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

/**
 * Forgets what was sent and could be said again: Chromium makes everything behind a track anew when its content turns from
 * motion to detail, or back (Chromium 150, measured 2026-11-26). Other browsers do nothing.
 */
function forget(track: MediaStreamTrack | null): void {
  if (!track) return
  const { contentHint } = track
  track.contentHint = contentHint === 'detail' ? '' : 'detail'
  track.contentHint = contentHint
}

function encodingFor(step: QualityStep, active: boolean, encoding: RTCRtpEncodingParameters): RTCRtpEncodingParameters {
  const { maxBitrate: _, maxFramerate: __, ...rest } = encoding
  const open = { ...rest, active, scaleResolutionDownBy: 1 }
  return step === 'low-video' ? { ...open, ...LOW_VIDEO } : open
}
