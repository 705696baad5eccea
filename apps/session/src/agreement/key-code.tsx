/** The code of a key, large enough to be read to each other, and read by a voice digit by digit. */
import type { JSX } from 'solid-js'

/** A label and sixteen digits in four groups. */
export const KeyCode = (props: { readonly label: string; readonly code: string }): JSX.Element => (
  <div class="key-code">
    <p class="group-name">{props.label}</p>
    <p class="digits">
      <span aria-hidden="true">{props.code}</span>
      <span class="unseen">{spelled(props.code)}</span>
    </p>
  </div>
)

/** With a pause between the groups and each digit alone: "1 2 3 4, 5 6 7 8". */
const spelled = (code: string): string =>
  code
    .split(' ')
    .map(group => [...group].join(' '))
    .join(', ')
