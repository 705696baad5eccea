/** The fake segmenter as the mock's worker has it; a test may slow it down or break it by a word on a channel. */
import type { Segmenter } from '../background/mask.ts'
import { seeCentre } from './fake-segmenter.ts'

/** What a test may ask for: each picture takes so many milliseconds, the next one throws, or none comes any more. */
export type MockSegmenting = { readonly takes?: number; readonly breaks?: true; readonly hangs?: true }

/** Ready at once. */
export async function loadSegmenter(): Promise<Segmenter> {
  const segmenter = seeCentre()
  let asked: MockSegmenting = {}
  new BroadcastChannel('mock-segmenting').addEventListener('message', ({ data }: MessageEvent<MockSegmenting>) => {
    asked = data
  })
  return {
    ...segmenter,
    run() {
      if (asked.breaks) throw new Error('broken by a test')
      const until = performance.now() + (asked.hangs ? Infinity : (asked.takes ?? 0))
      while (performance.now() < until);
      return segmenter.run()
    },
  }
}
