/** The longer words in place of a face that does not come: what is being done, and until when. Held in reserve. */
import type { SeatId } from '@holdfast/domain'
import { Match, Show, Switch, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import { leftUntil, timeOf } from '../ui/time.ts'
import type { Breach } from './breach.ts'
import type { Line } from './line.ts'
import { moreWords } from './more-words.ts'

/** What is being done about it. */
export const BreachSay = (props: {
  readonly breach: Breach
  readonly name: string
  readonly seat: SeatId
  readonly call: CallState
}): JSX.Element => {
  const lastSign = () => props.call.seatOf(props.seat)?.away?.since ?? null
  return (
    <Switch>
      <Match when={props.breach === 'no-line'}>
        <p class="interruption-soft">{moreWords().broken['no-lineSay']}</p>
      </Match>
      <Match when={props.breach === 'searching'}>
        <p class="interruption-soft">{moreWords().broken.searchingSay(props.name)}</p>
      </Match>
      <Match when={props.breach === 'unsure'}>
        <p class="interruption-soft">{moreWords().broken.unsureSay(props.name)}</p>
      </Match>
      <Match when={props.breach === 'reloading'}>
        <p class="interruption-soft">{moreWords().broken.reloadingSay}</p>
      </Match>
      <Match when={props.breach === 'away' && lastSign()}>
        {at => <p class="interruption-soft">{moreWords().broken.awaySay(timeOf(at()))}</p>}
      </Match>
    </Switch>
  )
}

/** What runs: how long the place is kept, when it is decided how to go on. */
export const BreachUntil = (props: {
  readonly breach: Breach
  readonly seat: SeatId
  readonly name: string
  readonly call: CallState
  readonly line: Line
}): JSX.Element => {
  const now = () => props.line.now()
  const until = () => (props.breach === 'away' ? (props.call.seatOf(props.seat)?.away?.until ?? null) : null)
  const place = (): string | null => {
    const at = until()
    if (at === null) return null
    return at > now()
      ? moreWords().broken.place(props.name, timeOf(at), leftUntil(at, now()))
      : moreWords().broken.placeOver(props.name)
  }
  const decide = (): string | null => {
    const room = props.call.view()?.room ?? null
    if (room?.broken?.exhausted) return moreWords().broken.decideNow
    const at = props.line.decideBy()
    if (at === null) return null
    return at > now() ? moreWords().broken.decide(timeOf(at), leftUntil(at, now())) : moreWords().broken.decideNow
  }
  return (
    <div class="interruption-until">
      <Show when={props.breach === 'no-line'}>
        <p>{moreWords().broken.ownPlace}</p>
      </Show>
      <Show when={place()}>
        <p class="until-place">{place()}</p>
      </Show>
      <Show when={decide()}>
        <p>{decide()}</p>
      </Show>
      <Show when={props.call.view()?.room?.clock?.state === 'paused'}>
        <p class="until-paused">{moreWords().broken.paused}</p>
      </Show>
    </div>
  )
}
