/** Nobody else is in: they left, on purpose or not; what that means for us. Held in reserve. */
import { Show, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import { moreWords } from './more-words.ts'
import type { Roster } from './roster.ts'

/** Who left, if anyone did. */
export const Left = (props: { readonly call: CallState; readonly roster: Roster }): JSX.Element => {
  const name = () => {
    const gone = (props.call.view()?.room?.seats ?? []).find(
      ({ seat, place }) => place === 'left' && !props.roster.isMe(seat),
    )
    return gone ? props.roster.nameOf(gone.seat) : null
  }
  return (
    <Show when={name()}>
      {who => (
        <div class="tight" role="status">
          <p>{moreWords().broken.left(who())}</p>
          <p class="interruption-soft">{moreWords().broken.leftSay}</p>
        </div>
      )}
    </Show>
  )
}
