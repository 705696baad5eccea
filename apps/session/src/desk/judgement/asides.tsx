/** What came from or about others: a layer of its own, seen to be one, that the client never reads. */
import { FACTORS, isFactorCode, type FactorCode } from '@holdfast/risk-screening'
import type { JudgementView } from '@holdfast/wire'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { Field } from '../../ui/controls.tsx'
import { language } from '../../ui/words.ts'
import { ActForm, Closed, Said } from './fields.tsx'
import { dateIn } from './days.ts'
import { createActing, nameOf, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

/** What stands in the layer, and one more. */
export function Asides(props: { readonly judging: Judging; readonly view: JudgementView }): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const [what, setWhat] = createSignal('')
  const [from, setFrom] = createSignal('')
  const [about, setAbout] = createSignal<FactorCode | null>(null)
  const send = async (): Promise<void> => {
    if (!(await acting.send({ kind: 'set-aside', aside: { about: about(), what: what(), from: from() } }))) return
    setWhat('')
    setFrom('')
    setAbout(null)
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
                {judgementWords().asides.of(aside.from, dateIn(aside.at))}
                <Show when={aside.about}>{code => <> · {nameOf(code())}</>}</Show>
              </p>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.view.judgement.status === 'open'} fallback={<Closed />}>
        <ActForm acting={acting} fields={['what', 'from']} button={judgementWords().asides.add} onSend={send}>
          <Said label={judgementWords().asides.what} value={what()} say={acting.say('what')} onInput={setWhat} />
          <Said
            label={judgementWords().asides.from}
            value={from()}
            rows={1}
            say={acting.say('from')}
            onInput={setFrom}
          />
          <Field label={judgementWords().asides.about}>
            {marks => (
              <select
                {...marks()}
                value={about() ?? ''}
                onChange={({ currentTarget: { value } }) => setAbout(isFactorCode(value) ? value : null)}
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
