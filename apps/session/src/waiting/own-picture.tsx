/** Our own small picture with its two switches, for the time at the door. */
import { Show, type JSX } from 'solid-js'
import { BackgroundSay } from '../background/lazy.tsx'
import { isCameraOn, isDark } from '../background/now.ts'
import { Preview } from '../prepare/preview.tsx'
import type { CallState } from '../state/call.ts'
import type { Media } from '../state/media.ts'
import { Button } from '../ui/controls.tsx'
import { CameraIcon, CameraOffIcon, MicIcon, MicOffIcon } from '../ui/icons.tsx'
import { words } from '../ui/words.ts'

/** The picture as a mirror; what is switched off here stays off when we are let in. */
export const OwnPicture = (props: { readonly media: Media; readonly call: CallState }): JSX.Element => {
  const isOn = () => isCameraOn(props)
  const isSeen = () => props.media.hasCamera() && isOn()
  return (
    <div class="own-picture">
      <Preview
        stream={props.media.stream()}
        isOn={isSeen() && !isDark()}
        label={words().own.picture}
        off={isSeen() ? words().own.dark : props.media.hasCamera() ? words().own.cameraOff : words().own.noCamera}
      />
      <BackgroundSay media={props.media} setCamera={props.call.setCamera} />
      <div class="own-switches">
        <Button onClick={() => props.call.setMic(!props.call.mic())}>
          <Show when={props.call.mic()} fallback={<MicOffIcon />}>
            <MicIcon />
          </Show>
          {props.call.mic() ? words().own.mute : words().own.unmute}
        </Button>
        <Show when={props.media.hasCamera()}>
          <Button onClick={() => props.call.setCamera(!isOn())}>
            <Show when={isOn()} fallback={<CameraOffIcon />}>
              <CameraIcon />
            </Show>
            {isOn() ? words().own.stopCamera : words().own.startCamera}
          </Button>
        </Show>
      </div>
    </div>
  )
}
