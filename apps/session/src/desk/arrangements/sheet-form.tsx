/** One entry of the sheet as a form: some words of a few, some fields, and the button that keeps them. */
import { ARRANGEMENT_TEXT_LIMIT } from '@holdfast/safety'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Button, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce } from '../../ui/notice.tsx'
import { OneWord } from '../one-word.tsx'
import { sentenceOf } from './state.ts'
import { arrangementsWords } from './words.ts'

/** One word of a few for each name. */
export type Choosing<C extends Readonly<Record<string, string>>> = {
  readonly [K in keyof C]: {
    readonly legend: string
    readonly order: readonly C[K][]
    readonly words: Readonly<Record<C[K], string>>
    readonly hint?: string
  }
}

/** A field of words: its name in the form, its label, whether it may stay empty. */
export type TextField = {
  readonly name: string
  readonly label: string
  readonly isOptional?: boolean
  readonly type?: 'moment' | 'line' | 'day'
}

/** What was filled in. */
export type Filled<C> = { readonly words: C; readonly texts: Readonly<Record<string, string>> }

/** The form. What was typed stays until it was taken. */
export function SheetForm<C extends Readonly<Record<string, string>>>(props: {
  readonly choices: Choosing<C>
  readonly fields: readonly TextField[]
  /** What stands already, to be changed. */
  readonly begun?: { readonly words: Partial<C>; readonly texts: Readonly<Record<string, string>> }
  readonly button: string
  readonly onSave: (filled: Filled<C>) => Promise<Failure | null>
}): JSX.Element {
  const sending = createSending()
  const begun = untrack(() => props.begun)
  const [chosen, setChosen] = createSignal<Partial<C>>(begun?.words ?? {})
  const [texts, setTexts] = createStore<Record<string, string>>({ ...begun?.texts })
  const [isTried, setTried] = createSignal(false)
  const names = (): readonly (keyof C)[] => Object.keys(props.choices)
  const isWhole = (said: Partial<C>): said is C => names().every(name => said[name] !== undefined)
  const isMissing = ({ name, isOptional }: TextField): boolean => !isOptional && (texts[name] ?? '').trim() === ''
  const save = async (): Promise<void> => {
    setTried(true)
    const words = chosen()
    if (!isWhole(words) || props.fields.some(isMissing) || sending.isBusy()) return
    const trimmed = Object.fromEntries(props.fields.map(({ name }) => [name, (texts[name] ?? '').trim()]))
    if (!(await sending.follow(props.onSave({ words, texts: trimmed })))) return
    setTried(false)
    if (!begun) {
      setChosen({})
      setTexts(Object.fromEntries(props.fields.map(({ name }) => [name, ''])))
    }
    announce(arrangementsWords().kept)
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
      <For each={names()}>
        {name => (
          <OneWord
            legend={props.choices[name].legend}
            words={props.choices[name].words}
            order={props.choices[name].order}
            value={chosen()[name] ?? null}
            say={isTried() && chosen()[name] === undefined ? arrangementsWords().choose : null}
            {...(props.choices[name].hint === undefined ? {} : { hint: props.choices[name].hint })}
            onChoose={word => setChosen(before => ({ ...before, [name]: word }))}
          />
        )}
      </For>
      <For each={props.fields}>
        {field => (
          <Field
            label={field.label}
            isOptional={field.isOptional ?? false}
            say={isTried() && isMissing(field) ? arrangementsWords().missing : null}
          >
            {marks => (
              <Show
                when={field.type}
                fallback={
                  <textarea
                    {...marks()}
                    rows={2}
                    maxLength={ARRANGEMENT_TEXT_LIMIT}
                    value={texts[field.name] ?? ''}
                    onInput={event => setTexts(field.name, event.currentTarget.value)}
                  />
                }
              >
                {type => (
                  <input
                    {...marks()}
                    {...INPUT[type()]}
                    value={texts[field.name] ?? ''}
                    onInput={event => setTexts(field.name, event.currentTarget.value)}
                  />
                )}
              </Show>
            )}
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

/** What an input of this kind takes. */
const INPUT = {
  moment: { class: 'day', type: 'datetime-local', max: '9999-12-31T23:59' },
  day: { class: 'day', type: 'date', max: '9999-12-31' },
  line: {},
} as const
