/** What questionnaires are for here and what they are not, one tap away; that something is for study stands open. */
import type { Screenings } from '@holdfast/wire'
import { Show, type JSX } from 'solid-js'
import { Notice } from '../../ui/notice.tsx'
import { reviewWords } from './words.ts'

/** The statement of purpose. */
export const Purpose = (props: { readonly use: Screenings['use'] | null }): JSX.Element => (
  <>
    <Show when={props.use === 'research'}>
      <Notice tone="attention">
        <p>{reviewWords().use.research}</p>
      </Notice>
    </Show>
    <details>
      <summary>{reviewWords().purpose}</summary>
      <div class="tight">
        <p>{reviewWords().purposeSay.does}</p>
        <p>{reviewWords().purposeSay.helps}</p>
        <p>{reviewWords().purposeSay.not}</p>
        <p>{reviewWords().purposeSay.decides}</p>
        <Show when={props.use !== 'research' && props.use}>{use => <p>{reviewWords().use[use()]}</p>}</Show>
      </div>
    </details>
  </>
)
