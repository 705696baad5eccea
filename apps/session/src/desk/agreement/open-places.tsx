/** The fields for what a clause leaves open: one for each place, and for each language where it is in words. */
import type { Clause, ComposeRefusal, Parameter } from '@holdfast/consent'
import type { Language } from '@holdfast/domain'
import { For, Match, Switch, type JSX } from 'solid-js'
import { Field } from '../../ui/controls.tsx'
import { language, LANGUAGE_NAMES } from '../../ui/words.ts'
import { fieldOf } from './draft.ts'
import { composeWords } from './words.ts'

/** What the fields share. */
export type Filling = {
  readonly languages: readonly Language[]
  readonly text: (field: string) => string
  readonly onText: (field: string, text: string) => void
  /** What is missing, once it was asked for. */
  readonly refusals: readonly ComposeRefusal[]
}

/** All fields of one clause. */
export const OpenPlaces = (props: { readonly clause: Clause } & Filling): JSX.Element => (
  <fieldset class="stack places">
    <legend>{props.clause.words[language()].heading}</legend>
    <For each={Object.entries(props.clause.parameters)}>
      {([name, parameter]) => (
        <For each={parameter.kind === 'words' || parameter.kind === 'list' ? props.languages : [null]}>
          {one => <Place {...props} name={name} parameter={parameter} language={one} />}
        </For>
      )}
    </For>
  </fieldset>
)

type PlaceProps = Filling & {
  readonly clause: Clause
  readonly name: string
  readonly parameter: Parameter
  readonly language: Language | null
}

function Place(props: PlaceProps): JSX.Element {
  const id = (part = ''): string => fieldOf(props.clause.id, props.name, part)
  const label = (): string => {
    const place = id() as keyof ReturnType<typeof composeWords>['places']
    const said = composeWords().places[place]
    const isOneOfMany = props.language !== null && props.languages.length > 1
    return isOneOfMany && props.language ? `${said}, ${composeWords().in(LANGUAGE_NAMES[props.language])}` : said
  }
  const say = (): string | null => {
    const found = props.refusals.find(
      one =>
        'parameter' in one &&
        one.clause === props.clause.id &&
        one.parameter === props.name &&
        (one.language === null || props.language === null || one.language === props.language),
    )
    return found && 'parameter' in found ? composeWords().missing[found.kind] : null
  }
  // No default here: Solid calls what is spread without an argument with what it returned before.
  const own = (part: string) => ({
    value: props.text(id(part)),
    onInput: (event: InputEvent & { currentTarget: { value: string } }) =>
      props.onText(id(part), event.currentTarget.value),
  })
  const part = () => props.language ?? ''
  return (
    <Switch>
      <Match when={props.parameter.kind === 'count' && props.parameter}>
        {count => (
          <Field
            label={label()}
            hint={composeWords().between(count().least, count().most, composeWords().units[count().unit])}
            say={say()}
          >
            {marks => <input {...marks()} {...own('')} inputmode="numeric" maxLength={5} />}
          </Field>
        )}
      </Match>
      <Match when={props.parameter.kind === 'choice' && props.parameter}>
        {choice => (
          <Field label={label()} say={say()}>
            {marks => (
              <select {...marks()} onChange={event => props.onText(id(), event.currentTarget.value)}>
                <option value="">{composeWords().choose}</option>
                <For each={Object.entries(choice().options)}>
                  {([value, said]) => (
                    <option value={value} selected={props.text(id()) === value}>
                      {said[language()]}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
        )}
      </Match>
      <Match when={props.parameter.kind === 'phone'}>
        <Field label={label()} say={say()}>
          {marks => <input {...marks()} {...own('')} type="tel" maxLength={24} placeholder="+" />}
        </Field>
      </Match>
      <Match when={props.parameter.kind === 'money'}>
        <div class="money">
          <Field label={`${label()}: ${composeWords().amount}`} say={say()}>
            {marks => <input {...marks()} {...own('amount')} inputmode="decimal" maxLength={11} />}
          </Field>
          <Field label={`${label()}: ${composeWords().currency}`}>
            {marks => <input {...marks()} {...own('currency')} maxLength={3} placeholder="EUR" />}
          </Field>
        </div>
      </Match>
      <Match when={props.parameter.kind === 'words' && props.parameter}>
        {words => (
          <Field label={label()} say={say()}>
            {marks => (
              <textarea
                {...marks()}
                {...own(part())}
                rows={2}
                maxLength={words().most}
                lang={props.language ?? undefined}
              />
            )}
          </Field>
        )}
      </Match>
      <Match when={props.parameter.kind === 'list' && props.parameter}>
        {list => (
          <Field label={label()} hint={composeWords().entries(list().least, list().most)} say={say()}>
            {marks => (
              <textarea
                {...marks()}
                {...own(part())}
                rows={Math.max(3, list().least)}
                maxLength={list().most * (list().each + 1)}
                lang={props.language ?? undefined}
              />
            )}
          </Field>
        )}
      </Match>
    </Switch>
  )
}
