/** The pages and parts on places, fetched when they are asked for. */
import type { SeatId } from '@holdfast/domain'
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
const Own = lazy(async () => ({ default: (await load()).OwnPlace }))
const Answers = lazy(async () => ({ default: (await load()).RoomAnswers }))
const Care = lazy(async () => ({ default: (await load()).CarePage }))

const wait = () => <Screen name="busy" heading={words().pleaseWait} />

/** One's own place, before the camera is on. */
export const OwnPlacePage = (props: {
  readonly hour: Hour
  readonly onDone: () => void
  readonly onBack: () => void
}): JSX.Element => (
  <Suspense fallback={wait()}>
    <Own hour={props.hour} onDone={() => props.onDone()} onBack={() => props.onBack()} />
  </Suspense>
)

/** What somebody said about their room, and what was decided on it. */
export const AnswersOnRoom = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly preparation: Preparation
  readonly onDecided: (fresh: Preparation) => void
}): JSX.Element => (
  <Suspense>
    <Answers {...props} />
  </Suspense>
)

/** The care notes on whoever has this seat. */
export const CareNotesPage = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId | null
  readonly onBack: () => void
}): JSX.Element => (
  <Show when={props.hour.view()?.others.find(({ seat }) => seat === props.seat)} keyed>
    {person => (
      <Suspense fallback={wait()}>
        <Care
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
