/** A faint mark over a picture, where the practice wants one: the day, and whose part it is. It prevents nothing. Held in reserve. */
import type { Role } from '@holdfast/domain'
import { Show, type JSX } from 'solid-js'
import { locale } from '../ui/words.ts'
import { moreWords } from './more-words.ts'

/** The mark; whoever reads the page aloud is spared it. */
export const FaceMark = (props: { readonly role: Role | undefined }): JSX.Element => (
  <Show when={props.role}>
    {role => (
      <p class="face-mark" aria-hidden="true">
        {today()} · {role() === 'practitioner' ? moreWords().mark.practitioner : moreWords().mark.other}
      </p>
    )}
  </Show>
)

/** With its year: a picture is found years later. */
const today = (): string => new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(Date.now())
