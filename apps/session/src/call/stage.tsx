/** Faces: the others large, our own small in a corner, and in their place plain words when there is no picture. */
import type { SeatId } from '@holdfast/domain'
import { createSignal, For, onCleanup, Show, type JSX } from 'solid-js'
import { playInto } from '../prepare/preview.tsx'
import type { CallState } from '../state/call.ts'
import type { Media } from '../state/media.ts'
import { recall, remember } from '../state/memory.ts'
import { CameraOffIcon, MicOffIcon } from '../ui/icons.tsx'
import { words } from '../ui/words.ts'
import { CloseIcon, CurtainIcon, OwnPictureIcon, SoundIcon } from './icons.tsx'
import { Interruption } from './interruption.tsx'
import type { Roster } from './roster.ts'

/** All faces of the hour. */
export function Stage(props: {
  readonly call: CallState
  readonly media: Media
  readonly roster: Roster
  readonly empty: (() => JSX.Element) | undefined
}): JSX.Element {
  const curtain = () => props.call.view()?.room?.curtain ?? null
  const [isSilenced, setSilenced] = createSignal(false)
  const videos = new Set<HTMLVideoElement>()
  const hear = (): void => {
    setSilenced(false)
    for (const video of videos) void video.play().catch(() => setSilenced(true))
  }
  return (
    <div class="stage">
      <div class="faces" data-count={props.roster.others().length}>
        <For each={props.roster.others()} fallback={<div class="face-none">{props.empty?.()}</div>}>
          {seat => (
            <Face
              seat={seat}
              call={props.call}
              roster={props.roster}
              isCovered={curtain() !== null}
              onVideo={video => {
                videos.add(video)
                return () => void videos.delete(video)
              }}
              onSilenced={() => setSilenced(true)}
            />
          )}
        </For>
      </div>
      <Show when={curtain()}>{by => <Curtain by={by()} roster={props.roster} />}</Show>
      <Show when={isSilenced()}>
        <button type="button" class="button tap-to-hear" data-kind="main" onClick={hear}>
          <SoundIcon />
          {words().call.tapToHear}
        </button>
      </Show>
      <OwnFace call={props.call} media={props.media} isCovered={curtain() !== null} />
    </div>
  )
}

const Face = (props: {
  readonly seat: SeatId
  readonly call: CallState
  readonly roster: Roster
  readonly isCovered: boolean
  readonly onVideo: (video: HTMLVideoElement) => () => void
  readonly onSilenced: () => void
}): JSX.Element => {
  const peer = () => props.call.peerOf(props.seat)
  const seat = () => props.call.seatOf(props.seat)
  const name = () => props.roster.nameOf(props.seat)
  const stream = () => peer()?.stream ?? null
  const hasPicture = () => !props.isCovered && seat()?.camera !== false && stream() !== null
  return (
    <section class="face" aria-label={name()} data-phase={peer()?.phase ?? 'none'}>
      <video
        aria-label={name()}
        autoplay
        playsinline
        data-seen={hasPicture() ? '' : undefined}
        ref={video => {
          playInto(video, stream, () => props.onSilenced())
          onCleanup(props.onVideo(video))
        }}
      />
      <Show when={!props.isCovered && seat()?.camera === false && peer()?.phase !== 'lost'}>
        <p class="face-say">
          <CameraOffIcon />
          {words().call.cameraOff(name())}
        </p>
      </Show>
      <Interruption name={name()} phase={peer()?.phase ?? 'none'} isHere={seat()?.here ?? true} />
      <p class="face-name">
        <Show when={seat()?.mic === false}>
          <MicOffIcon />
          <span class="unseen">{words().call.micOff(name())}</span>
        </Show>
        <span>{name()}</span>
      </p>
    </section>
  )
}

const OwnFace = (props: {
  readonly call: CallState
  readonly media: Media
  readonly isCovered: boolean
}): JSX.Element => {
  const [isHidden, setHidden] = createSignal(recall('own-hidden') === 'yes')
  const hide = (hidden: boolean): void => {
    setHidden(hidden)
    remember('own-hidden', hidden ? 'yes' : 'no')
  }
  const isOn = () => props.media.hasCamera() && props.call.camera() && !props.isCovered
  return (
    <div class="own" data-hidden={isHidden() ? '' : undefined}>
      <Show
        when={!isHidden()}
        fallback={
          <button type="button" class="own-toggle" aria-label={words().call.showOwn} onClick={() => hide(false)}>
            <OwnPictureIcon />
          </button>
        }
      >
        <video
          aria-label={words().own.picture}
          autoplay
          playsinline
          data-seen={isOn() ? '' : undefined}
          ref={video => {
            video.muted = true
            playInto(video, () => props.media.stream())
          }}
        />
        <Show when={!isOn()}>
          <p class="own-say">
            <Show when={props.isCovered} fallback={<CameraOffIcon />}>
              <CurtainIcon />
            </Show>
          </p>
        </Show>
        <button type="button" class="own-toggle" aria-label={words().call.hideOwn} onClick={() => hide(true)}>
          <CloseIcon />
        </button>
      </Show>
    </div>
  )
}

const Curtain = (props: { readonly by: SeatId; readonly roster: Roster }): JSX.Element => {
  const name = () => props.roster.nameOf(props.by)
  return (
    <div class="curtain" role="status">
      <CurtainIcon />
      <Show when={!props.roster.isMe(props.by)} fallback={<p>{words().call.coveredByMe}</p>}>
        <p>{words().call.coveredBy(name())}</p>
        <p class="curtain-soft">{words().call.coveredOnly(name())}</p>
      </Show>
    </div>
  )
}
