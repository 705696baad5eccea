/** A telephone number that is called with a press. */
import type { JSX } from 'solid-js'

/** The number as it is written, as a link that dials it. */
export const Tel = (props: { readonly number: string }): JSX.Element => (
  <a href={`tel:${props.number.replace(/[^+\d]/g, '')}`}>{props.number}</a>
)
