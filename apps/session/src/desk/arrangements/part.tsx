/** One section of the sheet: what was written of one kind last, and the form in which it is written anew. */
import type { ArrangementAct } from '@holdfast/safety'
import { For, Show, untrack, type JSX } from 'solid-js'
import { recordedOf } from '../../ui/time.ts'
import { saidIn } from './said.ts'
import { SheetForm, type Choosing, type Filled, type TextField } from './sheet-form.tsx'
import { isOf, type Arranging } from './state.ts'
import { arrangementsWords } from './words.ts'

/** The section. */
export function SheetPart<C extends Readonly<Record<string, string>>>(props: {
  readonly arranging: Arranging
  readonly kind: ArrangementAct['kind']
  readonly words: {
    readonly heading: string
    readonly intro: string
    readonly nothing: string
    readonly write: string
    readonly writeAgain: string
  }
  /** Not asked of this client: its form waits until somebody opens it. */
  readonly isQuiet?: boolean
  readonly choices: Choosing<C>
  readonly fields: readonly TextField[]
  readonly make: (filled: Filled<C>) => ArrangementAct
}): JSX.Element {
  const last = () => props.arranging.read()?.entries.findLast(isOf(props.kind)) ?? null
  const isOpen = untrack(() => last() === null && props.isQuiet !== true)
  return (
    <section class="card stack">
      <h2>{props.words.heading}</h2>
      <p>{props.words.intro}</p>
      <Show when={last()} fallback={<p class="quiet-text">{props.words.nothing}</p>}>
        {line => (
          <>
            <dl class="facts">
              <For each={saidIn(line().act)}>
                {([asked, said]) => (
                  <div>
                    <dt>{asked}</dt>
                    <dd class="written">{said}</dd>
                  </div>
                )}
              </For>
            </dl>
            <p class="quiet-text">{arrangementsWords().by(line().by, recordedOf(line().at))}</p>
          </>
        )}
      </Show>
      <details open={isOpen}>
        <summary>{last() === null ? props.words.write : props.words.writeAgain}</summary>
        <SheetForm
          choices={props.choices}
          fields={props.fields}
          button={arrangementsWords().keep}
          onSave={filled => props.arranging.post(props.make(filled))}
        />
      </details>
    </section>
  )
}
