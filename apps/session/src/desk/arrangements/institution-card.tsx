/** What was arranged with the institution from which somebody takes part, on their card at the door. */
import type { Preparation } from '@holdfast/wire'
import { For, type JSX } from 'solid-js'
import { saidIn } from './said.ts'
import { arrangementsWords } from './words.ts'

/** Folded together: it is opened when it is needed. */
export const InstitutionCard = (props: {
  readonly institution: NonNullable<Preparation['institution']>
}): JSX.Element => (
  <details class="institution">
    <summary>{arrangementsWords().institution.onCard}</summary>
    <dl class="facts">
      <For each={saidIn(props.institution)}>
        {([asked, said]) => (
          <div>
            <dt>{asked}</dt>
            <dd class="written">{said}</dd>
          </div>
        )}
      </For>
    </dl>
  </details>
)
