/** Withdrawing from the whole, from one's own page: in the call, at the door and afterwards. */
import { Show, type JSX } from 'solid-js'
import { Asking } from './asking.tsx'
import { mineWords } from './mine-words.ts'
import type { Own } from './own.ts'

/** Only while there is something to withdraw: a version that holds or waits. */
export const Whole = (props: Own): JSX.Element => (
  <Show when={props.view.inForce ?? props.view.open}>
    <Asking
      own={props}
      act={by => ({ kind: 'withdrawn', by, scope: { kind: 'whole' }, proof: null })}
      button={mineWords().whole}
      ask={mineWords().wholeAsk}
      say={[mineWords().wholeSay, mineWords().wholeStays]}
      confirm={mineWords().wholeConfirm}
      isGrave
    />
  </Show>
)
