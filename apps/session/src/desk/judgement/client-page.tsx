/** What the client reads, as they read it, and which part of it is withheld for a time, with a reason. */
import { clientView, VIEWED_PARTS, type ViewedPart } from '@holdfast/risk-screening'
import type { JudgementView } from '@holdfast/wire'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { OwnSections } from '../../judgement/sections.tsx'
import { Field } from '../../ui/controls.tsx'
import { language } from '../../ui/words.ts'
import { createDraft } from '../drafts.ts'
import { dayWithYear } from '../../ui/time.ts'
import { Day } from '../day.tsx'
import { ActForm, Said } from './fields.tsx'
import { byEndOf } from './days.ts'
import { createActing, nameOf, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

/** The preview, and the form to withhold. */
export function ClientPage(props: { readonly judging: Judging; readonly view: JudgementView }): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const showing = untrack(() => createActing(props.judging))
  const empty = (): { part: ViewedPart | null; reason: string; until: string } => ({
    part: null,
    reason: '',
    until: '',
  })
  const typed = untrack(() => createDraft(props.judging.draftName('withhold'), empty))
  const { draft, set } = typed
  const [isTried, setTried] = createSignal(false)
  const held = () => props.view.judgement.work.withheld.filter(one => one.until > props.view.now)
  const send = async (): Promise<void> => {
    setTried(true)
    const sent = { ...draft }
    const end = byEndOf(sent.until)
    if (sent.part === null || end === null) return
    const withheld = { part: sent.part, reason: sent.reason, until: end }
    if (!(await acting.send({ kind: 'withhold', withheld }))) return
    typed.kept(sent, empty())
    setTried(false)
  }
  const show = async (shown: ViewedPart): Promise<void> => {
    await showing.send({ kind: 'show', part: shown })
  }
  const w = () => judgementWords().page
  return (
    <>
      <p class="quiet-text">{w().say}</p>
      <div class="preview stack">
        <OwnSections sections={clientView(props.view.judgement, language(), props.view.now)} />
      </div>
      <Show when={held().length > 0}>
        <section class="tight">
          <h3>{w().held}</h3>
          <For each={held()}>
            {one => (
              <div class="said">
                <p>{w().heldUntil(partName(one.part), dayWithYear(one.until))}</p>
                <p class="written">{one.reason}</p>
                <ActForm
                  acting={showing}
                  fields={[]}
                  button={w().show(partName(one.part))}
                  onSend={() => show(one.part)}
                />
              </div>
            )}
          </For>
        </section>
      </Show>
      <section class="tight">
        <h3>{w().withhold}</h3>
        <p class="quiet-text">{w().withholdSay}</p>
        <ActForm acting={acting} fields={['reason', 'until']} button={w().hide} onSend={send}>
          <Field label={w().which} say={isTried() && draft.part === null ? judgementWords().choose : null}>
            {marks => (
              <select
                {...marks()}
                value={draft.part ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  set({ part: VIEWED_PARTS.find(one => one === value) ?? null })
                }
              >
                <option value="" />
                <For each={VIEWED_PARTS}>{one => <option value={one}>{partName(one)}</option>}</For>
              </select>
            )}
          </Field>
          <Said
            label={w().reason}
            value={draft.reason}
            rows={2}
            say={acting.say('reason')}
            onInput={reason => set({ reason })}
          />
          <Day
            label={w().until}
            value={draft.until}
            say={isTried() && draft.until === '' ? judgementWords().chooseDay : acting.say('until')}
            onChange={until => set({ until })}
          />
        </ActForm>
      </section>
    </>
  )
}

const partName = (part: ViewedPart): string =>
  part === 'strengths' || part === 'safeguards' || part === 'conclusion' ? judgementWords().page[part] : nameOf(part)
