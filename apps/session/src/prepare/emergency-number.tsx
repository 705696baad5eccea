/** The number that calls for help where someone is: filled in from data, for a person to confirm. */
import { createEffect, createMemo, For, on, Show, type JSX } from 'solid-js'
import { Button, Field } from '../ui/controls.tsx'
import { dateOf } from '../ui/time.ts'
import { numbersIn } from './country.ts'
import { placeWords } from './place-words.ts'

/** The field with the number, why it was suggested, the others in use, and how old the list is. */
export function EmergencyNumber(props: {
  readonly country: string
  readonly number: string
  readonly say: string | null
  readonly onNumber: (number: string) => void
}): JSX.Element {
  const country = createMemo(() => props.country) // the form is one value: only another country counts, not another letter
  const known = createMemo(() => numbersIn(country()))
  createEffect(
    on(
      country,
      () => props.onNumber(known()?.suggested ?? ''),
      { defer: true }, // the first country comes with its number, or with the one the person confirmed before
    ),
  )
  const others = () => known()?.numbers.filter(number => number !== props.number) ?? []
  const hint = (): string | undefined => {
    const numbers = known()
    if (!numbers) return undefined // no country is chosen yet: of each in the list a number is held
    const asOf = placeWords().asOf(dateOf(numbers.asOf))
    if (numbers.suggestedBy === 'own-number') return `${placeWords().emergencyOwn} ${asOf}`
    return numbers.numbers.length > 1 ? `${placeWords().emergencyCheck} ${asOf}` : asOf
  }
  return (
    <div class="emergency">
      <Field label={placeWords().emergency} hint={hint()} say={props.say}>
        {marks => (
          <input
            {...marks()}
            class="short"
            type="tel"
            autocomplete="off"
            maxLength={21}
            value={props.number}
            onInput={event => props.onNumber(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={others().length > 0}>
        <div class="others">
          <span class="quiet-text">{placeWords().emergencyOthers}</span>
          <For each={others()}>
            {number => (
              <Button aria-label={placeWords().emergencyUse(number)} onClick={() => props.onNumber(number)}>
                {number}
              </Button>
            )}
          </For>
        </div>
      </Show>
    </div>
  )
}
