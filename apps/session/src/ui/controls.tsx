/** Buttons, fields, choices and dialogs that anyone can use: by finger, by keyboard, by ear. */
import { createEffect, createUniqueId, For, onCleanup, onMount, Show, splitProps, type JSX } from 'solid-js'
import { LanguageIcon } from './icons.tsx'
import { Announcer } from './notice.tsx'
import { language, LANGUAGE_NAMES, languages, readIn, words } from './words.ts'

/** A button: `main` is the one way forward of a screen, `leave` ends something, `plain` looks like a link. */
export function Button(
  props: { readonly kind?: 'main' | 'leave' | 'plain' | undefined; readonly busy?: boolean } & Omit<
    JSX.ButtonHTMLAttributes<HTMLButtonElement>,
    'class' | 'disabled'
  >,
): JSX.Element {
  const [own, rest] = splitProps(props, ['kind', 'busy', 'children', 'onClick'])
  return (
    <button
      type="button"
      {...rest}
      class="button"
      data-kind={own.kind}
      aria-disabled={own.busy ? 'true' : undefined}
      onClick={event => {
        if (own.busy) return event.preventDefault()
        if (typeof own.onClick === 'function') own.onClick(event)
      }}
    >
      <Show when={own.busy}>
        <span class="busy" aria-hidden="true" />
      </Show>
      {own.children}
    </button>
  )
}

/** A row of buttons; on a phone one below the other, the way forward first. */
export const Actions = (props: { readonly children: JSX.Element }): JSX.Element => (
  <div class="actions">{props.children}</div>
)

/** The ids and marks that a control inside a field carries. */
export type FieldMarks = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

/** A named control with a hint, and words beside it when something is missing. */
export function Field(props: {
  readonly label: string
  readonly hint?: string | undefined
  readonly say?: string | null | undefined
  readonly isOptional?: boolean
  readonly children: (marks: () => FieldMarks) => JSX.Element
}): JSX.Element {
  const id = createUniqueId()
  const marks = (): FieldMarks => {
    const described = [props.say ? `${id}-say` : '', props.hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
    return { id, 'aria-describedby': described || undefined, 'aria-invalid': props.say ? 'true' : undefined }
  }
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        <Show when={props.isOptional}>
          <span class="optional"> ({words().optional})</span>
        </Show>
      </label>
      {props.children(marks)}
      <Show when={props.say}>
        <p class="field-say" id={`${id}-say`}>
          {props.say}
        </p>
      </Show>
      <Show when={props.hint}>
        <p class="quiet-text" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
    </div>
  )
}

/** One of a few, side by side. */
export function Choices<V extends string>(props: {
  readonly name: string
  readonly value: V | null
  readonly options: readonly { readonly value: V; readonly label: string; readonly lang?: string }[]
  readonly onChoose: (value: V) => void
}): JSX.Element {
  return (
    <div class="choices">
      <For each={props.options}>
        {option => (
          <label class="choice" lang={option.lang}>
            <input
              type="radio"
              name={props.name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChoose(option.value)}
            />
            {option.label}
          </label>
        )}
      </For>
    </div>
  )
}

/** The language of the screen, in the head of every page. */
export const LanguageSelect = (): JSX.Element => (
  <label class="language">
    <LanguageIcon />
    <span class="unseen">{words().chooseLanguage}</span>
    <select
      onChange={event => {
        const chosen = languages.find(one => one === event.currentTarget.value)
        if (chosen) void readIn(chosen)
      }}
    >
      <For each={languages}>
        {one => (
          <option value={one} lang={one} selected={one === language()}>
            {LANGUAGE_NAMES[one]}
          </option>
        )}
      </For>
    </select>
  </label>
)

/** A dialog over the page: the browser's own, so that Escape, focus and reading order are right. */
export function Dialog(props: {
  readonly isOpen: boolean
  readonly label: string
  readonly onClose: () => void
  readonly children: JSX.Element
}): JSX.Element {
  const id = createUniqueId()
  let element: HTMLDialogElement | undefined
  onMount(() => {
    createEffect(() => {
      if (props.isOpen && !element?.open) element?.showModal()
      if (!props.isOpen && element?.open) element.close()
    })
  })
  onCleanup(() => element?.close())
  return (
    <dialog ref={node => (element = node)} aria-labelledby={id} onClose={() => props.onClose()}>
      <Show when={props.isOpen}>
        <h2 id={id} tabindex="-1" autofocus>
          {props.label}
        </h2>
        {props.children}
        <Announcer />
      </Show>
    </dialog>
  )
}
