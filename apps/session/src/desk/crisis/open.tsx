/** The button that opens the crisis card: seen all through the hour, and never more than one press away. */
import { Show, type JSX } from 'solid-js'
import { Button } from '../../ui/controls.tsx'
import { movedSay, type Crisis } from './state.ts'
import { crisisWords } from './words.ts'

/** Over the faces, or beside the door. */
export const CrisisOpen = (props: { readonly crisis: Crisis; readonly where: 'call' | 'page' }): JSX.Element => (
  <>
    <div class="crisis-open" data-where={props.where}>
      <Button aria-keyshortcuts="F2" title={crisisWords().openHint} onClick={() => props.crisis.open()}>
        {crisisWords().open}
      </Button>
    </div>
    <Show when={props.where === 'call' && props.crisis.moved()}>
      {view => <p class="crisis-moved">{movedSay(view())}</p>}
    </Show>
  </>
)
