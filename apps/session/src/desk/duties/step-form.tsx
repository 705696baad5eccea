/** One step of a matter as a form: one word of a few where there is one, some words, and the button that keeps them. */
import { DUTY_TEXT_LIMIT } from '@holdfast/safety'
import { createSignal, For, Show, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Button, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce } from '../../ui/notice.tsx'
import { OneWord } from '../one-word.tsx'
import { sentenceOf } from './state.ts'
import { dutiesWords } from './words.ts'

/** A field of words: its name in the form, its label, whether it may stay empty. */
export type TextField = {
  readonly name: string
  readonly label: string
  readonly isOptional?: boolean
  readonly type?: 'moment'
}

/** What was filled in. */
export type Filled<W extends string> = { readonly word: W; readonly texts: Readonly<Record<string, string>> }

/** The form. What was typed stays until it was taken. */
export function StepForm<W extends string>(props: {
  readonly legend: string
  readonly order: readonly W[]
  readonly words: Readonly<Record<W, string>>
  readonly fields: readonly TextField[]
  readonly button: string
  readonly onSave: (filled: Filled<W>) => Promise<Failure | null>
}): JSX.Element {
  const sending = createSending()
  const [word, setWord] = createSignal<W | null>(null)
  const [texts, setTexts] = createStore<Record<string, string>>({})
  const [isTried, setTried] = createSignal(false)
  const isMissing = ({ name, isOptional }: TextField): boolean => !isOptional && (texts[name] ?? '').trim() === ''
  const chosen = (): W | null => word() ?? (props.order.length === 1 ? (props.order[0] ?? null) : null)
  const save = async (): Promise<void> => {
    setTried(true)
    const said = chosen()
    if (said === null || props.fields.some(isMissing) || sending.isBusy()) return
    const trimmed = Object.fromEntries(props.fields.map(({ name }) => [name, (texts[name] ?? '').trim()]))
    if (!(await sending.follow(props.onSave({ word: said, texts: trimmed })))) return
    setWord(null)
    setTexts(Object.fromEntries(props.fields.map(({ name }) => [name, ''])))
    setTried(false)
    announce(dutiesWords().kept)
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <Show when={props.order.length > 1}>
        <OneWord
          legend={props.legend}
          words={props.words}
          order={props.order}
          value={word()}
          say={isTried() && word() === null ? dutiesWords().choose : null}
          onChoose={one => setWord(() => one)}
        />
      </Show>
      <For each={props.fields}>
        {field => (
          <Field
            label={field.label}
            isOptional={field.isOptional ?? false}
            say={isTried() && isMissing(field) ? dutiesWords().missing : null}
          >
            {marks =>
              field.type === 'moment' ? (
                <input
                  {...marks()}
                  class="day"
                  type="datetime-local"
                  max="9999-12-31T23:59"
                  value={texts[field.name] ?? ''}
                  onInput={event => setTexts(field.name, event.currentTarget.value)}
                />
              ) : (
                <textarea
                  {...marks()}
                  rows={2}
                  maxLength={DUTY_TEXT_LIMIT}
                  value={texts[field.name] ?? ''}
                  onInput={event => setTexts(field.name, event.currentTarget.value)}
                />
              )
            }
          </Field>
        )}
      </For>
      <Show when={sentenceOf(sending.failure())} fallback={<FailureNotice failure={sending.failure()} />}>
        {say => (
          <p class="field-say" role="alert">
            {say()}
          </p>
        )}
      </Show>
      <div>
        <Button type="submit" busy={sending.isBusy()}>
          {props.button}
        </Button>
      </div>
    </form>
  )
}
