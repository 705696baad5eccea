/** A list to pick one of, which begins with nothing picked. */
import { For, type JSX } from 'solid-js'
import type { FieldMarks } from '../ui/controls.tsx'

/** The list. `none` is what stands there while nothing is picked, which is an empty value. */
export const PickList = (props: {
  readonly marks: FieldMarks
  readonly autocomplete?: string
  readonly value: string
  readonly none: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly onPick: (value: string) => void
}): JSX.Element => (
  <select
    {...props.marks}
    autocomplete={props.autocomplete}
    onChange={event => props.onPick(event.currentTarget.value)}
  >
    <For each={[{ value: '', name: props.none }, ...props.options]}>
      {({ value, name }) => (
        <option value={value} selected={value === props.value}>
          {name}
        </option>
      )}
    </For>
  </select>
)
