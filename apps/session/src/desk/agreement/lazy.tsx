/** The page of an agreement, fetched when it is asked for. */
import type { SafeguardCode, SeatId } from '@holdfast/domain'
import { lazy, Show, Suspense, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import type { Hour } from '../../state/encounter.ts'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'

const DeskAgreement = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.DeskAgreement }
})

/** The agreement with whoever has this seat. */
export const AgreementPage = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId | null
  /** Begins with the next version, which asks for these. */
  readonly asked?: readonly SafeguardCode[] | undefined
  readonly onBack: () => void
}): JSX.Element => (
  <Show when={props.hour.view()?.others.find(({ seat }) => seat === props.seat)}>
    {person => (
      <Suspense fallback={<Screen name="busy" heading={words().pleaseWait} />}>
        <DeskAgreement
          where={{ api: props.api, at: { encounter: props.hour.id, seat: person().seat } }}
          hour={props.hour}
          person={person()}
          asked={props.asked ?? []}
          onBack={() => props.onBack()}
        />
      </Suspense>
    )}
  </Show>
)
