/** On what a judgement rests: sources with their days. */
import type { JudgementView } from '@holdfast/wire'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { ActForm, Closed, Day, Said } from './fields.tsx'
import { dateIn, ofDay } from './days.ts'
import { createActing, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

/** Every source, and one more. */
export function Sources(props: { readonly judging: Judging; readonly view: JudgementView }): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const [what, setWhat] = createSignal('')
  const [dated, setDated] = createSignal('')
  const [isTried, setTried] = createSignal(false)
  const send = async (): Promise<void> => {
    setTried(true)
    const day = ofDay(dated(), props.view.now)
    if (day === null || what().trim() === '') return
    if (!(await acting.send({ kind: 'source', source: { what: what(), dated: day } }))) return
    setWhat('')
    setDated('')
    setTried(false)
  }
  const missing = (said: string, words: string): string | null => (isTried() && said.trim() === '' ? words : null)
  return (
    <>
      <p class="quiet-text">{judgementWords().sources.say}</p>
      <ul>
        <For each={props.view.judgement.work.sources} fallback={<li>{judgementWords().sources.none}</li>}>
          {source => (
            <li>
              {source.what} <span class="quiet-text">{dateIn(source.dated)}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.view.judgement.status === 'open'} fallback={<Closed />}>
        <ActForm acting={acting} fields={['what', 'dated']} button={judgementWords().sources.add} onSend={send}>
          <Said
            label={judgementWords().sources.what}
            value={what()}
            rows={2}
            say={missing(what(), judgementWords().refusal.empty) ?? acting.say('what')}
            onInput={setWhat}
          />
          <Day
            label={judgementWords().sources.dated}
            value={dated()}
            say={missing(dated(), judgementWords().chooseDay) ?? acting.say('dated')}
            onChange={setDated}
          />
        </ActForm>
      </Show>
    </>
  )
}
