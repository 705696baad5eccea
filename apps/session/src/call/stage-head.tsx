/** Above the faces: who is here, how the line is, how much time is left, and what to know when the server is away. */
import type { Quality } from '@holdfast/call'
import { Show, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { minutesOf, namesOf } from '../ui/time.ts'
import { words } from '../ui/words.ts'
import type { Roster } from './roster.ts'

/** From this many minutes before the agreed end the time is shown. */
const LAST_MINUTES = 10

const WORST: readonly Quality[] = ['poor', 'fair', 'good']

/** The head of the call. */
export function StageHead(props: {
  readonly hour: Hour
  readonly call: CallState
  readonly roster: Roster
}): JSX.Element {
  const names = (): string => {
    const others = props.roster.others().map(seat => props.roster.nameOf(seat))
    return others.length > 0 ? namesOf([...others, words().call.you]) : ''
  }
  const quality = (): Quality => {
    const heard = props.call.view()?.peers.map(peer => peer.quality) ?? []
    return WORST.find(one => heard.includes(one)) ?? 'unknown'
  }
  const isFlowing = () => props.call.view()?.peers.some(peer => peer.phase === 'flowing') ?? false
  const minutes = (): number | null => {
    const view = props.hour.view()
    const left = view ? minutesOf(view.end - props.hour.now()) : LAST_MINUTES + 1
    return left <= LAST_MINUTES ? left : null
  }
  return (
    <header class="stage-head">
      <p class="stage-who">
        <span class="unseen">{words().call.people}: </span>
        {names()}
      </p>
      <Show when={minutes() !== null}>
        <p class="stage-time">{(minutes() ?? 0) > 0 ? words().call.timeLeft(minutes() ?? 0) : words().call.timeOver}</p>
      </Show>
      <p class="line-quality" role="status" data-quality={quality()}>
        <Show when={isFlowing()}>{words().call[quality()]}</Show>
      </p>
      <Show when={props.call.link() === 'lost' && isFlowing()}>
        <p class="stage-banner" role="status">
          {words().call.serverAway}
        </p>
      </Show>
    </header>
  )
}
