/** Why something is asked of somebody: everything that asks for it. Practitioners read it; nobody else does. */
import { SAFEGUARDS, type Because } from '@holdfast/domain'
import type { Preparation } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import { placeWords } from './words.ts'

/** The reasons, and whether it holds the door. */
export const Why = (props: { readonly ask: Preparation['roomAsks'][number] }): JSX.Element => (
  <p class="quiet-text place-why">
    <For each={props.ask.because}>{because => <>{sayOf(because)} </>}</For>
    <Show when={props.ask.isMandatory}>{placeWords().mandatory}</Show>
  </p>
)

function sayOf(because: Because): string {
  switch (because.kind) {
    case 'everybody':
      return placeWords().because.everybody
    case 'taken':
    case 'changed': {
      const asks = SAFEGUARDS.find(({ code }) => code === because.code)?.asks ?? because.code
      return placeWords().because[because.kind](placeWords().asks(because.code, asks))
    }
    case 'note':
      return placeWords().because.note(placeWords().notes[because.note].name)
  }
}
