/** Whose picture is missing, why and since when, and the one press that goes on without it. For the practitioner. */
import type { SeatView } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import type { Line } from '../call/line.ts'
import { callWords } from '../call/words.ts'
import type { CallState } from '../state/call.ts'
import { Button } from '../ui/controls.tsx'
import { announce } from '../ui/notice.tsx'
import { timeOf } from '../ui/time.ts'
import { deskWords } from './words.ts'

/** One quiet note for each; while the line itself is broken, that is told elsewhere. */
export function PictureNotes(props: { readonly call: CallState; readonly line: Line }): JSX.Element {
  const dark = (): readonly SeatView[] =>
    (props.call.view()?.room?.seats ?? []).filter(
      ({ seat, picture, place }) => picture && place === 'in' && !props.line.broken().includes(seat),
    )
  const goOn = (seat: SeatView['seat']): void => {
    if (props.call.call()?.withoutPicture(seat).ok === false) announce(callWords().ways.notAsked)
  }
  return (
    <div class="ways-picture" role="status">
      <For each={dark().map(({ seat }) => seat)}>
        {seat => (
          <Show when={props.call.seatOf(seat)?.picture}>
            {picture => (
              <>
                <p class="ways-quiet">
                  {deskWords().line.picture.stage[picture().stage](props.line.namesOf([seat]))}.{' '}
                  {deskWords().line.picture.why(
                    deskWords().line.picture.reason[picture().reason],
                    timeOf(picture().since),
                  )}
                </p>
                <Show when={picture().stage !== 'agreed' && picture().stage !== 'ended'}>
                  <div class="ways-row">
                    <Button onClick={() => goOn(seat)}>{deskWords().line.picture.without}</Button>
                  </div>
                </Show>
              </>
            )}
          </Show>
        )}
      </For>
    </div>
  )
}
