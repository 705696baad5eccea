/** Our own picture as in a mirror, in a frame that has its size before the picture comes. */
import { createEffect, onCleanup, Show, type JSX } from 'solid-js'
import { CameraOffIcon } from '../ui/icons.tsx'

/** Shows a stream in an element (Solid has no attribute for streams) and tells when the browser holds its sound back. */
export const playInto = (
  video: HTMLVideoElement,
  stream: () => MediaStream | null,
  onSilenced: () => void = () => {}, // an own picture is muted, so browsers play it
): void => {
  createEffect(() => {
    const wanted = stream()
    if (video.srcObject !== wanted) video.srcObject = wanted
    // Browsers hold sound back until a page was touched; every other reason (a stream that went away) is no one's business.
    if (wanted)
      video.play().catch(reason => reason instanceof DOMException && reason.name === 'NotAllowedError' && onSilenced())
  })
  // An element that left the page goes on holding pictures until it is swept up; a camera that runs out of them stands still.
  onCleanup(() => {
    video.srcObject = null
  })
}

/** The mirror. `label` names the picture, `off` is said in its place while there is none. */
export const Preview = (props: {
  readonly stream: MediaStream | null
  readonly isOn: boolean
  readonly label: string
  readonly off: string
  readonly isGuided?: boolean
}): JSX.Element => (
  <div class="mirror" data-guided={props.isGuided && props.isOn ? '' : undefined}>
    <video
      aria-label={props.label}
      hidden={!props.isOn}
      autoplay
      playsinline
      ref={video => {
        video.muted = true
        playInto(video, () => props.stream)
      }}
    />
    <Show when={props.isGuided && props.isOn}>
      <svg class="framing" viewBox="0 0 160 120" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M80 14c10 0 16 7 16 18s-7 20-16 20-16-9-16-20 6-18 16-18ZM36 104c1-24 19-42 44-42s43 18 44 42M40 92h80v20H40Z" />
      </svg>
    </Show>
    <Show when={!props.isOn}>
      <p>
        <CameraOffIcon />
        {props.off}
      </p>
    </Show>
  </div>
)
