/** The state, province or nation: from a list where we hold one, in one's own words elsewhere. */
import { regionsIn, type Region } from '@holdfast/jurisdictions'
import { createMemo, For, Show, type JSX } from 'solid-js'
import { Field } from '../ui/controls.tsx'
import { language } from '../ui/words.ts'
import { placeWords } from './place-words.ts'

/** The field. What is kept is the English name, which is read to a call-taker there and known to every rule. */
export function RegionField(props: {
  readonly country: string
  readonly region: string
  readonly say: string | null
  readonly onRegion: (region: string) => void
}): JSX.Element {
  const nameOf = (one: Region): string => (language() === 'es' ? one.es : one.en)
  const regions = createMemo(() => {
    const order = new Intl.Collator(language())
    return regionsIn(props.country).toSorted((a, b) => order.compare(nameOf(a), nameOf(b)))
  })
  return (
    <Field label={placeWords().region} isOptional={regions().length === 0} say={props.say}>
      {marks => (
        <Show
          when={regions().length > 0}
          fallback={
            <input
              {...marks()}
              autocomplete="address-level1"
              maxLength={80}
              value={props.region}
              onInput={event => props.onRegion(event.currentTarget.value)}
            />
          }
        >
          <select
            {...marks()}
            autocomplete="address-level1"
            onChange={event => props.onRegion(event.currentTarget.value)}
          >
            <option value="" selected={props.region === ''}>
              {placeWords().pickRegion}
            </option>
            <For each={regions()}>
              {one => (
                <option value={one.en} selected={one.en === props.region}>
                  {nameOf(one)}
                </option>
              )}
            </For>
          </select>
        </Show>
      )}
    </Field>
  )
}
