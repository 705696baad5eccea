/** The notes of an hour, fetched when somebody of whom they could be is there. */
import type { SeatId } from '@holdfast/domain'
import { createMemo, For, lazy, Suspense, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import type { CallState } from '../../state/call.ts'
import type { Hour } from '../../state/encounter.ts'

const Bar = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.NotesBar }
})

/** A row for each client of the hour; while it goes on, only of those who are in. */
export function NotesBars(props: {
  readonly api: Api
  readonly hour: Hour
  /** Null after the hour: then nothing is asked of anybody, and everybody's notes can be gone on with. */
  readonly call: CallState | null
}): JSX.Element {
  const seats = createMemo<readonly SeatId[]>(
    () =>
      (props.hour.view()?.others ?? []).flatMap(({ seat, role }) => {
        const isThere = props.call === null || props.call.seatOf(seat)?.place === 'in'
        return role === 'patient' && isThere ? [seat] : []
      }),
    [],
    { equals: (before, now) => before.join() === now.join() },
  )
  const nameOf = (seat: SeatId): string => props.hour.view()?.others.find(one => one.seat === seat)?.name ?? ''
  return (
    <For each={seats()}>
      {seat => (
        <Suspense>
          <Bar api={props.api} encounter={props.hour.id} seat={seat} name={nameOf(seat)} call={props.call} />
        </Suspense>
      )}
    </For>
  )
}
