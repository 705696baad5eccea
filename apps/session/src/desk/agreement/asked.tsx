/** Clauses that one of the two asks for by name, and who asked. */
import { CLAUSE_GROUPS, type Clause } from '@holdfast/consent'
import { createMemo, For, Show, untrack, type JSX } from 'solid-js'
import { Field } from '../../ui/controls.tsx'
import { language } from '../../ui/words.ts'
import { askable, askersOf, withAskers, type Asked, type AskedIn, type Askers } from './draft-asked.ts'
import { composeWords } from './words.ts'

type Props = {
  readonly draft: AskedIn
  /** The client's name. */
  readonly name: string
  readonly onAsked: (asked: readonly Asked[]) => void
}

/** Parts that can be withdrawn alone stand open; all others open on demand, by group. */
export function AskedClauses(props: Props): JSX.Element {
  const all = createMemo(() => askable(props.draft))
  const parts = () => all().filter(({ purpose }) => purpose !== null)
  const others = () => all().filter(({ purpose }) => purpose === null)
  const groups = () => CLAUSE_GROUPS.filter(group => others().some(clause => clause.group === group))
  const asked = () => others().filter(({ id }) => askersOf(props.draft.asked, id) !== null).length
  return (
    <>
      <Show when={parts().length > 0}>
        <fieldset class="tight">
          <legend>{composeWords().asked}</legend>
          <List {...props} clauses={parts()} />
        </fieldset>
      </Show>
      <Show when={others().length > 0}>
        <details class="further" open={untrack(asked) > 0}>
          <summary>
            {composeWords().further} ({asked()})
          </summary>
          <div class="stack">
            <p class="quiet-text">{composeWords().furtherSay}</p>
            <For each={groups()}>
              {group => (
                <fieldset class="tight">
                  <legend>{composeWords().groups[group]}</legend>
                  <List {...props} clauses={others().filter(clause => clause.group === group)} />
                </fieldset>
              )}
            </For>
          </div>
        </details>
      </Show>
    </>
  )
}

const List = (props: Props & { readonly clauses: readonly Clause[] }): JSX.Element => (
  <div class="choices">
    <For each={props.clauses}>
      {clause => {
        const askers = () => askersOf(props.draft.asked, clause.id)
        const heading = () => clause.words[language()].heading
        const choose = (who: Askers | null): void => props.onAsked(withAskers(props.draft.asked, clause.id, who))
        return (
          <>
            <label class="choice">
              <input
                type="checkbox"
                checked={askers() !== null}
                onChange={event => choose(event.currentTarget.checked ? 'practitioner' : null)}
              />
              {heading()}
            </label>
            <Show when={askers()}>
              {who => (
                <Field label={composeWords().askedBy(heading())}>
                  {marks => (
                    <select {...marks()} onChange={event => choose(event.currentTarget.value as Askers)}>
                      <For each={ASKERS}>
                        {one => (
                          <option value={one} selected={one === who()}>
                            {nameOf(one, props.name)}
                          </option>
                        )}
                      </For>
                    </select>
                  )}
                </Field>
              )}
            </Show>
          </>
        )
      }}
    </For>
  </div>
)

function nameOf(who: Askers, name: string): string {
  const { participant, ...others } = composeWords().askers
  return who === 'participant' ? participant(name) : others[who]
}

const ASKERS: readonly Askers[] = ['practitioner', 'participant', 'both']
