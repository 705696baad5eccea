/** One step at a time, to the door: the screens between the first tap and waiting. */
import { createEffect, lazy, Match, Suspense, Switch, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import type { Media } from '../state/media.ts'
import { Screen, type Step } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'
import { AgreementStep } from '../agreement/step.tsx'
import { DevicesScreen } from './devices.tsx'
import { loadLocate } from './locate-lazy.tsx'
import { loadRoom, RoomStep } from './room/lazy.tsx'

const WhereaboutsScreen = lazy(async () => {
  const chunk = await import('./place-chunk.ts')
  await chunk.placeReady
  return { default: chunk.WhereaboutsScreen }
})

/** Shows the step that is asked for. */
export const Prepare = (props: {
  readonly step: Step
  readonly api: Api
  readonly hour: Hour
  readonly media: Media
  /** The step is done: the next one is whatever the checklist still asks for. */
  readonly onDone: () => void
  readonly onDevices: () => void
  readonly onBackTo: (step: Step) => void
}): JSX.Element => {
  createEffect(() => {
    if (props.step === 'devices') loadLocate()
    if (props.step === 'whereabouts') loadRoom()
  })
  return (
    <Switch>
      <Match when={props.step === 'devices'}>
        <DevicesScreen media={props.media} step="devices" onReady={() => props.onDevices()} />
      </Match>
      <Match when={props.step === 'whereabouts'}>
        <Suspense fallback={<Screen name="busy" heading={words().pleaseWait} />}>
          <WhereaboutsScreen
            api={props.api}
            hour={props.hour}
            onDone={() => props.onDone()}
            onBack={() => props.onBackTo('devices')}
          />
        </Suspense>
      </Match>
      <Match when={props.step === 'room'}>
        <RoomStep hour={props.hour} onDone={() => props.onDone()} onBack={() => props.onBackTo('whereabouts')} />
      </Match>
      <Match when={props.step === 'contract'}>
        <AgreementStep
          api={props.api}
          hour={props.hour}
          step="contract"
          onDone={() => props.onDone()}
          onBack={() => props.onBackTo('room')}
        />
      </Match>
    </Switch>
  )
}
