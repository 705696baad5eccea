/** Where the person is: what a model is shown of a picture, and what its answer is made into. Pure. */
import { half, type Picture } from './planes.ts'
import type { Grid } from './scale.ts'

/** Finds a person: `input` takes red, green and blue from 0 to 1 for each point, the answer says from 0 to 1 how surely a point is of a person. */
export type Segmenter = {
  readonly width: number
  readonly height: number
  readonly input: () => Float32Array
  readonly run: () => Float32Array
}

/** Shows a picture to a model; all of it, pulled to the model's own shape, for so it finds people in upright pictures best. */
export function show(segmenter: Segmenter, picture: Picture): void {
  const { width, height } = segmenter
  const input = segmenter.input()
  const wide = half(picture.width)
  for (let row = 0; row < height; row++) {
    const from = Math.floor(((row + 0.5) * picture.height) / height)
    for (let n = 0; n < width; n++) {
      const at = Math.floor(((n + 0.5) * picture.width) / width)
      const colour = (from >> 1) * wide + (at >> 1)
      const y = ((picture.y[from * picture.width + at] ?? 16) - 16) * 1.164
      const u = (picture.u[colour] ?? 128) - 128
      const v = (picture.v[colour] ?? 128) - 128
      const to = (row * width + n) * 3
      input[to] = unit(y + 1.596 * v)
      input[to + 1] = unit(y - 0.392 * u - 0.813 * v)
      input[to + 2] = unit(y + 2.017 * u)
    }
  }
}

const unit = (value: number): number => (value < 0 ? 0 : value > 255 ? 1 : value / 255)

/** Surer than this is the person, and less sure than that is not; between them one fades into the other. */
const SURE = { from: 0.4, to: 0.8 }

/**
 * Makes the mask of the next picture out of the model's answer, over the mask of the one before. What is no longer the person is
 * covered at once; what has become the person comes within three pictures, so that a room does not flicker through.
 */
export function remask(mask: Uint8Array, answer: Float32Array): void {
  for (let n = 0; n < mask.length; n++) {
    const sure = ((answer[n] ?? 0) - SURE.from) / (SURE.to - SURE.from)
    // What is not a number is nobody.
    const next = sure > 0 ? (sure >= 1 ? 255 : sure * 255) : 0
    const before = mask[n] ?? 0
    mask[n] = next > before ? Math.min(next, before + 0.7 * (next - before) + 2) : next
  }
}

/** The mask as a grid over the picture. */
export const maskGrid = (mask: Uint8Array, { width, height }: Pick<Segmenter, 'width' | 'height'>): Grid => ({
  values: mask,
  width,
  height,
  stride: width,
})
