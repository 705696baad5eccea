/** Where are you today? So that help can come to where someone is, and not to where they live. */
import { createSignal, Show, untrack, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Field, type FieldMarks } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'
import { CountryField } from './country-field.tsx'
import { EmergencyNumber } from './emergency-number.tsx'
import { LocateButton } from './locate-lazy.tsx'
import { firstPlace, readPlace, type PlaceField } from './place.ts'
import { placeWords } from './place-words.ts'
import { RegionField } from './region.tsx'
import { createSending } from './sending.ts'
import { createWhom, WhomToCall } from './whom.tsx'

/** Where the form stands, and what follows it. */
type Asked = {
  readonly api: Api
  readonly hour: Hour
  readonly onDone: () => void
  readonly onBack: () => void
}

/** The step about the place. */
export const WhereaboutsScreen = (props: Asked): JSX.Element => (
  <Screen name="whereabouts" step="whereabouts" heading={placeWords().heading} intro={placeWords().intro}>
    <WhereaboutsForm {...props} />
  </Screen>
)

/** The questions: in the step before the door, and in the call for someone who has moved. */
export function WhereaboutsForm(props: Asked): JSX.Element {
  const stated = untrack(() => props.hour.view()?.whereabouts ?? null)
  const [place, setPlace] = createSignal(firstPlace(stated, navigator.languages))
  const set = (field: PlaceField, text: string): void => void setPlace(before => ({ ...before, [field]: text }))
  const [missing, setMissing] = createSignal<ReadonlySet<PlaceField>>(new Set())
  const sending = createSending()
  const whom = untrack(() => createWhom(props.api, props.hour))
  let form: HTMLFormElement | undefined

  const say = (field: PlaceField): string | null => {
    if (!missing().has(field)) return null
    if (field === 'country') return placeWords().missingCountry
    if (field === 'region') return placeWords().missingRegion
    if (/[<>]/.test(place()[field])) return placeWords().markup
    if (place()[field].trim() === '') return placeWords().missing
    return field === 'street' ? placeWords().townOnly : placeWords().numberLooks
  }
  const submit = async (): Promise<void> => {
    if (sending.isBusy()) return
    const read = readPlace(place())
    const contact = whom.read()
    setMissing('missing' in read ? read.missing : new Set<PlaceField>())
    if ('missing' in read || contact === undefined) {
      form?.querySelector<HTMLElement>('[aria-invalid], fieldset:not(:has(:checked)) input')?.focus()
      return
    }
    if (await sending.follow(props.hour.send('whereabouts', { ...read.body, contact }))) props.onDone()
  }
  const input = (field: PlaceField, marks: () => FieldMarks, more: JSX.InputHTMLAttributes<HTMLInputElement>) => (
    <input {...marks()} {...more} value={place()[field]} onInput={event => set(field, event.currentTarget.value)} />
  )

  return (
    <form
      class="stack"
      noValidate
      ref={element => (form = element)}
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <Show when={stated}>
        <p class="quiet-text">{placeWords().prefilled}</p>
      </Show>
      <CountryField
        country={place().country}
        say={say('country')}
        isOwn
        onCountry={country => {
          set('country', country)
          set('region', '') // another country’s regions are other ones
        }}
      />
      <div class="pair">
        <RegionField
          country={place().country}
          region={place().region}
          say={say('region')}
          onRegion={region => set('region', region)}
        />
        <Field label={placeWords().city} say={say('city')}>
          {marks => input('city', marks, { autocomplete: 'address-level2', maxLength: 80 })}
        </Field>
      </div>
      <Field label={placeWords().street} hint={placeWords().streetHint} say={say('street')}>
        {marks => input('street', marks, { autocomplete: 'address-line1', maxLength: 160 })}
      </Field>
      <Field label={placeWords().detail} isOptional say={say('detail')}>
        {marks => input('detail', marks, { autocomplete: 'address-line2', maxLength: 160 })}
      </Field>
      <LocateButton field={place().detail} onField={text => set('detail', text)} />
      <EmergencyNumber
        country={place().country}
        number={place().emergencyNumber}
        say={say('emergencyNumber')}
        onNumber={number => set('emergencyNumber', number)}
      />
      <Field label={placeWords().callback} isOptional hint={placeWords().callbackHint} say={say('callback')}>
        {marks => input('callback', marks, { type: 'tel', autocomplete: 'tel', maxLength: 31 })}
      </Field>
      <WhomToCall whom={whom} />
      <Show when={missing().size > 0 || whom.isMissing()}>
        <Notice tone="attention" role="alert">
          <p>{placeWords().look}</p>
        </Notice>
      </Show>
      <FailureNotice failure={sending.failure()} />
      <Actions>
        <Button kind="main" type="submit" busy={sending.isBusy()}>
          {placeWords().done}
        </Button>
        <Button kind="plain" onClick={() => props.onBack()}>
          {words().back}
        </Button>
      </Actions>
    </form>
  )
}
