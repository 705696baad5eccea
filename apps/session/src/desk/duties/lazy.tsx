/** The page of duties, fetched when it is asked for. */
import type { SeatId } from '@holdfast/domain'
import { lazy, Show, Suspense, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import type { Hour } from '../../state/encounter.ts'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'

const DeskDuties = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.DeskDuties }
})

/** The duties about whoever has this seat. */
export const DutiesPage = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId | null
  readonly onBack: () => void
}): JSX.Element => (
  <Show when={props.hour.view()?.others.find(({ seat }) => seat === props.seat)?.seat} keyed>
    {seat => (
      <Suspense fallback={<Screen name="busy" heading={words().pleaseWait} />}>
        <DeskDuties api={props.api} hour={props.hour} seat={seat} onBack={() => props.onBack()} />
      </Suspense>
    )}
  </Show>
)
