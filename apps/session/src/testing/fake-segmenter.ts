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
      for (let row = 0; row < height; row++)
        for (let n = 0; n < width; n++) answer[row * width + n] = Math.abs((n + 0.5) / width - 0.5) < 0.08 ? 1 : 0
      return answer
    },
  }
}
