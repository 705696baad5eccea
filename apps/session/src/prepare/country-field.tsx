/** The country, from the list of those that we hold emergency numbers for. */
import { createMemo, type JSX } from 'solid-js'
import { Field } from '../ui/controls.tsx'
import { language } from '../ui/words.ts'
import { countriesIn } from './country.ts'
import { PickList } from './pick-list.tsx'
import { placeWords } from './place-words.ts'

/** The field. `isOwn`: it asks where somebody is, which their browser may know. */
export function CountryField(props: {
  readonly country: string
  readonly say: string | null
  readonly isOwn?: boolean
  readonly onCountry: (country: string) => void
}): JSX.Element {
  const countries = createMemo(() => countriesIn(language()))
  return (
    <Field label={placeWords().country} say={props.say}>
      {marks => (
        <PickList
          marks={marks()}
          autocomplete={props.isOwn ? 'country' : 'off'}
          value={props.country}
          none={placeWords().pickCountry}
          options={countries()}
          onPick={country => props.onCountry(country)}
        />
      )}
    </Field>
  )
}
