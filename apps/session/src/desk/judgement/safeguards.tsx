/** Safeguards that may fit, with their reasons, and what a practitioner made of each. None is chosen beforehand. */
import { SAFEGUARD_CODES, type SafeguardCode } from '@holdfast/domain'
import { FINDINGS, type DecidedSafeguard, type Suggestion } from '@holdfast/risk-screening'
import type { JudgementView } from '@holdfast/wire'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { Field } from '../../ui/controls.tsx'
import { dayWithYear, namesOf } from '../../ui/time.ts'
import { language } from '../../ui/words.ts'
import { isTyped } from '../drafts.ts'
import { asksOf } from '../asks-of.ts'
import { DecideForm, decisionName } from './decide.tsx'
import { Explain } from './factors.tsx'
import { Closed } from './fields.tsx'
import { Item } from './item.tsx'
import { authorIn, createActing, nameOf, type Acting, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

type Props = { readonly judging: Judging; readonly view: JudgementView }

/** First what was decided, then what may fit and was not decided on, then any other. */
export function Safeguards(props: Props): JSX.Element {
  const decided = () => props.view.judgement.work.safeguards.map(({ code }) => code)
  const suggested = () => props.view.suggestions.flatMap(({ code }) => (decided().includes(code) ? [] : [code]))
  const others = () => SAFEGUARD_CODES.filter(code => !decided().includes(code) && !suggested().includes(code))
  // A code moves between the lists when somebody else decides: its form's way to the server, and what came of it, moves along.
  const actings = new Map<SafeguardCode, Acting>()
  const actingOf = (code: SafeguardCode): Acting => {
    const acting = actings.get(code) ?? createActing(props.judging)
    actings.set(code, acting)
    return acting
  }
  const [picked, setPicked] = createSignal<SafeguardCode | null>(null)
  return (
    <>
      <p class="quiet-text">{judgementWords().safeguards.say}</p>
      <Show when={decided().length > 0}>
        <section class="tight">
          <h3>{judgementWords().safeguards.decided}</h3>
          <For each={decided()}>{code => <One {...props} code={code} acting={actingOf(code)} />}</For>
        </section>
      </Show>
      <Show when={props.view.judgement.status === 'open'} fallback={<Closed />}>
        <section class="tight">
          <h3>{judgementWords().safeguards.suggested}</h3>
          <For each={suggested()} fallback={<p class="quiet-text">{judgementWords().safeguards.none}</p>}>
            {code => <One {...props} code={code} acting={actingOf(code)} />}
          </For>
        </section>
        <section class="tight">
          <h3>{judgementWords().safeguards.further}</h3>
          <Field label={judgementWords().safeguards.pick}>
            {marks => (
              <select
                {...marks()}
                onChange={event => setPicked(others().find(code => code === event.currentTarget.value) ?? null)}
              >
                <option value="" />
                <For each={others()}>
                  {code => (
                    <option value={code} selected={picked() === code}>
                      {asksOf(code)}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <Show when={others().find(code => code === picked())} keyed>
            {code => <One {...props} code={code} acting={actingOf(code)} isOpen />}
          </Show>
        </section>
      </Show>
    </>
  )
}

const One = (
  props: Props & { readonly code: SafeguardCode; readonly acting: Acting; readonly isOpen?: boolean },
): JSX.Element => {
  const suggestion = () => props.view.suggestions.find(({ code }) => code === props.code)
  const last = () => props.view.judgement.work.safeguards.find(({ code }) => code === props.code)
  return (
    <Item
      judging={props.judging}
      id={props.code}
      name={asksOf(props.code)}
      standing={standingOf(last(), suggestion())}
      isOpen={props.isOpen ?? untrack(() => isTyped(decisionName(props.judging, props.code)))}
    >
      <Show when={last()}>{decided => <Decided view={props.view} decided={decided()} />}</Show>
      <Show when={props.view.judgement.status === 'open'}>
        <Explain
          judging={props.judging}
          view={props.view}
          about={props.code}
          label={judgementWords().safeguards.why}
          isAsked={props.view.asks.some(ask => ask.kind === 'why-with' && ask.code === props.code)}
        />
        <DecideForm
          judging={props.judging}
          acting={props.acting}
          code={props.code}
          suggestion={suggestion()}
          last={last()}
        />
      </Show>
    </Item>
  )
}

const Decided = (props: { readonly view: JudgementView; readonly decided: DecidedSafeguard }): JSX.Element => {
  const w = () => judgementWords().safeguards
  const end = () => (props.decided.decision === 'declined' ? w().back : w().ends)
  return (
    <div class="said">
      <p>
        <strong>{w().was[props.decided.decision]}</strong>
      </p>
      <Show when={props.decided.decision === 'changed' && props.decided.change}>
        {change => <p class="written">{change()}</p>}
      </Show>
      <p class="written">{props.decided.reason}</p>
      <Show when={props.decided.factors.length > 0}>
        <p class="quiet-text">{w().because(namesOf(props.decided.factors.map(nameOf)))}</p>
      </Show>
      <p class="quiet-text">
        {w().reviewed(dayWithYear(props.decided.reviewAt))} {end()(props.decided.endsWhen)}
      </p>
      <p class="quiet-text">
        {judgementWords().by(authorIn(props.view, props.decided.by), dayWithYear(props.decided.at))}
      </p>
    </div>
  )
}

function standingOf(last: DecidedSafeguard | undefined, suggestion: Suggestion | undefined): string {
  if (last) return judgementWords().safeguards.was[last.decision]
  if (!suggestion) return ''
  const names = suggestion.because.map(one =>
    one.kind === 'factor' ? nameOf(one.factor) : FINDINGS[one.finding].words[language()].look,
  )
  return judgementWords().safeguards.because(namesOf(names))
}
