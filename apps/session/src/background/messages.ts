/** What the page and the worker that covers pictures say to each other. */
import type { WhyFailed } from './background.ts'
import type { Choice } from './choice.ts'

/** To the worker. Pictures come and go by streams, where a browser has them for cameras, and one by one where it has not. */
export type ToWorker =
  | {
      readonly kind: 'streams'
      readonly from: ReadableStream<VideoFrame>
      readonly to: WritableStream<VideoFrame>
    }
  | { readonly kind: 'one-by-one' }
  | { readonly kind: 'frame'; readonly frame: VideoFrame }
  | { readonly kind: 'choose'; readonly choice: Choice }
  /** Nobody sees the picture now: what comes is thrown away. */
  | { readonly kind: 'rest'; readonly rests: boolean }
  /** One black picture, and then nothing more. */
  | { readonly kind: 'dark' }

/** From the worker. */
export type FromWorker =
  | { readonly kind: 'showed' }
  /** Pictures so far, and the milliseconds that went into them. */
  | { readonly kind: 'count'; readonly frames: number; readonly busy: number }
  | { readonly kind: 'failed'; readonly why: WhyFailed }
  /** It is time for another picture; only asked where they come one by one. */
  | { readonly kind: 'next' }
  | { readonly kind: 'frame'; readonly frame: VideoFrame }
