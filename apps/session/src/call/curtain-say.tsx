/** Who covered both pictures, and who can uncover them. Held in reserve. */
import type { SeatId } from '@holdfast/domain'
import { Match, Switch, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import { moreWords } from './more-words.ts'
import type { Roster } from './roster.ts'

/** The words under the sign of the drawn curtain. */
export const CurtainSay = (props: {
  readonly by: SeatId
  readonly roster: Roster
  readonly call: CallState
}): JSX.Element => {
  const name = () => props.roster.nameOf(props.by)
  /** The room drew it because a picture was missing; it stands in a practitioner's name. */
  const isPause = () => props.call.view()?.room?.seats.some(({ picture }) => picture?.stage === 'paused') ?? false
  return (
    <Switch fallback={<p>{moreWords().curtain.byMe}</p>}>
      <Match when={isPause()}>
        <p>{moreWords().curtain.pause}</p>
      </Match>
      <Match when={!props.roster.isMe(props.by)}>
        <p>{moreWords().curtain.by(name())}</p>
        <p class="curtain-soft">{moreWords().curtain.only(name())}</p>
      </Match>
    </Switch>
  )
}
