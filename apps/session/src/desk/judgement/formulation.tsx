/** How it hangs together, in the practitioner's words. */
import type { Formulation as Written } from '@holdfast/risk-screening'
import type { JudgementView } from '@holdfast/wire'
import { For, Show, untrack, type JSX } from 'solid-js'
import { createDraftBeside } from '../drafts.ts'
import { ActForm, Closed, Said, Theirs } from './fields.tsx'
import { createActing, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

const FIELDS = ['predisposing', 'trigger', 'maintaining', 'protective', 'whyNow', 'whyOnline'] as const

const EMPTY: Written = { predisposing: '', trigger: '', maintaining: '', protective: '', whyNow: '', whyOnline: '' }

/** Six fields that are saved together; concluded work is read. */
export function Formulation(props: { readonly judging: Judging; readonly view: JudgementView }): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const kept = () => props.view.judgement.work.formulation
  const held = untrack(() =>
    createDraftBeside<Record<(typeof FIELDS)[number], string>, Written | null>(
      props.judging.draftName('formulation'),
      kept,
      written => ({ ...(written ?? EMPTY) }),
    ),
  )
  const { draft, set: setDraft, theirs } = held
  const send = async (): Promise<void> => {
    const sent = { ...draft }
    if (!(await acting.send({ kind: 'formulate', formulation: sent }))) return
    held.kept(sent, sent)
  }
  return (
    <>
      <p class="quiet-text">{judgementWords().formulation.say}</p>
      <Show
        when={props.view.judgement.status === 'open'}
        fallback={
          <>
            <dl class="facts">
              <For each={FIELDS}>
                {field => (
                  <>
                    <dt>{judgementWords().formulation[field]}</dt>
                    <dd class="written">{kept()?.[field]}</dd>
                  </>
                )}
              </For>
            </dl>
            <Closed />
          </>
        }
      >
        <Show when={theirs()}>
          {written => (
            <Theirs onTake={held.take}>
              <dl class="facts">
                <For each={FIELDS.filter(field => written()[field] !== draft[field])}>
                  {field => (
                    <>
                      <dt>{judgementWords().formulation[field]}</dt>
                      <dd class="written">{written()[field]}</dd>
                    </>
                  )}
                </For>
              </dl>
            </Theirs>
          )}
        </Show>
        <ActForm acting={acting} fields={FIELDS} button={judgementWords().save} onSend={send}>
          <For each={FIELDS}>
            {field => (
              <Said
                label={judgementWords().formulation[field]}
                value={draft[field]}
                say={acting.say(field)}
                onInput={said => setDraft(field, said)}
              />
            )}
          </For>
        </ActForm>
      </Show>
    </>
  )
}
