/** How loud the others are on a page, measured from what arrives and not from what was meant. */
import type { Page } from 'playwright-core'

/** The loudest of some samples, 0 to 1, of all sound that a page receives from others within a second. */
export const audible = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const streams = [...document.querySelectorAll<HTMLVideoElement>('.face video')].map(video => video.srcObject)
    const context = new AudioContext()
    await context.resume()
    const meter = context.createAnalyser()
    for (const stream of streams) {
      if (stream instanceof MediaStream && stream.getAudioTracks().length > 0)
        context.createMediaStreamSource(stream).connect(meter)
    }
    const samples = new Float32Array(meter.fftSize)
    let loudest = 0
    const end = performance.now() + 1200
    while (performance.now() < end) {
      await new Promise(resolve => requestAnimationFrame(resolve))
      meter.getFloatTimeDomainData(samples)
      loudest = Math.max(loudest, ...samples)
    }
    await context.close()
    return Math.round(loudest * 1000) / 1000
  })
