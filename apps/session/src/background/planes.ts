/** A picture as brightness and two colours (I420), made from whatever a camera gives. Pure. */

/** One picture; colours have half the width and height, rounded up. */
export type Picture = {
  readonly width: number
  readonly height: number
  readonly y: Uint8Array
  readonly u: Uint8Array
  readonly v: Uint8Array
}

/** How the bytes of a frame may lie, by the names that WebCodecs gives. */
export type FrameFormat = 'I420' | 'I420A' | 'NV12' | 'RGBA' | 'RGBX' | 'BGRA' | 'BGRX'

/** Formats that can be read. */
export const FORMATS: readonly string[] = ['I420', 'I420A', 'NV12', 'RGBA', 'RGBX', 'BGRA', 'BGRX']

/** Where a plane begins in the bytes of a frame, and how many bytes a line has. */
export type PlaneAt = { readonly offset: number; readonly stride: number }

/** An empty picture over one piece of memory; `bytes` is what a frame is made of again. */
export function makePicture(width: number, height: number): Picture & { readonly bytes: Uint8Array } {
  const [wide, high] = [half(width), half(height)]
  const bytes = new Uint8Array(width * height + 2 * wide * high)
  const y = bytes.subarray(0, width * height)
  const u = bytes.subarray(y.length, y.length + wide * high)
  const v = bytes.subarray(y.length + wide * high)
  return { width, height, y, u, v, bytes }
}

/** Half of a length, as colours have it. */
export const half = (length: number): number => (length + 1) >> 1

/** Fills a picture from the bytes of a frame, every `every`-th point of it; it has to be of the size that comes out. */
export function readFrame(into: Picture, { bytes, format, planes, every }: Frame): void {
  const [first, second, third] = planes
  if (!first) return
  if (format === 'I420' || format === 'I420A') {
    if (!second || !third) return
    thin(into.y, into.width, bytes, { ...first, every, step: 1 })
    thin(into.u, half(into.width), bytes, { ...second, every, step: 1 })
    thin(into.v, half(into.width), bytes, { ...third, every, step: 1 })
  } else if (format === 'NV12') {
    if (!second) return
    thin(into.y, into.width, bytes, { ...first, every, step: 1 })
    thin(into.u, half(into.width), bytes, { ...second, every, step: 2 })
    thin(into.v, half(into.width), bytes, { ...second, offset: second.offset + 1, every, step: 2 })
  } else readColours(into, bytes, { at: first, every, isBlueFirst: format.startsWith('B') })
}

/** The bytes of a frame and how they lie. */
export type Frame = {
  readonly bytes: Uint8Array
  readonly format: FrameFormat
  readonly planes: readonly PlaneAt[]
  readonly every: 1 | 2
}

type From = PlaneAt & { readonly every: number; readonly step: number }

function thin(into: Uint8Array, width: number, bytes: Uint8Array, { offset, stride, every, step }: From): void {
  const height = into.length / width
  const far = every * step
  for (let row = 0; row < height; row++) {
    let at = offset + row * every * stride
    if (far === 1) {
      into.set(bytes.subarray(at, at + width), row * width)
      continue
    }
    for (let n = row * width; n < (row + 1) * width; n++, at += far) into[n] = bytes[at] ?? 0
  }
}

type Colours = { readonly at: PlaneAt; readonly every: number; readonly isBlueFirst: boolean }

/** Red, green and blue as BT.601 has them, in the narrow range that cameras use. */
function readColours(into: Picture, bytes: Uint8Array, { at, every, isBlueFirst }: Colours): void {
  const red = isBlueFirst ? 2 : 0
  const blue = 2 - red
  const wide = half(into.width)
  for (let row = 0; row < into.height; row++) {
    for (let n = 0; n < into.width; n++) {
      const from = at.offset + row * every * at.stride + n * every * 4
      const r = bytes[from + red] ?? 0
      const g = bytes[from + 1] ?? 0
      const b = bytes[from + blue] ?? 0
      into.y[row * into.width + n] = (16_829 * r + 33_039 * g + 6416 * b + 1_081_344) >> 16
      if (((row | n) & 1) === 1) continue
      const to = (row >> 1) * wide + (n >> 1)
      into.u[to] = (-9714 * r - 19_070 * g + 28_784 * b + 8_421_376) >> 16
      into.v[to] = (28_784 * r - 24_103 * g - 4681 * b + 8_421_376) >> 16
    }
  }
}
