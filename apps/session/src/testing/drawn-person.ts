/** A person drawn in plain shapes before a room of sharp stripes: what a camera would give, without anybody's picture. The real model finds them. */
import { makePicture, readFrame, type Picture } from '../background/planes.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** One frame; `turn` moves the person a little to the side, as people move. */
export function drawPerson(width: number, height: number, turn = 0): Picture & { readonly bytes: Uint8Array } {
  const bytes = new Uint8Array(width * height * 4)
  for (let row = 0; row < height; row++)
    for (let n = 0; n < width; n++) {
      const [x, y] = [(n * 640) / width, (row * 480) / height]
      bytes.set([...(person(x - Math.sin(turn) * 12, y) ?? stripes(x)), 255], (row * width + n) * 4)
    }
  const picture = makePicture(width, height)
  readFrame(picture, { bytes, format: 'RGBA', planes: [{ offset: 0, stride: width * 4 }], every: 1 })
  return picture
}

/** A film of them for a browser's fake camera (`--use-file-for-fake-video-capture`), thirty frames a second. */
export function* filmOfPerson(width: number, height: number, frames: number): Iterable<Uint8Array> {
  yield new TextEncoder().encode(`YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420jpeg\n`)
  for (let n = 0; n < frames; n++) {
    yield new TextEncoder().encode('FRAME\n')
    yield drawPerson(width, height, (n * 2 * Math.PI) / frames).bytes
  }
}

const stripes = (x: number): Colour => (x % 32 < 16 ? [226, 222, 214] : [58, 62, 70])

/** The colour of the person at a point of 640 by 480, or null beside them. */
function person(x: number, y: number): Colour | null {
  const within = (cx: number, cy: number, wide: number, high: number): boolean =>
    ((x - cx) / wide) ** 2 + ((y - cy) / high) ** 2 < 1
  for (const eye of [290, 350]) {
    if (within(eye, 190, 5, 6)) return [40, 25, 20]
    if (within(eye, 190, 12, 7)) return [240, 235, 230]
    if (within(eye, 172, 18, 4)) return [60, 40, 30]
  }
  if (within(320, 260, 26, 8)) return [160, 70, 70]
  if (within(320, 225, 9, 14)) return [200, 140, 115]
  if (within(320, 205, 82, 108) && y >= 140) {
    const shade = 1 - (0.25 * Math.abs(x - 320)) / 82
    return [225 * shade, 170 * shade, 145 * shade]
  }
  if (within(320, 180, 98, 115)) return [50, 35, 28]
  if (Math.abs(x - 320) < 38 && y > 290 && y < 370) return [205, 150, 125]
  return within(320, 500, 215, 160) ? [40, 70, 120] : null
}
