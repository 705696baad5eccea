/** What can stand behind somebody in place of their room, drawn by us: a plain wall, and a quiet room. */
import type { Draw } from './cover.ts'
import { makePicture, readFrame } from './planes.ts'

type Brush = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'fillStyle'
  | 'fillRect'
  | 'createLinearGradient'
  | 'createRadialGradient'
  | 'beginPath'
  | 'ellipse'
  | 'fill'
  | 'scale'
>

/** Draws one in a size. */
export const draw: Draw = (kind, width, height) => {
  const brush = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!brush) throw new Error('no canvas')
  brush.scale(width / 640, height / 480)
  DRAWN[kind](brush)
  const bytes = new Uint8Array(brush.getImageData(0, 0, width, height).data.buffer)
  const picture = makePicture(width, height)
  readFrame(picture, { bytes, format: 'RGBA', planes: [{ offset: 0, stride: width * 4 }], every: 1 })
  return picture
}

const DRAWN: Readonly<Record<Parameters<Draw>[0], (brush: Brush) => void>> = { wall, room }

/** Light from the upper left on warm grey. */
function wall(brush: Brush): void {
  const light = brush.createRadialGradient(170, 90, 40, 260, 200, 560)
  light.addColorStop(0, '#dcd8d0')
  light.addColorStop(1, '#aaa59c')
  brush.fillStyle = light
  brush.fillRect(0, 0, 640, 480)
}

/** A wall, a window with a curtain, a low shelf and a plant; nothing that could be somebody's. */
function room(brush: Brush): void {
  wall(brush)
  // The window, and the light that falls from it.
  fill(brush, '#8d8980', [36, 34, 168, 232])
  const sky = brush.createLinearGradient(0, 40, 0, 262)
  sky.addColorStop(0, '#e9eef0')
  sky.addColorStop(1, '#d3dcda')
  brush.fillStyle = sky
  brush.fillRect(44, 42, 152, 216)
  fill(brush, '#8d8980', [117, 42, 6, 216], [44, 146, 152, 5])
  fill(brush, '#c3bcae', [18, 24, 42, 262], [180, 24, 42, 262])
  fill(brush, '#b3ac9e', [28, 24, 5, 262], [46, 24, 5, 262], [190, 24, 5, 262], [208, 24, 5, 262])
  // The shelf with what anyone has: a few books and a bowl.
  fill(brush, '#7b6d5c', [400, 330, 240, 150])
  fill(brush, '#8b7c69', [392, 318, 248, 14])
  fill(brush, '#67594a', [412, 346, 100, 118], [524, 346, 104, 118])
  fill(brush, '#8c9a95', [420, 372, 14, 92], [452, 380, 12, 84])
  fill(brush, '#a5907c', [436, 366, 14, 98], [466, 370, 16, 94])
  round(brush, '#9aa39b', [574, 448, 34, 18])
  // A plant in the corner.
  fill(brush, '#6d5b4d', [556, 262, 44, 56])
  for (const [x, y, wide, high, turn] of LEAVES) round(brush, '#6f8471', [x, y, wide, high, turn])
  for (const [x, y, wide, high, turn] of LEAVES) round(brush, '#7d937e', [x + 5, y - 12, wide * 0.6, high * 0.7, turn])
}

const LEAVES = [
  [552, 222, 14, 52, -0.55],
  [604, 222, 14, 52, 0.55],
  [578, 202, 15, 62, 0],
  [532, 250, 11, 40, -1],
  [624, 250, 11, 40, 1],
] as const

function fill(brush: Brush, colour: string, ...parts: readonly (readonly [number, number, number, number])[]): void {
  brush.fillStyle = colour
  for (const part of parts) brush.fillRect(...part)
}

type Round = readonly [x: number, y: number, wide: number, high: number, turn?: number]

function round(brush: Brush, colour: string, [x, y, wide, high, turn = 0]: Round): void {
  brush.fillStyle = colour
  brush.beginPath()
  brush.ellipse(x, y, wide, high, turn, 0, 7)
  brush.fill()
}
