/** The page of questionnaires, fetched when it is asked for. */
import type { SafeguardCode, SeatId } from '@holdfast/domain'
import { lazy, Show, Suspense, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import type { Hour } from '../../state/encounter.ts'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'

const DeskScreenings = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.DeskScreenings }
})

/** The questionnaires of whoever has this seat. */
export const ScreeningsPage = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId
  readonly onCompose: (asked: readonly SafeguardCode[]) => void
  readonly onBack: () => void
}): JSX.Element => (
  <Show when={props.hour.view()?.others.find(({ seat }) => seat === props.seat)}>
    {person => (
      <Suspense fallback={<Screen name="busy" heading={words().pleaseWait} />}>
        <DeskScreenings
          where={{ api: props.api, at: { encounter: props.hour.id, seat: person().seat } }}
          name={person().name}
          onCompose={props.onCompose}
          onBack={props.onBack}
        />
      </Suspense>
    )}
  </Show>
)
