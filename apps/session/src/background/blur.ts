/** A room that nobody can make out any more: averaged over cells, spread, and without the person in front of it. Pure. */
import { half, type Picture } from './planes.ts'
import { enlarge, type Grid } from './scale.ts'

/** The picture is averaged over so many cells in its longer side; what is smaller than a cell is gone for good. */
const CELLS = 64

/** Each cell is spread over so many cells to every side, twice. */
const REACH = 3

/** What belongs to the person counts so little, in 255ths; something has to count where the person fills all. */
const LEAST = 1

/** Fills `behind` with the blurred picture. */
export function blur(behind: Picture, picture: Picture, mask: Grid): void {
  const longer = Math.max(picture.width, picture.height)
  const cells = Math.min(CELLS, longer)
  const width = Math.max(1, Math.round((cells * picture.width) / longer))
  const height = Math.max(1, Math.round((cells * picture.height) / longer))
  const weights = new Float32Array(width * height)
  for (let row = 0; row < height; row++)
    for (let n = 0; n < width; n++) {
      const at =
        Math.floor(((row + 0.5) * mask.height) / height) * mask.stride + Math.floor(((n + 0.5) * mask.width) / width)
      weights[row * width + n] = Math.max(LEAST, 255 - (mask.values[at] ?? 0))
    }
  const size = { width, height }
  const spread = spreadOut(weights, size)
  const one = (into: Uint8Array, from: Uint8Array, wide: number): void => {
    const sums = average(from, wide, size)
    for (let n = 0; n < sums.length; n++) sums[n] = (sums[n] ?? 0) * (weights[n] ?? 0)
    const soft = spreadOut(sums, size)
    const values = new Uint8Array(soft.length)
    for (let n = 0; n < values.length; n++) values[n] = Math.round((soft[n] ?? 0) / (spread[n] ?? 1))
    enlarge(into, wide, { values, ...size, stride: width })
  }
  one(behind.y, picture.y, picture.width)
  one(behind.u, picture.u, half(picture.width))
  one(behind.v, picture.v, half(picture.width))
}

type Size = { readonly width: number; readonly height: number }

/** The mean of each cell, of every second point of every second line. */
function average(from: Uint8Array, wide: number, { width, height }: Size): Float32Array {
  const high = from.length / wide
  const cells = new Float32Array(width * height)
  for (let row = 0; row < height; row++) {
    const [top, bottom] = [Math.floor((row * high) / height), Math.ceil(((row + 1) * high) / height)]
    for (let n = 0; n < width; n++) {
      const [left, right] = [Math.floor((n * wide) / width), Math.ceil(((n + 1) * wide) / width)]
      let sum = 0
      let count = 0
      for (let line = top; line < bottom; line += 2)
        for (let at = left; at < right; at += 2) {
          sum += from[line * wide + at] ?? 0
          count += 1
        }
      cells[row * width + n] = sum / count
    }
  }
  return cells
}

/** Spreads each value over its neighbours, across and down, twice: close to a bell. */
function spreadOut(values: Float32Array, { width, height }: Size): Float32Array {
  const next = new Float32Array(values.length)
  let now = values
  for (let turn = 0; turn < 2; turn++) {
    spreadLine(now, next, { count: width, step: 1, lines: height, jump: width })
    const other = now === values ? new Float32Array(values.length) : now
    spreadLine(next, other, { count: height, step: width, lines: width, jump: 1 })
    now = other
  }
  return now
}

type Along = { readonly count: number; readonly step: number; readonly lines: number; readonly jump: number }

function spreadLine(from: Float32Array, into: Float32Array, { count, step, lines, jump }: Along): void {
  for (let line = 0; line < lines; line++) {
    const start = line * jump
    for (let n = 0; n < count; n++) {
      let sum = 0
      for (let near = n - REACH; near <= n + REACH; near++)
        sum += from[start + Math.min(Math.max(near, 0), count - 1) * step] ?? 0
      into[start + n * step] = sum / (2 * REACH + 1)
    }
  }
}
