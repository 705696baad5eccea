/** Puts something else behind a person: each point is theirs, that of the background, or between them at the edge. Pure. */
import { half, type Picture } from './planes.ts'
import { eachLine, makeScale, type Grid } from './scale.ts'

/** Leaves of `picture` what the mask calls a person, and puts `behind` (of the same size) in place of all else. */
export function compose(picture: Picture, mask: Grid, behind: Picture): void {
  blend(picture.y, picture.width, mask, behind.y)
  blend(picture.u, half(picture.width), mask, behind.u)
  blend(picture.v, half(picture.width), mask, behind.v)
}

function blend(into: Uint8Array, width: number, mask: Grid, behind: Uint8Array): void {
  const across = makeScale(mask.width, width)
  eachLine(mask, into.length / width, (row, values) => {
    const start = row * width
    for (let n = 0; n < width; n++) {
      const left = across.left[n] ?? 0
      const from = values[left] ?? 0
      const person = (from + ((((values[left + 1] ?? 0) - from) * (across.towards[n] ?? 0)) >> 8)) >> 8
      const at = start + n
      const back = behind[at] ?? 0
      // 255 of 255 are the person's own point, unchanged.
      into[at] = back + ((((into[at] ?? 0) - back) * (person + (person >> 7))) >> 8)
    }
  })
}
