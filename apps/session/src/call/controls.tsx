/** The row of switches under the faces. */
import { Show, type JSX } from 'solid-js'
import { isCameraOn } from '../background/now.ts'
import type { CallState } from '../state/call.ts'
import type { Media } from '../state/media.ts'
import { CameraIcon, CameraOffIcon, DoorIcon, MicIcon, MicOffIcon } from '../ui/icons.tsx'
import { words } from '../ui/words.ts'
import { callWords } from './words.ts'
import type { DeskPart } from './desk-part.ts'
import { ChatIcon, CurtainIcon, LeaveIcon } from './icons.tsx'
import type { Roster } from './roster.ts'

/** The panels beside the faces; one at a time. */
export type Panel = 'chat' | 'door'

/** Mute, camera, curtain, chat, leave; for the practitioner also the door. */
export function Controls(props: {
  readonly call: CallState
  readonly media: Media
  readonly roster: Roster
  readonly panel: Panel | null
  readonly unread: number
  readonly onPanel: (panel: Panel, button: HTMLElement) => void
  readonly onLeave: () => void
  readonly desk: DeskPart | undefined
}): JSX.Element {
  const view = () => props.call.view()
  const mic = () => props.call.mic()
  const camera = () => isCameraOn(props)
  const isSeen = () => props.media.hasCamera() && camera()
  const curtain = () => view()?.room?.curtain ?? null
  const isMine = () => {
    const by = curtain()
    return by !== null && props.roster.isMe(by)
  }
  const isTheirs = () => curtain() !== null && !isMine()
  return (
    <div class="controls" role="group" aria-label={callWords().call.controls}>
      <Control
        label={mic() ? words().own.mute : words().own.unmute}
        isOff={!mic()}
        isClosed={!props.media.hasMicrophone()}
        icon={mic() ? <MicIcon /> : <MicOffIcon />}
        onPress={() => props.call.setMic(!mic())}
      />
      <Control
        label={words().devices.camera}
        name={cameraName(props.media.hasCamera(), camera())}
        isOff={!isSeen()}
        isClosed={!props.media.hasCamera()}
        icon={isSeen() ? <CameraIcon /> : <CameraOffIcon />}
        onPress={() => props.call.setCamera(!camera())}
      />
      <Control
        label={isMine() ? callWords().call.uncover : callWords().call.cover}
        name={isMine() ? callWords().call.uncover : callWords().call.coverLong}
        isOff={curtain() !== null}
        isClosed={isTheirs()}
        icon={<CurtainIcon />}
        onPress={() => props.call.call()?.setCurtain(!isMine())}
      />
      <Control
        label={callWords().call.chat}
        name={counted(callWords().call.chat, props.unread, callWords().call.chatUnread)}
        isOpen={props.panel === 'chat'}
        count={props.unread}
        icon={<ChatIcon />}
        onPress={button => props.onPanel('chat', button)}
      />
      <Show when={props.desk}>
        {desk => (
          <Control
            label={desk().doorLabel()}
            name={counted(desk().doorLabel(), desk().waiting(), desk().waitingLabel)}
            isOpen={props.panel === 'door'}
            count={desk().waiting()}
            icon={<DoorIcon />}
            onPress={button => props.onPanel('door', button)}
          />
        )}
      </Show>
      <Control label={callWords().call.leave} kind="leave" icon={<LeaveIcon />} onPress={() => props.onLeave()} />
    </div>
  )
}

/** A name, and how many wait behind it if any do. */
const counted = (name: string, count: number, say: (count: number) => string): string =>
  count > 0 ? `${name}, ${say(count)}` : name

const cameraName = (has: boolean, isOn: boolean): string => {
  if (!has) return words().own.noCamera
  return isOn ? words().own.stopCamera : words().own.startCamera
}

const Control = (props: {
  readonly label: string
  readonly name?: string
  readonly icon: JSX.Element
  readonly kind?: 'leave'
  readonly isOff?: boolean
  /** It cannot be used now; it stays where it is and can be reached, so that its words can be read. */
  readonly isClosed?: boolean
  readonly isOpen?: boolean
  readonly count?: number
  readonly onPress: (button: HTMLElement) => void
}): JSX.Element => (
  <button
    type="button"
    class="control"
    data-kind={props.kind}
    data-off={props.isOff ? '' : undefined}
    aria-label={props.name ?? props.label}
    aria-disabled={props.isClosed ? 'true' : undefined}
    aria-expanded={props.isOpen}
    onClick={event => {
      if (!props.isClosed) props.onPress(event.currentTarget)
    }}
  >
    <span class="control-icon" data-count={props.count || undefined}>
      {props.icon}
    </span>
    <span class="control-label">{props.label}</span>
  </button>
)
