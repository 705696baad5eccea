/** What either side said about the agreement, newest first: a wish, a remark, or a no with its words. */
import { CLAUSES, type Contract } from '@holdfast/consent'
import type { AgreementView } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import { momentOf } from '../../ui/time.ts'
import { language } from '../../ui/words.ts'
import { composeWords } from './words.ts'

/** A card; nothing while nobody said anything. */
export const Remarks = (props: {
  readonly view: AgreementView
  readonly name: string
  /** Where the headings of clauses are looked up: the texts at hand, the later one first. */
  readonly contracts: readonly Contract[]
}): JSX.Element => (
  <Show when={props.view.remarks.length > 0}>
    <section class="card tight remarks">
      <h2>{composeWords().remarks}</h2>
      <ul>
        <For each={props.view.remarks.toReversed()}>
          {({ role, at, clause, wish, words: said }) => (
            <li class="tight">
              <p class="quiet-text">
                {composeWords().remark(role === 'practitioner' ? composeWords().you : props.name, momentOf(at))}
              </p>
              <Show when={clause !== null || wish !== null}>
                <p>
                  <Show when={wish}>{kind => <span class="tag">{composeWords().wishes[kind()]}</span>}</Show>{' '}
                  <Show when={clause}>{id => <strong>{headingOf(id(), props.contracts)}</strong>}</Show>
                </p>
              </Show>
              <p>{said}</p>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)

/** As it stands in a text, in the language of the screen where it can be read in it; else as we publish it. */
function headingOf(id: string, contracts: readonly Contract[]): string {
  const words =
    contracts.flatMap(({ document }) => document.terms.filter(term => term.id === id))[0]?.words ??
    CLAUSES.find(clause => clause.id === id)?.words
  return words?.[language()]?.heading ?? words?.en?.heading ?? words?.es?.heading ?? id
}
