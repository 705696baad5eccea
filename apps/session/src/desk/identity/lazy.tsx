/** The page and the parts on who somebody is, fetched when they are asked for. */
import type { EncounterId, SeatId } from '@holdfast/domain'
import type { Preparation } from '@holdfast/wire'
import { lazy, Show, Suspense, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import type { Hour } from '../../state/encounter.ts'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'

const load = async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return chunk
}
const Page = lazy(async () => ({ default: (await load()).IdentityPage }))
const Form = lazy(async () => ({ default: (await load()).SeeForm }))
const Sight = lazy(async () => ({ default: (await load()).KnownBySight }))

/** All that was written on who has this seat. */
export const WhoPage = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId | null
  readonly onBack: () => void
}): JSX.Element => (
  <Show when={props.hour.view()?.others.find(({ seat }) => seat === props.seat)} keyed>
    {person => (
      <Suspense fallback={<Screen name="busy" heading={words().pleaseWait} />}>
        <Page
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

/** The form on the card of somebody whom nobody has seen yet. */
export const SeeWho = (props: {
  readonly api: Api
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly onKept: (preparation: Preparation) => void
}): JSX.Element => (
  <Suspense>
    <Form {...props} />
  </Suspense>
)

/** One press in the call. */
export const SightButton = (props: {
  readonly api: Api
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly name: string
}): JSX.Element => (
  <Suspense>
    <Sight {...props} />
  </Suspense>
)
