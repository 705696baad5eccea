/** Faces: the others large, our own small in a corner, and in their place plain words when there is no picture. */
import type { SeatId } from '@holdfast/domain'
import { createMemo, createSignal, For, Match, onCleanup, Show, Switch, type JSX } from 'solid-js'
import { playInto } from '../prepare/preview.tsx'
import type { CallState } from '../state/call.ts'
import type { Media } from '../state/media.ts'
import { recall, remember } from '../state/memory.ts'
import { CameraOffIcon, MicOffIcon } from '../ui/icons.tsx'
import { words } from '../ui/words.ts'
import { callWords } from './words.ts'
import { isBroken } from './breach.ts'
import type { DeskPart } from './desk-part.ts'
import { CloseIcon, CurtainIcon, OwnPictureIcon, SoundIcon } from './icons.tsx'
import { Interruption } from './interruption.tsx'
import type { Line } from './line.ts'
import { Reserve } from './reserve.tsx'
import type { Roster } from './roster.ts'
import { isWithoutPicture, isWithoutSound } from './step.ts'

/** All faces of the hour. */
export function Stage(props: {
  readonly call: CallState
  readonly media: Media
  readonly roster: Roster
  readonly line: Line
  readonly desk: DeskPart | undefined
  readonly onWrite: () => void
  readonly onPhone: () => void
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
        <For
          each={props.roster.others()}
          fallback={
            <div class="face-none">
              <Reserve plain={props.desk?.empty()}>
                {({ Left }) => <Left call={props.call} roster={props.roster} desk={props.desk} />}
              </Reserve>
            </div>
          }
        >
          {seat => (
            <Face
              seat={seat}
              call={props.call}
              roster={props.roster}
              line={props.line}
              desk={props.desk}
              onWrite={props.onWrite}
              onPhone={props.onPhone}
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
      <Show when={curtain()}>{by => <Curtain by={by()} roster={props.roster} call={props.call} />}</Show>
      <Show when={isSilenced()}>
        <button type="button" class="button tap-to-hear" data-kind="main" onClick={hear}>
          <SoundIcon />
          {callWords().call.tapToHear}
        </button>
      </Show>
      <OwnFace call={props.call} media={props.media} line={props.line} isCovered={curtain() !== null} />
    </div>
  )
}

const Face = (props: {
  readonly seat: SeatId
  readonly call: CallState
  readonly roster: Roster
  readonly line: Line
  readonly desk: DeskPart | undefined
  readonly isCovered: boolean
  readonly onWrite: () => void
  readonly onPhone: () => void
  readonly onVideo: (video: HTMLVideoElement) => () => void
  readonly onSilenced: () => void
}): JSX.Element => {
  const peer = () => props.call.peerOf(props.seat)
  const seat = () => props.call.seatOf(props.seat)
  const name = () => props.roster.nameOf(props.seat)
  const stream = () => peer()?.stream ?? null
  const step = () => props.line.step()
  const breach = createMemo(() => props.line.breach(props.seat))
  const hasPicture = () =>
    !props.isCovered && seat()?.camera !== false && stream() !== null && !isWithoutPicture(step().step)
  /** Where no sound is expected, only what the server knows of them is worth a word. */
  const isInterrupted = () =>
    !isWithoutSound(step().step) || breach() === 'no-line' || breach() === 'away' || breach() === 'reloading'
  const isPlain = () => !props.isCovered && !isBroken(breach())
  const ownStep = () => (
    <Reserve plain={<p class="face-say">{callWords().step[step().step]}</p>}>
      {({ FaceStep }) => <FaceStep step={step()} onWrite={props.onWrite} onPhone={props.onPhone} />}
    </Reserve>
  )
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
          props.desk?.watch(props.seat, video, hasPicture)
        }}
      />
      <Switch>
        <Match when={!props.isCovered && isWithoutSound(step().step) && !(isBroken(breach()) && isInterrupted())}>
          {ownStep()}
        </Match>
        <Match when={isPlain() && isWithoutPicture(step().step)}>{ownStep()}</Match>
        <Match when={isPlain() && seat()?.camera === false}>
          <p class="face-say">
            <CameraOffIcon />
            <Reserve plain={callWords().call.cameraOff(name())}>
              {({ FaceDark }) => <FaceDark dark={seat()?.dark ?? null} name={name()} />}
            </Reserve>
          </p>
        </Match>
      </Switch>
      <Show when={isInterrupted()}>
        <Interruption seat={props.seat} name={name()} call={props.call} line={props.line} />
      </Show>
      <Show when={props.roster.isMarked() && hasPicture()}>
        <Reserve>{({ FaceMark }) => <FaceMark role={seat()?.role} />}</Reserve>
      </Show>
      <p class="face-name">
        <Show when={seat()?.mic === false}>
          <MicOffIcon />
          <span class="unseen">{callWords().call.micOff(name())}</span>
        </Show>
        <span>{name()}</span>
      </p>
    </section>
  )
}

const OwnFace = (props: {
  readonly call: CallState
  readonly media: Media
  readonly line: Line
  readonly isCovered: boolean
}): JSX.Element => {
  const [isHidden, setHidden] = createSignal(recall('own-hidden') === 'yes')
  const hide = (hidden: boolean): void => {
    setHidden(hidden)
    remember('own-hidden', hidden ? 'yes' : 'no')
  }
  const isOn = () =>
    props.media.hasCamera() && props.call.camera() && !props.isCovered && !isWithoutPicture(props.line.step().step)
  const isUnheard = () => props.line.unheard().length > 0 && !isWithoutSound(props.line.step().step)
  return (
    <div class="own" data-hidden={isHidden() ? '' : undefined}>
      <Show
        when={!isHidden()}
        fallback={
          <button type="button" class="own-toggle" aria-label={callWords().call.showOwn} onClick={() => hide(false)}>
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
        <Show when={isUnheard()}>
          <p class="own-unheard">{callWords().ways.unheardOwn}</p>
        </Show>
        <button type="button" class="own-toggle" aria-label={callWords().call.hideOwn} onClick={() => hide(true)}>
          <CloseIcon />
        </button>
      </Show>
    </div>
  )
}

/** Over the faces: that the line stands all the same, and who can uncover them. */
const Curtain = (props: { readonly by: SeatId; readonly roster: Roster; readonly call: CallState }): JSX.Element => (
  <div class="curtain" role="status">
    <CurtainIcon />
    <Reserve plain={<p>{callWords().call.covered}</p>}>{({ CurtainSay }) => <CurtainSay {...props} />}</Reserve>
  </div>
)
