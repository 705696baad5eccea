/** It broke, or is not there yet: what happens now, in words that need no doing. */
import type { PeerPhase } from '@holdfast/call'
import { Match, Switch, type JSX } from 'solid-js'
import { words } from '../ui/words.ts'

/** Words over a face that does not come. */
export const Interruption = (props: {
  readonly name: string
  readonly phase: PeerPhase
  readonly isHere: boolean
}): JSX.Element => (
  <div class="interruption" role="status" data-phase={props.phase}>
    <Switch>
      <Match when={props.phase === 'flowing'}>{null}</Match>
      <Match when={!props.isHere}>
        <p>{words().call.gone(props.name)}</p>
      </Match>
      <Match when={props.phase === 'lost'}>
        <span class="busy" aria-hidden="true" />
        <p>{words().call.lost}</p>
        <p class="interruption-soft">{words().call.lostHelp}</p>
        <p class="interruption-soft">{words().call.lostLonger}</p>
      </Match>
      <Match when={props.phase === 'connecting'}>
        <span class="busy" aria-hidden="true" />
        <p>{words().call.connecting(props.name)}</p>
      </Match>
      <Match when={props.phase === 'none'}>
        <p>{words().call.waitingFor(props.name)}</p>
      </Match>
    </Switch>
  </div>
)
