/** One hour from the practitioner's side: my own part, the door, the call, and afterwards. */
import type { EncounterId, SeatId } from '@holdfast/domain'
import { createEffect, createMemo, createSignal, Match, onMount, Show, Switch, untrack, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import { CallScreen } from '../call/call.tsx'
import { callWords } from '../call/words.ts'
import { endOf } from '../prepare/walk.ts'
import { SealButton } from '../seal/lazy.tsx'
import { createCall } from '../state/call.ts'
import { createHour, createPoll } from '../state/encounter.ts'
import { createMedia } from '../state/media.ts'
import { forget, forgetCard, recall, remember } from '../state/memory.ts'
import { Button } from '../ui/controls.tsx'
import { problemOf, technicalOf } from '../ui/failure.ts'
import { announce } from '../ui/notice.tsx'
import { ProblemScreen } from '../ui/problem.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'
import { DeskAfter } from './after.tsx'
import { AloneRecord } from './alone.tsx'
import { AskedLines } from './asked.tsx'
import { CallBar } from './calls.tsx'
import { createAtDoor } from './at-door.ts'
import { DeskNotes, DeskWays } from './broken.tsx'
import { CrisisDialog } from './crisis/card.tsx'
import { CrisisOpen } from './crisis/open.tsx'
import { createCrisis } from './crisis/state.ts'
import { DisclosureNotes } from './disclosures.tsx'
import { Door } from './door.tsx'
import { DoorPanel } from './door-panel.tsx'
import { EndDialog } from './end.tsx'
import { Help, HelpButton } from '../help/lazy.tsx'
import { HelpLine } from './help/line.tsx'
import { HourPage } from './hour-page.tsx'
import { NotesBars } from './notes/lazy.tsx'
import { asOwnStep, OwnSteps } from './own-step.tsx'
import { hasLooked } from './place/looked.ts'
import { PersonPages, type PersonPage } from './person-pages.tsx'
import { STEPS, type Wanted, type Where } from './hour-where.ts'
import { createPictureWatch } from './picture.ts'
import { createPlaces } from './places.ts'
import { createRecord, Record } from './record.tsx'
import { deskWords } from './words.ts'

/** How often an hour that waits for its time is looked at again, in milliseconds. */
const LOOK_EVERY = 10_000

/** One hour on this page. */
export function DeskHour(props: {
  readonly api: Api
  readonly id: EncounterId
  readonly onBack: () => void
}): JSX.Element {
  const hour = untrack(() => createHour(props.api, props.id))
  const media = untrack(() => createMedia(props.id))
  const [wanted, setWanted] = createSignal<Wanted>(
    recall('in-call') === untrack(() => props.id) && recall('devices-seen') !== null ? 'call' : 'page',
  )
  const [person, setPerson] = createSignal<PersonPage | null>(null)
  const [isEnding, setEnding] = createSignal(false)
  const call = createCall(() => {
    const view = hour.view()
    return view && { api: props.api, view, media }
  })
  const isCleared = createMemo(() => hour.view()?.checklist.every(({ answer }) => answer.kind === 'passed') ?? false)
  const isOver = () => endOf(hour.view()?.checklist ?? []) !== null

  const where = createMemo((): Where => {
    if (!hour.view()) return hour.trouble() ? 'trouble' : 'busy'
    if (call.isEnded()) return 'ended'
    if (call.link() === 'moved' || call.refusal() === 'seat-moved') return 'moved'
    return wanted()
  })
  onMount(() => {
    if (recall('devices-seen') !== null) void media.open()
  })
  createEffect(() => {
    if (!isCleared()) return
    if (untrack(call.link) === 'refused') call.again()
    else call.start()
  })
  createEffect(() => {
    const at = where()
    if (at === 'ended' || at === 'left' || at === 'moved') media.close()
    // A reload or a crash of the call comes back into the call; anything else does not.
    if (at === 'call') remember('in-call', props.id)
    else if (at !== 'busy' && at !== 'trouble') forget('in-call')
    if (at === 'ended' || isOver()) forgetCard('desk')
  })
  createEffect(() => {
    if (call.link() === 'refused') void hour.refresh()
  })
  createEffect(() => call.call()?.setStream(media.stream()))
  createPoll(
    () => !call.call() && !isOver(),
    LOOK_EVERY,
    () => void hour.refresh(),
  )

  const admit = async (seat: SeatId): Promise<void> => {
    // Nobody should be let in to a dark and silent room: our own devices open with the same tap.
    if (!media.stream() && !hasLooked(hour.view())) return void setWanted('place')
    if (!media.stream()) await media.open()
    if (media.problem() && !media.hasMicrophone()) return void setWanted('devices')
    if (call.call()?.admit(seat).ok === false) return announce(callWords().ways.notAsked)
    setWanted('call')
  }
  const leave = (): void => {
    call.leave()
    setWanted('left')
  }
  const comeBack = async (): Promise<void> => {
    await call.comeBack()
    setWanted('call')
  }
  const atDoor = createAtDoor(hour, call)
  const places = untrack(() => createPlaces(props.api, hour))
  const crisis = untrack(() => createCrisis(props.api, hour, call))
  const pictures = createPictureWatch()
  const record = untrack(() => createRecord(props.api, hour, call))
  const toPage = (page: PersonPage): void => {
    setPerson(page)
    setWanted('person')
  }
  /** Signing there may be all that was missing for one's own seat. */
  const fromPage = (): void => {
    setWanted('page')
    void hour.refresh()
  }
  const door = () => (
    <Door
      api={props.api}
      hour={hour}
      call={call}
      onAdmit={seat => void admit(seat)}
      onRead={places.take}
      onPage={toPage}
    />
  )

  return (
    <>
      <Show when={where() !== 'page' && where() !== 'call' && hour.view()}>
        <CallBar api={props.api} hour={hour} call={call} onPage={toPage} />
      </Show>
      <Switch fallback={<Screen name="busy" heading={words().pleaseWait} />}>
        <Match when={where() === 'trouble' && hour.trouble()}>
          {failure => (
            <ProblemScreen code={problemOf(failure())} technical={technicalOf(failure())}>
              <Button kind="main" onClick={() => void hour.refresh()}>
                {words().tryAgain}
              </Button>
              <Button onClick={() => props.onBack()}>{deskWords().hour.all}</Button>
            </ProblemScreen>
          )}
        </Match>
        <Match when={where() === 'page'}>
          <HourPage
            hour={hour}
            call={call}
            media={media}
            door={door}
            card={places.card}
            onBack={() => props.onBack()}
            onPlace={() => setWanted('place')}
            onDevices={() => setWanted(hasLooked(hour.view()) ? 'devices' : 'place')}
            onContract={() => setWanted('contract')}
            onPage={toPage}
            onCall={() => setWanted('call')}
            line={<HelpLine api={props.api} />}
            ways={<HelpButton api={props.api} hour={hour} />}
            help={<CrisisOpen crisis={crisis} where="page" />}
          />
        </Match>
        <Match when={asOwnStep(where())}>
          {step => <OwnSteps step={step()} api={props.api} hour={hour} media={media} onStep={setWanted} />}
        </Match>
        <Match when={where() === 'person'}>
          <PersonPages api={props.api} hour={hour} page={person()} onPage={toPage} onBack={fromPage} />
        </Match>
        <Match when={where() === 'call'}>
          <CallScreen
            hour={hour}
            call={call}
            media={media}
            onLeave={leave}
            note={[
              <CrisisOpen crisis={crisis} where="call" />,
              <SealButton hour={hour} call={call} side="desk" onLeave={leave} />,
            ]}
            desk={{
              door: close => <DoorPanel onClose={close} onPage={() => setWanted('page')} door={door} />,
              waiting: () => atDoor().length,
              doorLabel: () => deskWords().call.door,
              waitingLabel: n => deskWords().call.waiting(n),
              empty: () => (
                <>
                  <p>{deskWords().call.nobodyIn}</p>
                  <p>{deskWords().call.nobodyInSay}</p>
                </>
              ),
              card: places.card,
              steps: STEPS,
              reason: () => deskWords().line.reason.chosen,
              ways: (line, onWrite, onPhone) => <DeskWays line={line} onWrite={onWrite} onPhone={onPhone} />,
              notes: line => (
                <>
                  <HelpLine api={props.api} />
                  <AskedLines api={props.api} hour={hour} call={call} onPage={toPage} />
                  <DeskNotes call={call} hour={hour} line={line} places={places} poor={pictures.poor()} />
                  <NotesBars api={props.api} hour={hour} call={call} />
                </>
              ),
              more: line => <Record call={call} line={line} list={record()} />,
              watch: pictures.watch,
              end: { label: () => deskWords().call.end, ask: () => setEnding(true) },
            }}
          />
        </Match>
        <Match when={where() === 'moved'}>
          <ProblemScreen code="moved">
            <Button kind="main" onClick={() => void call.comeBack()}>
              {words().problem.action.here}
            </Button>
          </ProblemScreen>
        </Match>
        <Match when={where() === 'left' || where() === 'ended'}>
          <DeskAfter
            kind={where() === 'left' ? 'left' : 'ended'}
            onBack={where() === 'left' ? () => void comeBack() : undefined}
            onHours={() => props.onBack()}
          >
            <AloneRecord api={props.api} hour={hour} />
            <NotesBars api={props.api} hour={hour} call={null} />
            <DisclosureNotes api={props.api} hour={hour} />
          </DeskAfter>
        </Match>
      </Switch>
      <Help api={props.api} hour={hour} call={call} onEnd={() => void call.call()?.end()} />
      <CrisisDialog crisis={crisis} hour={hour} />
      <EndDialog
        isOpen={isEnding()}
        onClose={() => setEnding(false)}
        onEnd={() => {
          if (call.call()?.end().ok === false) announce(callWords().ways.notAsked)
        }}
      />
    </>
  )
}
