/** The page before contact, fetched when it is asked for. */
import type { SeatId } from '@holdfast/domain'
import type { Preparation } from '@holdfast/wire'
import { lazy, Show, Suspense, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import type { Hour } from '../../state/encounter.ts'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'

const DeskArrangements = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.DeskArrangements }
})

const Card = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.InstitutionCard }
})

/** What was arranged with an institution, on somebody's card; nothing while it is fetched, for the card stands without it. */
export const InstitutionOnCard = (props: { readonly preparation: Preparation }): JSX.Element => (
  <Show when={props.preparation.institution}>
    {institution => (
      <Suspense>
        <Card institution={institution()} />
      </Suspense>
    )}
  </Show>
)

/** The sheet before contact with whoever has this seat. */
export const ArrangementsPage = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId | null
  readonly onBack: () => void
}): JSX.Element => (
  <Show when={props.hour.view()?.others.find(({ seat }) => seat === props.seat)} keyed>
    {person => (
      <Suspense fallback={<Screen name="busy" heading={words().pleaseWait} />}>
        <DeskArrangements
          api={props.api}
          encounter={props.hour.id}
          seat={person.seat}
          name={person.name}
          onBack={() => props.onBack()}
        />
      </Suspense>
    )}
  </Show>
)
