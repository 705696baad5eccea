/** At the door: who knows that we are here, what happens next, and our own picture while we wait. */
import type { Instant } from '@holdfast/domain'
import type { SeatView } from '@holdfast/wire'
import { lazy, Match, Show, Suspense, Switch, type JSX } from 'solid-js'
import { YourAgreementButton } from '../agreement/your-agreement.tsx'
import type { Api } from '../api.ts'
import { DoorCard } from '../card/lazy.tsx'
import { HelpButton } from '../help/lazy.tsx'
import { ElsewhereButton } from '../elsewhere/lazy.tsx'
import { OwnJudgementButton } from '../judgement/lazy.tsx'
import { OwnIdentityButton } from '../identity/lazy.tsx'
import { LicencesButton } from '../licences/lazy.tsx'
import type { Hold } from '../prepare/walk.ts'
import { createAwake } from '../state/awake.ts'
import type { CallState } from '../state/call.ts'
import { practitionerOf, type Hour } from '../state/encounter.ts'
import type { Media } from '../state/media.ts'
import { Actions, Button } from '../ui/controls.tsx'
import { DoorIcon } from '../ui/icons.tsx'
import { Screen } from '../ui/screen.tsx'
import { minutesOf, momentOf, spanOf, timeOf } from '../ui/time.ts'
import { words } from '../ui/words.ts'
import { OwnPicture } from './own-picture.tsx'
import './waiting.css'

const AloneSay = lazy(async () => {
  const chunk = await import('./alone-chunk.tsx')
  await chunk.aloneReady
  return { default: chunk.AloneSay }
})

/** The waiting screen; it moves on by itself. */
export function Waiting(props: {
  readonly api: Api
  readonly hour: Hour
  readonly hold: Hold
  readonly call: CallState
  readonly media: Media
  /** Were we in the call before, and asked to wait again? */
  readonly isBack: boolean
  readonly onBackTo: (step: 'whereabouts' | 'room') => void
}): JSX.Element {
  createAwake()
  const practitioner = () => practitionerOf(props.hour.view())
  const name = () => practitioner()?.name ?? words().yourPractitioner
  const isEarly = () => props.hold.kind === 'early'
  return (
    <Screen name="door" step="door" heading={isEarly() ? words().door.early : words().door.heading}>
      <section class="door card" aria-live="polite">
        <span class="door-sign">
          <DoorIcon />
        </span>
        <DoorState hold={props.hold} call={props.call} hour={props.hour} name={name()} isBack={props.isBack} />
      </section>
      <div class="door-rooms">
        <OwnPicture media={props.media} call={props.call} />
        <Show when={props.hour.view()}>
          {view => (
            <dl class="tight">
              <dt class="group-name">{words().door.when}</dt>
              <dd>
                {momentOf(view().start)}
                <br />
                <span class="quiet-text">{spanOf(view().start, view().end)}</span>
              </dd>
            </dl>
          )}
        </Show>
      </div>
      <section class="tight">
        <h2>{words().door.next}</h2>
        <ol>
          <li>{words().door.nextLetIn(name())}</li>
          <li>{words().door.nextSee}</li>
        </ol>
      </section>
      <DoorCard hour={props.hour} />
      <Actions>
        <YourAgreementButton api={props.api} hour={props.hour} />
        <OwnJudgementButton api={props.api} hour={props.hour} />
        <OwnIdentityButton api={props.api} hour={props.hour} />
        <LicencesButton api={props.api} hour={props.hour} />
        <Show when={props.hold.kind === 'practitioner' && props.hold.remedy === 'settle-room'}>
          <Button onClick={() => props.onBackTo('room')}>{words().door.room}</Button>
        </Show>
        <ElsewhereButton api={props.api} hour={props.hour} />
        <HelpButton api={props.api} hour={props.hour} />
        <Button kind="plain" onClick={() => props.onBackTo('whereabouts')}>
          {words().door.moved}
        </Button>
      </Actions>
    </Screen>
  )
}

/** Is someone there, or only between two pages or two networks? */
const isAbout = ({ presence }: SeatView): boolean => presence !== null && presence !== 'away'

const heldAs = (remedy: string): 'held' | 'heldIdentity' | 'heldCompany' | 'heldRoom' => {
  if (remedy === 'settle-room') return 'heldRoom'
  if (remedy === 'settle-company') return 'heldCompany'
  return remedy === 'see-identity' ? 'heldIdentity' : 'held'
}

const DoorState = (props: {
  readonly hold: Hold
  readonly hour: Hour
  readonly call: CallState
  readonly name: string
  readonly isBack: boolean
}): JSX.Element => {
  const opensAt = (): Instant | null => {
    const { hold } = props
    return hold.kind === 'early' ? hold.at : null
  }
  const isHere = (): boolean => {
    const seats = props.call.view()?.room?.seats ?? []
    return seats.some(seat => seat.role === 'practitioner' && isAbout(seat))
  }
  const say = (): string => {
    if (!isHere()) return words().door.notHere(props.name)
    return props.isBack ? words().door.back(props.name) : words().door.knows(props.name)
  }
  return (
    <Switch fallback={<p class="door-say">{words().door.connecting}</p>}>
      <Match when={props.hold.kind === 'practitioner' && props.hold}>
        {hold => <p class="door-say">{words().door[heldAs(hold().remedy)](props.name)}</p>}
      </Match>
      <Match when={opensAt()}>
        {at => (
          <div class="tight">
            <p class="door-say">{words().door.opensAt(timeOf(at()))}</p>
            <p class="quiet-text">{words().door.opensIn(minutesOf(at() - props.hour.now()))}</p>
          </div>
        )}
      </Match>
      <Match when={props.call.link() === 'lost' || (props.call.link() === 'connecting' && props.call.refusal())}>
        <p class="door-say">{words().door.lost}</p>
      </Match>
      <Match when={props.call.view()?.room}>
        <div class="tight">
          <p class="door-say">{say()}</p>
          <Show when={props.call.view()?.room?.alone?.decided}>
            {decided => (
              <Suspense>
                <AloneSay go={decided().go} name={props.name} />
              </Suspense>
            )}
          </Show>
        </div>
      </Match>
    </Switch>
  )
}
