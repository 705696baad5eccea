/** A structured judgement on the work with one client, for its practitioners: one part at a time, one thing saved at a time. */
import type { SeatId } from '@holdfast/domain'
import type { JudgementView } from '@holdfast/wire'
import { createEffect, createSignal, For, on, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import type { Hour } from '../../state/encounter.ts'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'
import { dayWithYear } from '../../ui/time.ts'
import { Asides } from './asides.tsx'
import { Asks } from './asks.tsx'
import { ClientPage } from './client-page.tsx'
import { Conclusion } from './conclusion.tsx'
import { Factors } from './factors.tsx'
import { Formulation } from './formulation.tsx'
import { Safeguards } from './safeguards.tsx'
import { Scenarios } from './scenarios.tsx'
import { Second } from './second.tsx'
import { SafetySheet } from './sheet.tsx'
import { Sources } from './sources.tsx'
import { createJudging, PARTS, type Judging, type Part } from './state.ts'
import { judgementWords } from './words.ts'

/** The page. What is typed in one part stays while another is looked at. */
export function DeskJudgement(props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId
  readonly onBack: () => void
}): JSX.Element {
  const judging = untrack(() => createJudging(props.api, props.hour, props.seat))
  const name = () => props.hour.view()?.others.find(({ seat }) => seat === props.seat)?.name ?? ''
  onMount(() => void judging.look())
  return (
    <Screen name="desk-judgement" heading={judgementWords().heading(name())} intro={judgementWords().intro}>
      <div class="way-back">
        <Button kind="plain" onClick={() => props.onBack()}>
          {judgementWords().back}
        </Button>
      </div>
      <FailureNotice failure={judging.lost()} onAgain={() => void judging.look()} />
      <Show when={judging.read()} fallback={<p role="status">{words().pleaseWait}</p>}>
        {view => (
          <>
            <Notice tone={view().standing === 'open' || view().standing === 'holds' ? 'calm' : 'attention'}>
              <p>{standing(view())}</p>
            </Notice>
            <div class="judgement">
              <nav aria-label={judgementWords().parts}>
                <ul class="parts-list">
                  <For each={PARTS}>
                    {part => (
                      <li>
                        <button
                          type="button"
                          class="part-link"
                          aria-current={judging.part() === part ? 'true' : undefined}
                          onClick={() => judging.go(part)}
                        >
                          {judgementWords().part[part]}
                        </button>
                      </li>
                    )}
                  </For>
                </ul>
              </nav>
              <div>
                <For each={PARTS}>{part => <OnePart judging={judging} view={view()} part={part} name={name()} />}</For>
              </div>
            </div>
          </>
        )}
      </Show>
    </Screen>
  )
}

/** A part is made at its first look and then kept, seen or not, with all that was typed in it. */
const OnePart = (props: {
  readonly judging: Judging
  readonly view: JudgementView
  readonly part: Part
  readonly name: string
}): JSX.Element => {
  const isShown = () => props.judging.part() === props.part
  const [wasShown, setWasShown] = createSignal(false)
  let heading: HTMLElement | undefined
  createEffect(
    on(isShown, (shown, before) => {
      if (shown) setWasShown(true)
      // Whoever goes to a part begins at its heading; the page itself began at its own.
      if (shown && before !== undefined && untrack(props.judging.wanted) === null)
        queueMicrotask(() => heading?.focus())
    }),
  )
  return (
    <Show when={wasShown()}>
      <section class="stack part" hidden={!isShown()} data-part={props.part}>
        <h2 tabindex="-1" ref={node => (heading = node)}>
          {judgementWords().part[props.part]}
        </h2>
        {INSIDE[props.part](props)}
      </section>
    </Show>
  )
}

type Inside = { readonly judging: Judging; readonly view: JudgementView; readonly name: string }

/** Called below and not named in a Dynamic, which everyone at the door would fetch along. */
const INSIDE: Readonly<Record<Part, (props: Inside) => JSX.Element>> = {
  asks: Asks,
  sources: Sources,
  factors: Factors,
  formulation: Formulation,
  scenarios: Scenarios,
  safeguards: Safeguards,
  asides: Asides,
  page: ClientPage,
  conclusion: Conclusion,
  sheet: SafetySheet,
  second: Second,
}

const standing = ({ standing: now, judgement }: JudgementView): string =>
  now === 'holds' && judgement.status === 'concluded'
    ? judgementWords().standing.holds(dayWithYear(judgement.conclusion.until))
    : judgementWords().standing[now === 'holds' ? 'open' : now]
