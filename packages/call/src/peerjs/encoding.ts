/** What the picture of one connection costs, and a whole picture on demand. Nothing here needs a new offer. */
import type { QualityStep } from '../peer.ts'

/**
 * The small picture: 320 by 240 of the usual 640 by 480, twelve times a second, in 150 kbit/s. Enough for a face that is
 * spoken to; the numbers are our own judgement (2026-11-22).
 */
export const LOW_VIDEO = { maxBitrate: 150_000, scaleResolutionDownBy: 2, maxFramerate: 12 } as const

/** The picture's settings of one connection. */
export type Encoding = { setStep(step: QualityStep): void; forceKeyframe(): void }

/** Makes the settings; `sender` gives the picture's sender, or null while there is none. */
export function makeEncoding(sender: () => RTCRtpSender | null): Encoding {
  let step: QualityStep = 'video'
  let turn = Promise.resolve()

  /** Settings must be read afresh for each change, and changed one after another. A closed connection refuses. */
  const inTurn = (act: (to: RTCRtpSender) => Promise<void>): void => {
    turn = turn.then(() => {
      const to = sender()
      return to ? act(to) : undefined
    }, undefined)
    turn = turn.catch(() => {})
  }

  return {
    setStep(next) {
      step = next
      inTurn(to => change(to, encoding => encodingFor(step, encoding)))
    },
    forceKeyframe() {
      inTurn(async to => {
        if (step === 'voice') return
        let isKnown = false
        const options: KeyframeOptions = {
          // A browser that reads this sends a key frame; others do so when the picture was off for a moment.
          get encodingOptions() {
            isKnown = true
            return [{ keyFrame: true }]
          },
        }
        await change(to, encoding => encoding, options)
        if (isKnown) return
        await change(to, encoding => ({ ...encoding, active: false }))
        await change(to, encoding => ({ ...encoding, active: step !== 'voice' }))
      })
    },
  }
}

/** From W3C WebRTC Extensions (recalled, not read again); Chromium 150 obeys it (measured 2026-11-22). */
type KeyframeOptions = RTCSetParameterOptions & { readonly encodingOptions: readonly { readonly keyFrame: boolean }[] }

async function change(
  sender: RTCRtpSender,
  edit: (encoding: RTCRtpEncodingParameters) => RTCRtpEncodingParameters,
  options?: KeyframeOptions,
): Promise<void> {
  const parameters = sender.getParameters()
  if (!(parameters.encodings as unknown)) return
  await sender.setParameters({ ...parameters, encodings: parameters.encodings.map(edit) }, options)
}

function encodingFor(step: QualityStep, encoding: RTCRtpEncodingParameters): RTCRtpEncodingParameters {
  const { maxBitrate: _, maxFramerate: __, ...rest } = encoding
  const open = { ...rest, active: step !== 'voice', scaleResolutionDownBy: 1 }
  return step === 'low-video' ? { ...open, ...LOW_VIDEO } : open
}
