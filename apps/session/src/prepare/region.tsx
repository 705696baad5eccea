/** The state, province or nation: from a list where we hold one, in one's own words elsewhere. */
import { createMemo, Show, type JSX } from 'solid-js'
import { Field } from '../ui/controls.tsx'
import { language } from '../ui/words.ts'
import { regionNamesIn } from './country.ts'
import { PickList } from './pick-list.tsx'
import { placeWords } from './place-words.ts'

/** The field. What is kept is the English name, which is read to a call-taker there and known to every rule. */
export function RegionField(props: {
  readonly country: string
  readonly region: string
  readonly say: string | null
  readonly onRegion: (region: string) => void
}): JSX.Element {
  const regions = createMemo(() =>
    regionNamesIn(props.country, language()).map(({ en, name }) => ({ value: en, name })),
  )
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
          <PickList
            marks={marks()}
            autocomplete="address-level1"
            value={props.region}
            none={placeWords().pickRegion}
            options={regions()}
            onPick={region => props.onRegion(region)}
          />
        </Show>
      )}
    </Field>
  )
}
