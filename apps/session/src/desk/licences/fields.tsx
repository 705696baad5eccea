/** The fields that the forms on licences are made of. */
import { createMemo, For, Show, type JSX } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { countriesIn, regionNamesIn } from '../../prepare/country.ts'
import { Button, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { language } from '../../ui/words.ts'
import { needsPart, type PlaceDraft } from './draft.ts'
import type { Acting, Make } from './state.ts'
import { licenceDeskWords } from './words.ts'

/** A form that writes one thing down. What belongs to no field of it is said at its end. */
export function ActForm<T extends object>(props: {
  readonly acting: Acting
  /** Fields that say by themselves what is wrong with them. */
  readonly fields: readonly string[]
  readonly button: string
  readonly typed: T
  readonly make: Make
  /** Told what was sent: more may have been typed since. */
  readonly onKept: (sent: T) => void
  readonly children: JSX.Element
}): JSX.Element {
  let form: HTMLFormElement | undefined
  const submit = async (): Promise<void> => {
    const sent = structuredClone(unwrap(props.typed))
    if (await props.acting.send(sent, props.make)) return props.onKept(sent)
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
      <Show when={props.acting.rest(props.fields).length > 0}>
        <Notice tone="attention" role="alert">
          <For each={props.acting.rest(props.fields)}>{one => <p>{one}</p>}</For>
        </Notice>
      </Show>
      <FailureNotice failure={props.acting.failure()} />
      <div>
        <Button type="submit" busy={props.acting.isBusy()}>
          {props.button}
        </Button>
      </div>
    </form>
  )
}

/** One line, or some words. */
export const Line = (props: {
  readonly label: string
  readonly value: string
  readonly say: string | null
  readonly hint?: string
  readonly isOptional?: boolean
  readonly rows?: number
  readonly mode?: 'numeric' | 'url'
  readonly onInput: (value: string) => void
}): JSX.Element => (
  <Field label={props.label} hint={props.hint} say={props.say} isOptional={props.isOptional ?? false}>
    {marks => (
      <Show
        when={props.rows}
        fallback={
          <input
            {...marks()}
            autocomplete="off"
            inputMode={props.mode}
            value={props.value}
            onInput={event => props.onInput(event.currentTarget.value)}
          />
        }
      >
        {rows => (
          <textarea
            {...marks()}
            rows={rows()}
            value={props.value}
            onInput={event => props.onInput(event.currentTarget.value)}
          />
        )}
      </Show>
    )}
  </Field>
)

/** One of a list. */
export const Pick = <W extends string>(props: {
  readonly label: string
  readonly order: readonly W[]
  readonly words: Readonly<Record<W, string>>
  readonly value: string
  readonly say: string | null
  readonly hint?: string
  readonly onPick: (value: string) => void
}): JSX.Element => (
  <Field label={props.label} hint={props.hint} say={props.say}>
    {marks => (
      <select {...marks()} onChange={event => props.onPick(event.currentTarget.value)}>
        <option value="" selected={props.value === ''}>
          {licenceDeskWords().pick}
        </option>
        <For each={props.order}>
          {one => (
            <option value={one} selected={one === props.value}>
              {props.words[one]}
            </option>
          )}
        </For>
      </select>
    )}
  </Field>
)

/** A country, and its part where its law or its registers are theirs. */
export function PlaceFields(props: {
  readonly label: string
  readonly value: PlaceDraft
  readonly say: string | null
  /** May it be a country as a whole wherever it is? */
  readonly isWhole?: boolean
  readonly onPick: (place: PlaceDraft) => void
}): JSX.Element {
  const countries = createMemo(() => countriesIn(language()))
  const regions = createMemo(() => regionNamesIn(props.value.country, language()))
  const isPartNeeded = () => !props.isWhole && needsPart(props.value.country)
  /** Where a part is missing it is said at the part. */
  const isOfPart = () => isPartNeeded() && props.value.region === ''
  return (
    <div class="pair">
      <Field label={props.label} say={isOfPart() ? null : props.say}>
        {marks => (
          <select {...marks()} onChange={event => props.onPick({ country: event.currentTarget.value, region: '' })}>
            <option value="" selected={props.value.country === ''}>
              {licenceDeskWords().pickCountry}
            </option>
            <For each={countries()}>
              {({ value, name }) => (
                <option value={value} selected={value === props.value.country}>
                  {name}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Show when={regions().length > 0}>
        <Field label={licenceDeskWords().part} say={isOfPart() ? props.say : null}>
          {marks => (
            <select
              {...marks()}
              onChange={event => props.onPick({ country: props.value.country, region: event.currentTarget.value })}
            >
              <option value="" selected={props.value.region === ''}>
                {isPartNeeded() ? licenceDeskWords().pick : licenceDeskWords().whole}
              </option>
              <For each={regions()}>
                {one => (
                  <option value={one.region} selected={one.region === props.value.region}>
                    {one.name}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
    </div>
  )
}
