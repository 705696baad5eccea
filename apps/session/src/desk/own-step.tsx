/** A practitioner's own steps of an hour: their place, their picture and sound, the first contract. */
import { Match, Switch, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import { ContractScreen } from '../prepare/contract.tsx'
import { DevicesScreen } from '../prepare/devices.tsx'
import type { Hour } from '../state/encounter.ts'
import type { Media } from '../state/media.ts'
import { remember } from '../state/memory.ts'
import type { Where } from './hour-where.ts'
import { OwnPlacePage } from './place/lazy.tsx'

/** The steps that are one's own. */
export type OwnStep = 'place' | 'devices' | 'contract'

/** Is this one of them? */
export const asOwnStep = (where: Where): OwnStep | null =>
  where === 'place' || where === 'devices' || where === 'contract' ? where : null

/** Shows the step that is asked for. */
export const OwnSteps = (props: {
  readonly step: OwnStep
  readonly api: Api
  readonly hour: Hour
  readonly media: Media
  readonly onStep: (step: 'page' | 'devices') => void
}): JSX.Element => (
  <Switch>
    <Match when={props.step === 'place'}>
      <OwnPlacePage
        hour={props.hour}
        onDone={() => props.onStep(props.media.stream() ? 'page' : 'devices')}
        onBack={() => props.onStep('page')}
      />
    </Match>
    <Match when={props.step === 'devices'}>
      <DevicesScreen
        media={props.media}
        onReady={() => {
          remember('devices-seen', props.hour.id)
          props.onStep('page')
        }}
        onBack={() => props.onStep('page')}
      />
    </Match>
    <Match when={props.step === 'contract'}>
      <ContractScreen
        api={props.api}
        hour={props.hour}
        onDone={() => props.onStep('page')}
        onBack={() => props.onStep('page')}
      />
    </Match>
  </Switch>
)
