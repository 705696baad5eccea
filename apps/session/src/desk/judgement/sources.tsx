/** On what a judgement rests: sources with their days. */
import type { JudgementView } from '@holdfast/wire'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { createDraft } from '../drafts.ts'
import { dayWithYear } from '../../ui/time.ts'
import { Day } from '../day.tsx'
import { ActForm, Closed, Said } from './fields.tsx'
import { ofDay } from './days.ts'
import { createActing, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

/** Every source, and one more. */
export function Sources(props: { readonly judging: Judging; readonly view: JudgementView }): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const empty = (): { what: string; dated: string } => ({ what: '', dated: '' })
  const held = untrack(() => createDraft(props.judging.draftName('source'), empty))
  const { draft, set } = held
  const [isTried, setTried] = createSignal(false)
  const send = async (): Promise<void> => {
    setTried(true)
    const day = ofDay(draft.dated, props.view.now)
    if (day === null || draft.what.trim() === '') return
    const sent = { ...draft }
    if (!(await acting.send({ kind: 'source', source: { what: sent.what, dated: day } }))) return
    held.kept(sent, empty())
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
              {source.what} <span class="quiet-text">{dayWithYear(source.dated)}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.view.judgement.status === 'open'} fallback={<Closed />}>
        <ActForm acting={acting} fields={['what', 'dated']} button={judgementWords().sources.add} onSend={send}>
          <Said
            label={judgementWords().sources.what}
            value={draft.what}
            rows={2}
            say={missing(draft.what, judgementWords().refusal.empty) ?? acting.say('what')}
            onInput={what => set({ what })}
          />
          <Day
            label={judgementWords().sources.dated}
            value={draft.dated}
            say={missing(draft.dated, judgementWords().chooseDay) ?? acting.say('dated')}
            onChange={dated => set({ dated })}
          />
        </ActForm>
      </Show>
    </>
  )
}
