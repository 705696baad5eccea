/** My hours: the next one first and large, then what is later, then what was. */
import type { EncounterId } from '@holdfast/domain'
import type { HourSummary, Me } from '@holdfast/wire'
import { createResource, For, Show, untrack, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import { createPoll } from '../state/encounter.ts'
import { Actions, Button } from '../ui/controls.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { dayOf, namesOf, spanOf } from '../ui/time.ts'
import { HelpLine } from './help/line.tsx'
import { WaitingInquiries } from './inquiry/lazy.tsx'
import { LicencesLine } from './licences/lazy.tsx'
import { deskWords } from './words.ts'

/** How often the list is looked at again, in milliseconds. */
const LOOK_EVERY = 30_000

/** The list of hours. */
export function Hours(props: {
  readonly api: Api
  readonly me: Me
  readonly onOpen: (id: EncounterId) => void
  readonly onLicences: () => void
  readonly onOut: () => void
}): JSX.Element {
  const [me, { refetch }] = createResource<Me, true>(
    async (_, { value }) => {
      const answer = await props.api.request('me')
      return answer.ok ? answer.value : (value ?? props.me)
    },
    { initialValue: untrack(() => props.me) },
  )
  const now = () => me.latest ?? props.me
  createPoll(
    () => true,
    LOOK_EVERY,
    () => void refetch(),
  )
  const ahead = () => now().hours.filter(hour => hour.status !== 'finished' && hour.end > now().now)
  const behind = () =>
    now()
      .hours.filter(hour => !ahead().includes(hour))
      .toReversed()
  return (
    <Screen name="desk-hours" heading={deskWords().hours.heading} intro={deskWords().hours.intro(now().name)}>
      <HelpLine api={props.api} isMenu />
      <LicencesLine api={props.api} onOpen={() => props.onLicences()} />
      <div role="alert">
        <Show when={now().hours.some(({ toRead }) => toRead)}>
          <Notice tone="attention">
            <p>{deskWords().hours.toRead}</p>
          </Notice>
        </Show>
      </div>
      <WaitingInquiries api={props.api} onOpen={hour => props.onOpen(hour)} />
      <Show
        when={now().hours.length > 0}
        fallback={
          <div class="card tight">
            <p>{deskWords().hours.none}</p>
            <p class="quiet-text">{deskWords().hours.noneSay}</p>
          </div>
        }
      >
        <Part heading={deskWords().hours.next} hours={ahead().slice(0, 1)} onOpen={props.onOpen} isNext />
        <Part heading={deskWords().hours.later} hours={ahead().slice(1)} onOpen={props.onOpen} />
        <Part heading={deskWords().hours.earlier} hours={behind()} onOpen={props.onOpen} />
      </Show>
      <Actions>
        <Button onClick={() => void refetch()}>{deskWords().hours.refresh}</Button>
        <Button kind="plain" onClick={() => props.onOut()}>
          {deskWords().hours.signOut}
        </Button>
      </Actions>
    </Screen>
  )
}

const Part = (props: {
  readonly heading: string
  readonly hours: readonly HourSummary[]
  readonly onOpen: (id: EncounterId) => void
  readonly isNext?: boolean
}): JSX.Element => (
  <Show when={props.hours.length > 0}>
    <section class="tight">
      <h2>{props.heading}</h2>
      <ul class="hours">
        <For each={props.hours}>
          {hour => (
            <li class="hour card" data-next={props.isNext ? '' : undefined}>
              <div>
                <p class="hour-time">
                  <span>{spanOf(hour.start, hour.end)}</span> <span class="quiet-text">{dayOf(hour.start)}</span>
                </p>
                <p>{deskWords().hours.with(namesOf(hour.with) || deskWords().hours.nobody)}</p>
                <p class="quiet-text">{deskWords().hours[hour.status]}</p>
                <Show when={hour.toRead}>
                  <p class="to-read">{deskWords().door.toRead}</p>
                </Show>
              </div>
              <Button kind={props.isNext ? 'main' : undefined} onClick={() => props.onOpen(hour.id)}>
                {deskWords().hours.open}
                <span class="unseen"> {deskWords().hours.with(namesOf(hour.with))}</span>
              </Button>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)
