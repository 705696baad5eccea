/** How loud a stream is now, for the little bar beside the microphone. */

/** A running meter; `level()` is 0 (silence) to 1 (as loud as it gets), cheap enough for every frame. */
export type LevelMeter = { level(): number; stop(): void }

/** Where the bar starts: quieter than this is shown as silence, in decibels below full scale. */
const FLOOR_DB = -60

/** Starts to listen to the sound of a stream; a stream without sound, or a browser without audio, is silence. */
export function makeLevelMeter(stream: MediaStream): LevelMeter {
  if (stream.getAudioTracks().length === 0 || typeof AudioContext !== 'function') return { level: () => 0, stop() {} }
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 1024
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  // Browsers hold sound back until the page was touched; asking again is harmless and works after the first touch.
  const wake = (): void => void (context.state === 'suspended' && context.resume().catch(() => {}))
  wake()
  return {
    level() {
      wake()
      analyser.getFloatTimeDomainData(samples)
      return levelOf(samples)
    },
    stop() {
      // A second time is refused, and nothing is lost by that.
      context.close().catch(() => {})
    },
  }
}

/** The loudness of a stretch of samples (each -1 to 1) as 0 to 1 on a decibel scale, as ears hear it. */
export function levelOf(samples: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < samples.length; i++) sum += (samples[i] ?? 0) ** 2
  const power = samples.length > 0 ? sum / samples.length : 0
  if (power <= 0) return 0
  const db = 10 * Math.log10(power)
  return Math.min(1, Math.max(0, 1 - db / FLOOR_DB))
}
