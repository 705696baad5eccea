/** How much of the agreed time is left, said in its last minutes. Held in reserve. */
import { Show, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { minutesOf } from '../ui/time.ts'
import { moreWords } from './more-words.ts'

/** From this many minutes before the agreed end the time is shown. */
const LAST_MINUTES = 10

/** Minutes that are left, or that none are. */
export const TimeLeft = (props: { readonly hour: Hour; readonly call: CallState }): JSX.Element => {
  const minutes = (): number => {
    const end = props.call.view()?.room?.clock?.end ?? props.hour.view()?.end
    return end === undefined ? Number.POSITIVE_INFINITY : minutesOf(end - props.hour.now())
  }
  return (
    <Show when={minutes() <= LAST_MINUTES}>
      <p class="stage-time">{minutes() > 0 ? moreWords().time.left(minutes()) : moreWords().time.over}</p>
    </Show>
  )
}
