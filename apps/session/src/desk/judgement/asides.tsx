/** What came from or about others: a layer of its own, seen to be one, that the client never reads. */
import { FACTORS, isFactorCode, type FactorCode } from '@holdfast/risk-screening'
import type { JudgementView } from '@holdfast/wire'
import { For, Show, untrack, type JSX } from 'solid-js'
import { Field } from '../../ui/controls.tsx'
import { createDraft } from '../drafts.ts'
import { language } from '../../ui/words.ts'
import { dayWithYear } from '../../ui/time.ts'
import { ActForm, Closed, Said } from './fields.tsx'
import { createActing, nameOf, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

/** What stands in the layer, and one more. */
export function Asides(props: { readonly judging: Judging; readonly view: JudgementView }): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const empty = (): { what: string; from: string; about: FactorCode | null } => ({ what: '', from: '', about: null })
  const held = untrack(() => createDraft(props.judging.draftName('aside'), empty))
  const { draft, set } = held
  const send = async (): Promise<void> => {
    const sent = { ...draft }
    if (await acting.send({ kind: 'set-aside', aside: sent })) held.kept(sent, empty())
  }
  return (
    <div class="aside-layer stack">
      <p>{judgementWords().asides.say}</p>
      <ul class="tight">
        <For each={props.view.judgement.work.asides} fallback={<li>{judgementWords().asides.none}</li>}>
          {aside => (
            <li class="tight">
              <p class="written">{aside.what}</p>
              <p class="quiet-text">
                {judgementWords().asides.of(aside.from, dayWithYear(aside.at))}
                <Show when={aside.about}>{code => <> · {nameOf(code())}</>}</Show>
              </p>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.view.judgement.status === 'open'} fallback={<Closed />}>
        <ActForm acting={acting} fields={['what', 'from']} button={judgementWords().asides.add} onSend={send}>
          <Said
            label={judgementWords().asides.what}
            value={draft.what}
            say={acting.say('what')}
            onInput={what => set({ what })}
          />
          <Said
            label={judgementWords().asides.from}
            value={draft.from}
            rows={1}
            say={acting.say('from')}
            onInput={from => set({ from })}
          />
          <Field label={judgementWords().asides.about}>
            {marks => (
              <select
                {...marks()}
                value={draft.about ?? ''}
                onChange={({ currentTarget: { value } }) => set({ about: isFactorCode(value) ? value : null })}
              >
                <option value="">{judgementWords().asides.noFactor}</option>
                <For each={FACTORS}>
                  {factor => <option value={factor.code}>{factor.words[language()].name}</option>}
                </For>
              </select>
            )}
          </Field>
        </ActForm>
      </Show>
    </div>
  )
}
