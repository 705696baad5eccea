/** One word of a few, in a group with a name: what it means and what is missing is heard with it. */
import { createUniqueId, Show, type JSX } from 'solid-js'
import { Choices } from '../ui/controls.tsx'

/** None is chosen beforehand. */
export function OneWord<W extends string>(props: {
  readonly legend: string
  readonly words: Readonly<Record<W, string>>
  readonly order: readonly W[]
  readonly value: W | null
  readonly say: string | null
  readonly hint?: string
  /** In which language each word stands, where that is not the screen's. */
  readonly langOf?: (word: W) => string
  readonly onChoose: (word: W) => void
}): JSX.Element {
  const id = createUniqueId()
  const described = () => [props.say ? `${id}-say` : '', props.hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  const options = () =>
    props.order.map(value => {
      const option = { value, label: props.words[value] }
      return props.langOf ? { ...option, lang: props.langOf(value) } : option
    })
  return (
    <fieldset
      class="tight"
      role="radiogroup"
      aria-describedby={described() || undefined}
      aria-invalid={props.say ? 'true' : undefined}
    >
      <legend class="group-name">{props.legend}</legend>
      <Show when={props.hint}>
        <p class="quiet-text" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <Choices name={id} value={props.value} options={options()} onChoose={word => props.onChoose(word)} />
      <Show when={props.say}>
        <p class="field-say" id={`${id}-say`}>
          {props.say}
        </p>
      </Show>
    </fieldset>
  )
}
