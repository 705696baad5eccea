/** The forms of a judgement: words, what stands against them, and what somebody else wrote meanwhile. */
import { JUDGEMENT_TEXT_LIMIT, type JudgementRefusal } from '@holdfast/risk-screening'
import { For, Show, type JSX } from 'solid-js'
import { Button, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { isChanged, sentenceOf, type Acting } from './state.ts'
import { judgementWords } from './words.ts'

/** Some words. */
export const Said = (props: {
  readonly label: string
  readonly value: string
  readonly say: string | null
  readonly hint?: string
  readonly rows?: number
  readonly onInput: (value: string) => void
}): JSX.Element => (
  <Field label={props.label} hint={props.hint} say={props.say}>
    {marks => (
      <textarea
        {...marks()}
        rows={props.rows ?? 3}
        maxLength={JUDGEMENT_TEXT_LIMIT}
        value={props.value}
        onInput={event => props.onInput(event.currentTarget.value)}
      />
    )}
  </Field>
)

/** A form that saves one thing. What does not belong to a field of it is said at its end. */
export function ActForm(props: {
  readonly acting: Acting
  /** Fields that say by themselves what stands against them. */
  readonly fields: readonly string[]
  readonly button: string
  readonly isMain?: boolean
  readonly onSend: () => Promise<void>
  readonly children?: JSX.Element
}): JSX.Element {
  let form: HTMLFormElement | undefined
  const rest = (): readonly JudgementRefusal[] =>
    props.acting.refusals().filter(one => !('field' in one && props.fields.includes(one.field)))
  const technical = () => {
    const failure = props.acting.failure()
    const isOfRules = typeof failure === 'object' && failure?.code === 'judgement-refused'
    return isOfRules || isChanged(failure) ? null : failure
  }
  const submit = async (): Promise<void> => {
    await props.onSend()
    // A form that was done with is gone: its part is gone on with from the heading.
    if (!form?.isConnected && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.part:not([hidden]) > h2')?.focus()
    // What is missing takes the focus, so that it is heard and seen first.
    form
      ?.querySelector<HTMLElement>('fieldset[aria-invalid] input, :is(input, select, textarea)[aria-invalid]')
      ?.focus()
  }
  return (
    <form
      ref={node => (form = node)}
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      {props.children}
      <Show when={isChanged(props.acting.failure())}>
        <Notice tone="attention" role="alert">
          <p>{judgementWords().changed}</p>
        </Notice>
      </Show>
      <Show when={rest().length > 0}>
        <Notice tone="attention" role="alert">
          <p>{judgementWords().notTaken}</p>
          <ul>
            <For each={rest()}>{one => <li>{sentenceOf(one)}</li>}</For>
          </ul>
        </Notice>
      </Show>
      <FailureNotice failure={technical()} />
      <div>
        <Button kind={props.isMain ? 'main' : undefined} type="submit" busy={props.acting.isBusy()}>
          {props.button}
        </Button>
      </div>
    </form>
  )
}

/** What somebody else wrote meanwhile, beside one's own: to save now is to decide for one's own, and theirs can be taken instead. */
export const Theirs = (props: { readonly onTake: () => void; readonly children: JSX.Element }): JSX.Element => (
  <section class="card stack" role="status">
    <h3>{judgementWords().theirs.heading}</h3>
    <p class="quiet-text">{judgementWords().theirs.say}</p>
    {props.children}
    <div>
      <Button onClick={() => props.onTake()}>{judgementWords().theirs.take}</Button>
    </div>
  </section>
)

/** Nothing is added to concluded work. */
export const Closed = (): JSX.Element => <p class="quiet-text">{judgementWords().closed}</p>
