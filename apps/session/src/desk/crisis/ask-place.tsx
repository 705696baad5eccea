/** On the crisis card: one press asks in the call whether they are still there. */
import type { SeatId } from '@holdfast/domain'
import { Show, type JSX } from 'solid-js'
import { Button } from '../../ui/controls.tsx'
import { timeOf } from '../../ui/time.ts'
import type { Crisis } from './state.ts'
import { crisisWords } from './words.ts'

/** The press, and what came of the last one; nothing where they are not in a call. */
export const AskPlace = (props: { readonly crisis: Crisis; readonly seat: SeatId }): JSX.Element => {
  const asked = () => {
    const one = props.crisis.asked(props.seat)
    return one?.what === 'where' ? one : null
  }
  return (
    <Show when={props.crisis.askPlace(props.seat)}>
      {ask => (
        <div class="crisis-no-print">
          <Button onClick={() => ask()()}>{crisisWords().askPlace}</Button>
          <p class="quiet-text" role="status">
            <Show when={asked()}>
              {one => (
                <>
                  {crisisWords().asked(timeOf(one().at))} {crisisWords().answered[one().reply ?? 'none']}
                </>
              )}
            </Show>
          </p>
        </div>
      )}
    </Show>
  )
}
