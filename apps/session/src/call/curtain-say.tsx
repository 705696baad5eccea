/** Who covered both pictures, and who can uncover them. Held in reserve. */
import type { SeatId } from '@holdfast/domain'
import { Show, type JSX } from 'solid-js'
import { moreWords } from './more-words.ts'
import type { Roster } from './roster.ts'

/** The words under the sign of the drawn curtain. */
export const CurtainSay = (props: { readonly by: SeatId; readonly roster: Roster }): JSX.Element => {
  const name = () => props.roster.nameOf(props.by)
  return (
    <Show when={!props.roster.isMe(props.by)} fallback={<p>{moreWords().curtain.byMe}</p>}>
      <p>{moreWords().curtain.by(name())}</p>
      <p class="curtain-soft">{moreWords().curtain.only(name())}</p>
    </Show>
  )
}
