/** Finds a person without a model: whoever sits in the middle, as wide as a fifth of the picture and as high as all of it. */
import type { Segmenter } from '../background/mask.ts'

/** Sees somebody in the middle of whatever it is shown. */
export function seeCentre(): Segmenter {
  const [width, height] = [256, 144]
  const input = new Float32Array(width * height * 3)
  const answer = new Float32Array(width * height)
  return {
    width,
    height,
    input: () => input,
    run() {
      const shown = shownIn(input, width, height)
      for (let row = 0; row < height; row++)
        for (let n = 0; n < width; n++) answer[row * width + n] = Math.abs((n + 0.5) / shown - 0.5) < 0.08 ? 1 : 0
      return answer
    },
  }
}

/** How much of the width is filled. */
function shownIn(input: Float32Array, width: number, height: number): number {
  const row = (height >> 1) * width * 3
  let last = width
  while (last > 1 && input[row + (last - 1) * 3] === 0 && input[row + (last - 1) * 3 + 2] === 0) last--
  return last
}
