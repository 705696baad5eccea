/** The page of duties about one client: what holds where they are and where they live, and the matters in which one was weighed. */
import type { SeatId } from '@holdfast/domain'
import { MATTER_KINDS, type MatterKind } from '@holdfast/safety'
import type { DutiesView } from '@holdfast/wire'
import { createSignal, For, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import type { Hour } from '../../state/encounter.ts'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { dateOf } from '../../ui/time.ts'
import { language, words } from '../../ui/words.ts'
import { MatterCard } from './matter.tsx'
import { StepForm } from './step-form.tsx'
import { createDuties, entryId, matterId, type Duties as Weighing } from './state.ts'
import { dutiesWords } from './words.ts'

/** The page. */
export function DeskDuties(props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId
  readonly onBack: () => void
}): JSX.Element {
  const duties = untrack(() => createDuties(props.api, props.hour.id, props.seat))
  const name = () => props.hour.view()?.others.find(({ seat }) => seat === props.seat)?.name ?? ''
  onMount(() => void duties.look())
  return (
    <Screen name="desk-duties" heading={dutiesWords().heading(name())} intro={dutiesWords().intro}>
      <div class="way-back">
        <Button kind="plain" onClick={() => props.onBack()}>
          {dutiesWords().back}
        </Button>
      </div>
      <Notice tone="attention">
        <p>{dutiesWords().now}</p>
      </Notice>
      <FailureNotice failure={duties.lost()} onAgain={() => void duties.look()} />
      <Show when={duties.read()} fallback={<p role="status">{words().pleaseWait}</p>}>
        {read => (
          <>
            <Begin duties={duties} />
            <section class="stack">
              <h2>{dutiesWords().matters}</h2>
              <For each={read().matters.map(({ id }) => id)} fallback={<p class="quiet-text">{dutiesWords().none}</p>}>
                {id => (
                  <Show when={read().matters.find(one => one.id === id)}>
                    {one => <MatterCard duties={duties} id={id} entries={one().entries} asks={one().asks} />}
                  </Show>
                )}
              </For>
            </section>
            <Held read={read()} />
          </>
        )}
      </Show>
    </Screen>
  )
}

/** Three ways to begin, none of them chosen beforehand. */
function Begin(props: { readonly duties: Weighing }): JSX.Element {
  const [what, setWhat] = createSignal<MatterKind | null>(null)
  const begin = async (kind: MatterKind, concern: string): Promise<Failure | null> => {
    const failure = await props.duties.post(matterId(), { kind: 'open', id: entryId(), what: kind, concern })
    if (failure === null) setWhat(null)
    return failure
  }
  return (
    <section class="stack">
      <div class="actions">
        <For each={MATTER_KINDS}>
          {kind => (
            <Button aria-expanded={what() === kind} onClick={() => setWhat(what() === kind ? null : kind)}>
              {dutiesWords().start[kind]}
            </Button>
          )}
        </For>
      </div>
      <Show when={what()} keyed>
        {kind => (
          <StepForm
            legend={dutiesWords().start[kind]}
            order={['yes']}
            words={{ yes: '' }}
            fields={[{ name: 'concern', label: dutiesWords().concern }]}
            button={dutiesWords().begin}
            onSave={({ texts }) => begin(kind, texts['concern'] ?? '')}
          />
        )}
      </Show>
    </section>
  )
}

/** What is held of both places, each with where it is from and until when it may be believed. */
const Held = (props: { readonly read: DutiesView }): JSX.Element => {
  const w = dutiesWords
  const of = (at: Duty['at']) => props.read.duties.filter(one => one.at === at)
  return (
    <>
      <section class="stack">
        <h2>{props.read.place ? w().place(props.read.place) : w().open}</h2>
        <Show when={props.read.place} fallback={<p>{w().noPlace}</p>}>
          <Show when={of('present').length === 0}>
            <p>{w().nothing}</p>
          </Show>
        </Show>
        <Duties duties={of('present')} />
      </section>
      <section class="stack">
        <h2>{w().home.heading}</h2>
        <Show when={props.read.residence} fallback={<p>{w().home.unknown}</p>}>
          {home => (
            <>
              <p>{w().home.where(home())}</p>
              <Show when={of('residence').length === 0}>
                <p>{home() === props.read.place ? w().home.same : w().home.nothing}</p>
              </Show>
            </>
          )}
        </Show>
        <Duties duties={of('residence')} />
      </section>
      <Show when={props.read.duties.length > 0}>
        <p class="quiet-text" lang="en">
          {props.read.caution}
        </p>
      </Show>
    </>
  )
}

type Duty = DutiesView['duties'][number]

const Duties = (props: { readonly duties: readonly Duty[] }): JSX.Element => (
  <For each={props.duties}>
    {one => (
      <article class="card tight">
        <h3>
          {dutiesWords().group[one.group]}: {dutyName(one.duty)}
        </h3>
        <p>{dutiesWords().force[one.force]}</p>
        <Show when={one.trigger}>{text => <p>{dutiesWords().trigger(text()[language()])}</p>}</Show>
        <Show when={one.discharge}>{text => <p>{dutiesWords().discharge(text()[language()])}</p>}</Show>
        <Show when={one.deadline}>
          {text => (
            <p>
              <span lang="en">{dutiesWords().deadline(text())}</span>
            </p>
          )}
        </Show>
        <p class="quiet-text" lang="en">
          {dutiesWords().source(one.source, one.asOf, one.reviewBy)}
        </p>
        <Show when={one.own}>{own => <p class="quiet-text">{dutiesWords().own(own().by, dateOf(own().at))}</p>}</Show>
        <Show when={!one.isVerified}>
          <p class="quiet-text">{dutiesWords().unverified}</p>
        </Show>
      </article>
    )}
  </For>
)

const dutyName = (code: string): string => {
  const names: Readonly<Record<string, string>> = dutiesWords().duty
  return names[code] ?? code
}
