/** Nobody else is in: they left, on purpose or not; what that means for us. Held in reserve. */
import { Show, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import type { DeskPart } from './desk-part.ts'
import { moreWords } from './more-words.ts'
import type { Roster } from './roster.ts'

/** Who left, if anyone did; practitioners read when it was by withdrawing. */
export const Left = (props: {
  readonly call: CallState
  readonly roster: Roster
  readonly desk: DeskPart | undefined
}): JSX.Element => {
  const left = () => {
    const gone = (props.call.view()?.room?.seats ?? []).find(
      ({ seat, place }) => place === 'left' && !props.roster.isMe(seat),
    )
    if (!gone) return null
    // Practitioners are told what everyone's checklist says; after a withdrawal it is theirs to offer anew.
    const line = props.call
      .view()
      ?.prepared.get(gone.seat)
      ?.find(({ check }) => check === 'contract')?.answer
    const isWithdrawn = line?.kind === 'to-do' && line.remedy === 'offer-contract'
    return props.desk && !isWithdrawn ? null : { name: props.roster.nameOf(gone.seat), isWithdrawn }
  }
  return (
    <Show when={left()} fallback={props.desk?.empty()}>
      {who => (
        <div class="tight" role="status">
          <p>{who().isWithdrawn ? moreWords().broken.withdrew(who().name) : moreWords().broken.left(who().name)}</p>
          <p class="interruption-soft">
            {who().isWithdrawn ? moreWords().broken.withdrewSay : moreWords().broken.leftSay}
          </p>
        </div>
      )}
    </Show>
  )
}
