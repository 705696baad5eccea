/** Where it is told that a client asked about what is kept, and the page of it, fetched when it is opened. */
import type { EncounterId, SeatId } from '@holdfast/domain'
import { For, lazy, Show, Suspense, untrack, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import type { Hour } from '../../state/encounter.ts'
import { Button } from '../../ui/controls.tsx'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'
import { deskWords } from '../words.ts'
import { createOpenInquiries } from './open.ts'

const Page = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.DeskInquiries }
})

/** All that somebody asked. */
export const InquiriesPage = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId
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

/** Among the hours: a line for each who waits, with the way to an hour with them. It says that they asked, and never what. */
export function WaitingInquiries(props: {
  readonly api: Api
  readonly onOpen: (hour: EncounterId) => void
}): JSX.Element {
  const open = untrack(() => createOpenInquiries(props.api))
  return (
    <div role="status">
      <For each={open()}>
        {({ name, hours }) => (
          <p class="asked">
            <span>{deskWords().door.asksKept(name)}</span>
            <Show when={hours[0]}>
              {hour => (
                <Button
                  aria-label={deskWords().hours.asksKeptOpen(name)}
                  onClick={() => props.onOpen(hour().encounter)}
                >
                  {deskWords().hours.open}
                </Button>
              )}
            </Show>
          </p>
        )}
      </For>
    </div>
  )
}

/** On the card of somebody: the same of them alone, with the way to the page. */
export function InquiryLine(props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId
  readonly onPage: (page: { readonly kind: 'inquiries'; readonly seat: SeatId }) => void
}): JSX.Element {
  const open = untrack(() => createOpenInquiries(props.api))
  const name = () => props.hour.view()?.others.find(({ seat }) => seat === props.seat)?.name ?? ''
  const isWaiting = () => open().some(({ hours }) => hours.some(({ seat }) => seat === props.seat))
  return (
    <div role="status">
      <Show when={isWaiting()}>
        <p class="asked">
          <span>{deskWords().door.asksKept(name())}</span>
          <Button onClick={() => props.onPage({ kind: 'inquiries', seat: props.seat })}>
            {deskWords().door.asksKeptLook}
          </Button>
        </p>
      </Show>
    </div>
  )
}
