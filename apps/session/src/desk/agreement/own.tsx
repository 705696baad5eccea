/** Clauses of the clinic's own: where each stands, whom it binds, and its heading and text in each language of the contract. */
import { CLAUSE_GROUPS, OWN_LIMITS, type ComposeRefusal } from '@holdfast/consent'
import type { Language } from '@holdfast/domain'
import { createMemo, For, Index, Show, type JSX } from 'solid-js'
import { Actions, Button, Field, type FieldMarks } from '../../ui/controls.tsx'
import { namesOf } from '../../ui/time.ts'
import { LANGUAGE_NAMES } from '../../ui/words.ts'
import { blamingIn, newOwn, type OwnDraft } from './draft-own.ts'
import { composeWords } from './words.ts'

type Shared = {
  readonly languages: readonly Language[]
  /** What is missing, once it was asked for. */
  readonly refusals: readonly ComposeRefusal[]
}

/** All of them, and the way to one more. */
export function OwnClauses(
  props: Shared & {
    readonly own: readonly OwnDraft[]
    /** Names that an earlier version used; a new clause takes none of them. */
    readonly used: readonly { readonly id: string }[]
    readonly onOwn: (own: readonly OwnDraft[]) => void
  },
): JSX.Element {
  let section: HTMLElement | undefined
  const add = (): void => {
    props.onOwn([...props.own, newOwn([...props.own, ...props.used])])
    section?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus()
  }
  const leaveOut = (n: number): void => {
    props.onOwn(props.own.filter((_, at) => at !== n))
    section?.querySelector<HTMLElement>(':scope > .actions .button')?.focus()
  }
  return (
    <section class="stack" ref={element => (section = element)}>
      <h2>{composeWords().own}</h2>
      <p class="quiet-text">{composeWords().ownSay}</p>
      <Index each={props.own}>
        {(own, n) => (
          <Own
            own={own()}
            n={n + 1}
            languages={props.languages}
            refusals={props.refusals}
            onOwn={changed => props.onOwn(props.own.with(n, changed))}
            onLeaveOut={() => leaveOut(n)}
          />
        )}
      </Index>
      <Show when={props.own.length < OWN_LIMITS.clauses}>
        <Actions>
          <Button onClick={add}>{composeWords().ownAdd}</Button>
        </Actions>
      </Show>
    </section>
  )
}

type OwnProps = Shared & {
  readonly own: OwnDraft
  readonly n: number
  readonly onOwn: (own: OwnDraft) => void
  readonly onLeaveOut: () => void
}

function Own(props: OwnProps): JSX.Element {
  const blaming = createMemo(() => blamingIn(props.own, props.languages))
  return (
    <fieldset class="stack places">
      <legend>{composeWords().ownClause(props.n)}</legend>
      <For each={props.languages}>{language => <OwnWords {...props} language={language} />}</For>
      <Show when={blaming().length > 0}>
        <p class="quiet-text" role="status">
          {composeWords().ownBlaming(namesOf(blaming()))}
        </p>
      </Show>
      <Field label={composeWords().ownGroup}>
        {marks => (
          <Select
            marks={marks()}
            value={props.own.group}
            options={CLAUSE_GROUPS.map(value => ({ value, label: composeWords().groups[value] }))}
            onChoose={group => props.onOwn({ ...props.own, group })}
          />
        )}
      </Field>
      <Field label={composeWords().ownBinds}>
        {marks => (
          <Select
            marks={marks()}
            value={props.own.binds}
            options={BINDS.map(value => ({ value, label: composeWords().binds[value] }))}
            onChoose={binds => props.onOwn({ ...props.own, binds })}
          />
        )}
      </Field>
      <Button kind="plain" onClick={() => props.onLeaveOut()}>
        {composeWords().ownLeaveOut(props.n)}
      </Button>
    </fieldset>
  )
}

const BINDS = ['both', 'subject', 'practitioner'] as const

/** Heading and text in one language. */
function OwnWords(props: OwnProps & { readonly language: Language }): JSX.Element {
  const said = (label: string): string =>
    props.languages.length > 1 ? `${label}, ${composeWords().in(LANGUAGE_NAMES[props.language])}` : label
  const say = (field: 'heading' | 'text'): string | null => {
    const found = props.refusals.find(
      one =>
        'parameter' in one && one.clause === props.own.id && one.parameter === field && one.language === props.language,
    )
    return found && 'parameter' in found ? composeWords().missing[found.kind] : null
  }
  const type = (field: 'headings' | 'texts', text: string): void =>
    props.onOwn({ ...props.own, [field]: { ...props.own[field], [props.language]: text } })
  return (
    <>
      <Field label={said(composeWords().ownHeading)} say={say('heading')}>
        {marks => (
          <input
            {...marks()}
            lang={props.language}
            maxLength={OWN_LIMITS.heading}
            value={props.own.headings[props.language] ?? ''}
            onInput={event => type('headings', event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={said(composeWords().ownText)} hint={composeWords().ownTextSay} say={say('text')}>
        {marks => (
          <textarea
            {...marks()}
            lang={props.language}
            rows={4}
            maxLength={OWN_LIMITS.paragraphs * (OWN_LIMITS.paragraph + 1)}
            value={props.own.texts[props.language] ?? ''}
            onInput={event => type('texts', event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  )
}

function Select<V extends string>(props: {
  readonly marks: FieldMarks
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChoose: (value: V) => void
}): JSX.Element {
  return (
    <select
      {...props.marks}
      onChange={event => {
        const chosen = props.options.find(({ value }) => value === event.currentTarget.value)
        if (chosen) props.onChoose(chosen.value)
      }}
    >
      <For each={props.options}>
        {({ value, label }) => (
          <option value={value} selected={value === props.value}>
            {label}
          </option>
        )}
      </For>
    </select>
  )
}
