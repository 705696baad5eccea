/** What is asked about a room as one calm list: each thing with its answers, and a way forward for what is not done. */
import type { RoomAnswer, RoomItem } from '@holdfast/domain'
import { For, Show, type JSX } from 'solid-js'
import { Choices } from '../../ui/controls.tsx'
import type { Look } from './look.ts'

/** What is read on one thing: what is meant, and the way forward. */
export type ItemWords = { readonly say: string; readonly wayOn: string }

/** The list. A way forward is said as soon as something is not simply done. */
export const Asks = (props: {
  readonly look: Look
  readonly choices: readonly { readonly value: RoomAnswer; readonly label: string }[]
  readonly words: (item: RoomItem) => ItemWords
  readonly below?: (item: RoomItem) => JSX.Element
}): JSX.Element => (
  <For each={props.look.asks().map(({ item }) => item)}>
    {item => (
      <fieldset class="room-item card">
        <legend class="group-name">{props.words(item).say}</legend>
        {props.below?.(item)}
        <Choices
          name={item}
          value={props.look.answers()[item] ?? null}
          options={props.choices}
          onChoose={answer => props.look.answer(item, answer)}
        />
        <Show when={(props.look.answers()[item] ?? 'yes') !== 'yes'}>
          <p class="quiet-text" role="status">
            {props.words(item).wayOn}
          </p>
        </Show>
      </fieldset>
    )}
  </For>
)
