/** Covers one picture after the other: finds the person and puts behind them what was chosen. Pure but for the model it is handed. */
import { blur } from './blur.ts'
import type { BackgroundKind } from './choice.ts'
import { compose } from './compose.ts'
import { maskGrid, remask, show, type Segmenter } from './mask.ts'
import { makePicture, type Picture } from './planes.ts'

/** Draws what stands behind in place of a room, in a size. */
export type Draw = (kind: Exclude<BackgroundKind, 'blur'>, width: number, height: number) => Picture

/** Makes a cover; what it answers covers a picture in place. */
export function makeCover(segmenter: Segmenter, draw: Draw): (picture: Picture, kind: BackgroundKind) => void {
  const mask = new Uint8Array(segmenter.width * segmenter.height)
  let behind: Picture | null = null
  let drawn: BackgroundKind | null = null
  let shape = ''
  return (picture, kind) => {
    const now = `${picture.width}x${picture.height}`
    // The last mask belongs to a picture of another shape.
    if (now !== shape) mask.fill(0)
    show(segmenter, picture)
    remask(mask, segmenter.run())
    const grid = maskGrid(mask, segmenter)
    if (kind === 'blur') {
      if (!behind || drawn !== 'blur' || now !== shape) behind = makePicture(picture.width, picture.height)
      blur(behind, picture, grid)
    } else if (!behind || drawn !== kind || now !== shape) behind = draw(kind, picture.width, picture.height)
    drawn = kind
    shape = now
    compose(picture, grid, behind)
  }
}
