/** Is a picture good enough to judge how someone looks? Measured on the picture as it is shown here. */
import { SECOND, type SeatId } from '@holdfast/domain'
import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** Below these a face cannot be read: what the reconnect package ships as `FACE_LIMITS`. */
const MIN_LINES = 180
const MIN_FRAMES = 8

/** So many seconds in a row make it so, either way: one stumble is not worth a note. */
const IN_A_ROW = 3

/** How a picture has been of late: what was last said of it, and for how many seconds the opposite has been measured. */
export type PictureState = { readonly isPoor: boolean; readonly against: number }

/** A picture of which nothing is known yet counts as good. */
export const FRESH_PICTURE: PictureState = { isPoor: false, against: 0 }

/** One more second of a picture: its height in lines, and the frames that were shown. */
export function look({ isPoor, against }: PictureState, lines: number, frames: number): PictureState {
  const isPoorNow = lines < MIN_LINES || frames < MIN_FRAMES
  if (isPoorNow === isPoor) return { isPoor, against: 0 }
  return against + 1 >= IN_A_ROW ? { isPoor: isPoorNow, against: 0 } : { isPoor, against: against + 1 }
}

/** Looks at every picture that is shown, once a second. */
export type PictureWatch = {
  readonly poor: Accessor<readonly SeatId[]>
  readonly watch: (seat: SeatId, video: HTMLVideoElement, isShown: () => boolean) => void
}

/** Follows the pictures of a call. `watch` is called while a face is made and ends with it. */
export function createPictureWatch(): PictureWatch {
  const [poor, setPoor] = createSignal<readonly SeatId[]>([])
  return {
    poor,
    watch: (seat, video, isShown) => {
      let state = FRESH_PICTURE
      let last: number | null = null
      const timer = setInterval(() => {
        const total = video.getVideoPlaybackQuality().totalVideoFrames
        const frames = last === null ? null : total - last
        last = isShown() && document.visibilityState === 'visible' ? total : null
        if (last === null || frames === null) return // a page that nobody looks at draws nothing
        state = look(state, video.videoHeight, frames)
        setPoor(list => [...list.filter(one => one !== seat), ...(state.isPoor ? [seat] : [])])
      }, SECOND)
      onCleanup(() => {
        clearInterval(timer)
        setPoor(list => list.filter(one => one !== seat))
      })
    },
  }
}
