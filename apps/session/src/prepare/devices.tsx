/** See and hear yourself before anyone else does; both roles use it. */
import type { Device } from '@holdfast/call'
import { createEffect, createSignal, createUniqueId, For, on, Show, type JSX } from 'solid-js'
import { BackgroundEntrance } from '../background/lazy.tsx'
import { isDark } from '../background/now.ts'
import type { Media } from '../state/media.ts'
import { Actions, Button, Field } from '../ui/controls.tsx'
import { announce } from '../ui/notice.tsx'
import { ProblemScreen } from '../ui/problem.tsx'
import { Screen, type Step } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'
import { Meter } from './meter.tsx'
import { Preview } from './preview.tsx'
import './prepare.css'

/** The devices step. `onReady` is told once the person has seen and heard themselves, or goes on with sound only. */
export function DevicesScreen(props: {
  readonly media: Media
  readonly step?: Step
  readonly onReady: () => void
  readonly onBack?: (() => void) | undefined
}): JSX.Element {
  const [isSoundEnough, setSoundEnough] = createSignal(false)
  const problem = () => (isSoundEnough() ? null : props.media.problem())
  const retry = (): void => void props.media.open()
  createEffect(
    on(problem, code => {
      if (code) announce(words().problem.heading[code])
    }),
  )
  return (
    <Show
      when={problem()}
      keyed
      fallback={<Looking media={props.media} step={props.step} onReady={props.onReady} onBack={props.onBack} />}
    >
      {code => (
        <ProblemScreen code={code} {...(props.step ? { step: props.step } : {})} technical={code}>
          <Button kind="main" busy={props.media.status() === 'opening'} onClick={retry}>
            {words().tryAgain}
          </Button>
          <Show when={props.media.hasMicrophone()}>
            <Button
              onClick={() => {
                setSoundEnough(true)
                props.media.setCamera(false)
                props.onReady()
              }}
            >
              {words().problem.action.soundOnly}
            </Button>
          </Show>
        </ProblemScreen>
      )}
    </Show>
  )
}

const Looking = (props: {
  readonly media: Media
  readonly step: Step | undefined
  readonly onReady: () => void
  readonly onBack: (() => void) | undefined
}): JSX.Element => {
  const [isOutlined, setOutlined] = createSignal(true)
  const isOpen = () => props.media.stream() !== null
  const isSeen = () => isOpen() && props.media.hasCamera() && props.media.camera()
  const isOpening = () => props.media.status() === 'opening'
  return (
    <Screen name="devices" step={props.step} heading={words().devices.heading} intro={words().devices.intro}>
      <div class="look">
        <Preview
          stream={props.media.stream()}
          isOn={isSeen() && !isDark()}
          label={words().devices.preview}
          off={
            isDark() && isSeen() ? words().own.dark : isOpen() ? words().devices.soundOnly : words().devices.previewOff
          }
          isGuided={isOutlined()}
        />
        <p class="quiet-text">{words().devices.framing}</p>
        <Show when={isOpen() && props.media.hasCamera()}>
          <div>
            <Button kind="plain" aria-pressed={isOutlined()} onClick={() => setOutlined(is => !is)}>
              {words().devices.outline}
            </Button>
          </div>
        </Show>
        <BackgroundEntrance media={props.media} setCamera={props.media.setCamera} />
      </div>
      <div class="look-controls">
        <Meter stream={props.media.stream()} />
        <div class="pair">
          <Picker kind="camera" label={words().devices.camera} media={props.media} />
          <Picker kind="microphone" label={words().devices.microphone} media={props.media} />
        </div>
      </div>
      <Actions>
        <Show
          when={isOpen()}
          fallback={
            <Button kind="main" busy={isOpening()} onClick={() => void props.media.open()}>
              {words().devices.turnOn}
            </Button>
          }
        >
          <Button kind="main" onClick={() => props.onReady()}>
            {props.media.hasCamera() ? words().devices.ready : words().devices.readySound}
          </Button>
        </Show>
        <Show when={props.onBack}>
          {back => (
            <Button kind="plain" onClick={() => back()()}>
              {words().back}
            </Button>
          )}
        </Show>
      </Actions>
      <p class="quiet-text" role="status">
        {isOpening() ? words().devices.turningOn : ''}
      </p>
    </Screen>
  )
}

const Picker = (props: {
  readonly kind: Device['kind']
  readonly label: string
  readonly media: Media
}): JSX.Element => {
  const mine = () => props.media.devices().filter(device => device.kind === props.kind)
  const none = () => (props.kind === 'camera' ? words().own.noCamera : words().own.noMicrophone)
  const key = createUniqueId()
  return (
    <Field label={props.label}>
      {marks => (
        <select
          {...marks()}
          name={key}
          disabled={props.media.status() !== 'open' || mine().length === 0}
          onChange={event => void props.media.choose(props.kind, event.currentTarget.value)}
        >
          <For each={mine()} fallback={<option>{none()}</option>}>
            {(device, i) => (
              <option value={device.id} selected={device.id === props.media.chosen(props.kind)}>
                {device.label || words().devices.nameless(i() + 1)}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}
