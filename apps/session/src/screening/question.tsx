/** One question: what there is to choose from, a line to mark, and a way past it. */
import { createUniqueId, For, Match, Show, Switch, type JSX } from 'solid-js'
import { locale } from '../ui/words.ts'
import type { Question } from './answers.ts'
import { formWords } from './form-words.ts'

/** What somebody may say of themselves: `undefined` before they said anything, null when they passed it over. */
export type Said = string | null | undefined

type Props = {
  readonly question: Question
  readonly lang: string
  readonly said: Said
  readonly onSay: (said: string | null) => void
}

/** Where not to say is among the answers, a second way past the question would only be asked about. */
const hasOwnWayPast = ({ options }: Question): boolean => options.some(({ value }) => value === 'rather-not-say')

/** The question as a group; nothing is chosen before somebody chooses. */
export const QuestionGroup = (props: Props): JSX.Element => (
  <fieldset class="card question" data-item={props.question.item}>
    <legend class="group-name" lang={props.lang}>
      {props.question.text}
    </legend>
    <Switch>
      <Match when={props.question.line}>{line => <Line {...props} line={line()} />}</Match>
      <Match when={true}>
        <Options {...props} />
      </Match>
    </Switch>
  </fieldset>
)

const Options = (props: Props): JSX.Element => {
  const name = createUniqueId()
  return (
    <div class="choices">
      <For each={props.question.options}>
        {({ value, text }) => (
          <label class="choice" lang={props.lang}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.said === value}
              onChange={() => props.onSay(value)}
            />
            {text}
          </label>
        )}
      </For>
      <Show when={!hasOwnWayPast(props.question)}>
        <label class="choice skip">
          <input type="radio" name={name} value="" checked={props.said === null} onChange={() => props.onSay(null)} />
          {formWords().skip}
        </label>
      </Show>
    </div>
  )
}

/** A line has no place before it is touched: its handle shows only then, so that nobody answers by leaving it as it was. */
const Line = (props: Props & { readonly line: NonNullable<Question['line']> }): JSX.Element => {
  const at = (): number | null => (typeof props.said === 'string' ? Number(props.said) : null)
  const say = (): string => {
    const value = at()
    return value === null ? formWords().lineNone : formWords().lineAt(value.toLocaleString(locale()))
  }
  const mark = (event: { readonly currentTarget: HTMLInputElement }): void => props.onSay(event.currentTarget.value)
  return (
    <div class="rule">
      <input
        type="range"
        aria-label={`${props.question.text} ${formWords().line(props.line.minText, props.line.maxText)}`}
        aria-valuetext={say()}
        data-marked={at() === null ? undefined : ''}
        min={props.line.min}
        max={props.line.max}
        step={props.line.step}
        value={at() ?? (props.line.min + props.line.max) / 2}
        onInput={mark}
        onPointerUp={mark}
        onKeyDown={event => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          mark(event)
        }}
      />
      <div class="rule-ends" lang={props.lang} aria-hidden="true">
        <span>{props.line.minText}</span>
        <span>{props.line.maxText}</span>
      </div>
      <p class="quiet-text" aria-hidden="true">
        {say()}
      </p>
      <label class="choice skip">
        <input type="radio" checked={props.said === null} onChange={() => props.onSay(null)} />
        {formWords().skip}
      </label>
    </div>
  )
}
