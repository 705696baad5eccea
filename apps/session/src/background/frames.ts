/** Frames of a camera in, covered frames out; a worker's, for it takes its time. */
import type { Choice } from './choice.ts'
import { makeCover, type Draw } from './cover.ts'
import type { Segmenter } from './mask.ts'
import { FORMATS, half, makePicture, readFrame, type FrameFormat, type Picture } from './planes.ts'

/** A frame that cannot be read here. */
export class Unreadable extends Error {}

/** A camera that gives more than this is halved: what goes out has at most 640 points across unless it is upright. */
const WIDEST = 960

/** What our own colours mean, where a camera gave red, green and blue. */
const NARROW = { primaries: 'smpte170m', transfer: 'smpte170m', matrix: 'smpte170m', fullRange: false } as const

/** Makes what covers frames one by one. A frame is closed when its answer is there; nothing of it is kept. */
export function makeFrames(
  segmenter: Segmenter,
  draw: Draw,
): (frame: VideoFrame, choice: Choice) => Promise<VideoFrame> {
  const cover = makeCover(segmenter, draw)
  let raw = new Uint8Array()
  let picture = makePicture(0, 0)
  return async (frame, { kind, size }) => {
    const { format, timestamp } = frame
    if (format === null || !FORMATS.includes(format)) throw new Unreadable()
    const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight }
    const every = size === 'small' || width > WIDEST ? 2 : 1
    const [wide, high] = every === 2 ? [half(width), half(height)] : [width, height]
    if (raw.length !== frame.allocationSize()) raw = new Uint8Array(frame.allocationSize())
    if (picture.width !== wide || picture.height !== high) picture = makePicture(wide, high)
    const planes = await frame.copyTo(raw)
    readFrame(picture, { bytes: raw, format: format as FrameFormat, planes, every })
    cover(picture, kind)
    const isYuv = format.startsWith('I') || format.startsWith('N')
    return frameOf(picture, { timestamp, colorSpace: isYuv ? frame.colorSpace.toJSON() : NARROW, ...turnOf(frame) })
  }
}

/** A black frame, as large as the last one. */
export function blackFrame({
  width,
  height,
  timestamp,
}: {
  width: number
  height: number
  timestamp: number
}): VideoFrame {
  const picture = makePicture(width, height)
  picture.y.fill(16)
  picture.u.fill(128)
  picture.v.fill(128)
  return frameOf(picture, { timestamp, colorSpace: NARROW })
}

type How = Pick<VideoFrameBufferInit, 'timestamp' | 'colorSpace'>

const frameOf = ({ bytes, width, height }: Picture & { readonly bytes: Uint8Array }, how: How): VideoFrame =>
  new VideoFrame(bytes, { format: 'I420', codedWidth: width, codedHeight: height, ...how })

/** How the frame is to be turned when it is shown; newer browsers say so. */
function turnOf(frame: VideoFrame): object {
  const { rotation, flip } = frame as VideoFrame & { readonly rotation?: number; readonly flip?: boolean }
  return rotation === undefined ? {} : { rotation, flip }
}
