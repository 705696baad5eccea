/** A day in a form of the desk. */
import type { JSX } from 'solid-js'
import { Field } from '../ui/controls.tsx'

/** A day as YYYY-MM-DD; empty while none is chosen. */
export const Day = (props: {
  readonly label: string
  readonly value: string
  readonly say: string | null
  readonly hint?: string
  readonly isOptional?: boolean
  readonly onChange: (value: string) => void
}): JSX.Element => (
  <Field label={props.label} hint={props.hint} say={props.say} isOptional={props.isOptional ?? false}>
    {marks => (
      <input
        {...marks()}
        class="day"
        type="date"
        max="9999-12-31"
        value={props.value}
        onChange={event => props.onChange(event.currentTarget.value)}
      />
    )}
  </Field>
)
