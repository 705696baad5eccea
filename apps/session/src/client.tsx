/** The client's hour from sign-in to its end: the steps, the door, the call, and afterwards. */
import type { EncounterId } from '@holdfast/domain'
import type { RoomView } from '@holdfast/wire'
import { createEffect, createMemo, createSignal, onMount, untrack, type JSX } from 'solid-js'
import { Match, Show, Suspense, Switch } from 'solid-js'
import { AmendmentInCall } from './agreement/in-call.tsx'
import type { Api } from './api.ts'
import { KeptCard } from './card/lazy.tsx'
import { CallScreen, loadCallScreen } from './call/lazy.tsx'
import { fromCall } from './from-call.tsx'
import { Help } from './help/lazy.tsx'
import { OwnReads } from './own-reads.tsx'
import { Prepare } from './prepare/prepare.tsx'
import { endOf, holdOf, isApart, nextStep } from './prepare/walk.ts'
import { Questions } from './screening/lazy.tsx'
import { SealButton } from './seal/lazy.tsx'
import { createCall, loadEngine } from './state/call.ts'
import { createHour, createPoll, practitionerOf } from './state/encounter.ts'
import { createMedia } from './state/media.ts'
import { forgetCard, recall, remember } from './state/memory.ts'
import { Button } from './ui/controls.tsx'
import { problemOf, technicalOf } from './ui/failure.ts'
import { ProblemScreen } from './ui/problem.tsx'
import { Screen, type Step } from './ui/screen.tsx'
import { words } from './ui/words.ts'
import { standAt } from './veil/standing.ts'
import { After } from './waiting/after.tsx'
import { Waiting } from './waiting/waiting.tsx'
import { asAfter, asStep, refusedAs, type Where } from './where.ts'

/** How often a waiting page asks whether its practitioner is done, in milliseconds. */
const ASK_EVERY = 5000

/** So long devices of before may take to open until the page says what it waits for, in milliseconds. */
const RESUMES_WITHIN = 2500

/** One hour of one person on this page. */
export function ClientHour(props: { readonly api: Api; readonly id: EncounterId }): JSX.Element {
  const hour = untrack(() => createHour(props.api, props.id))
  const media = untrack(() => createMedia(props.id))
  const [isReady, setReady] = createSignal(false)
  const [isResuming, setResuming] = createSignal(recall('devices-seen') === untrack(() => props.id))
  const [wanted, setWanted] = createSignal<Step | null>(null)
  const [hasLeft, setLeft] = createSignal(false)
  const [isReturning, setReturning] = createSignal(false)
  let roomWeLeft: RoomView | null = null
  const [wasIn, setWasIn] = createSignal(false)
  const call = createCall(() => {
    const view = hour.view()
    return view && { api: props.api, view, media }
  })
  const checklist = () => hour.view()?.checklist ?? []
  /** What the room said last of our own preparation: it tells nobody here of another's. */
  const told = () => [...(call.view()?.prepared.values() ?? [])].flat()
  const hold = () => holdOf(checklist())
  const step = () => wanted() ?? nextStep(checklist(), isReady() || isResuming())
  const isCleared = createMemo(() => hour.view() !== null && step() === 'door' && hold().kind === 'none')

  const where = createMemo((): Where => {
    if (!hour.view()) return hour.trouble() ? 'trouble' : 'busy'
    if (call.isEnded()) return 'ended'
    if (hasLeft()) return 'left'
    // Nobody here said goodbye, so the room did: what was agreed does not hold any more, with them or with whom they came beside.
    if (call.link() === 'closed') return isApart(told()) ? 'apart' : 'withdrawn'
    if (call.link() === 'moved' || call.refusal() === 'seat-moved') return 'moved'
    if (call.mine()?.place === 'in' && isReady()) return 'call'
    const end = endOf(checklist())
    if (end) return end === 'hour-over' ? 'hour-over' : 'ended'
    if (call.link() === 'refused' && (isCleared() || call.refusal() !== 'check-in-held')) return 'refused'
    return isResuming() && step() === 'door' ? 'busy' : step()
  })

  const resume = async (): Promise<void> => {
    await media.open()
    if (!media.problem() || media.hasMicrophone()) setReady(true)
    setResuming(false)
  }
  onMount(() => {
    // After a reload the person has seen themselves already: back to where they were, without a question.
    if (!isResuming()) return
    void resume()
    setTimeout(() => setResuming(false), RESUMES_WITHIN) // the browser asks the person something: show which question
  })
  createEffect(() => standAt(where()))
  createEffect(() => {
    if (where() !== 'door') return
    void loadEngine()
    void loadCallScreen()
  })
  createEffect(() => {
    if (!isCleared()) return
    if (untrack(call.call)) call.again()
    else call.start()
  })
  createEffect(() => {
    if (call.link() === 'refused') void hour.refresh()
  })
  createEffect(() => {
    if (where() === 'call') setWasIn(true)
    if (where() === 'left') setWasIn(false)
  })
  createEffect(() => {
    const at = where()
    if (at === 'ended' || at === 'withdrawn' || at === 'apart' || at === 'moved' || (at === 'left' && !isReturning()))
      media.close()
    if (at === 'ended' || at === 'hour-over') forgetCard('client')
  })
  createEffect(() => call.call()?.setStream(media.stream()))
  createPoll(
    () => where() === 'trouble' || (where() === 'door' && hold().kind !== 'none'),
    ASK_EVERY,
    () => {
      void hour.refresh()
    },
  )

  const devicesSeen = (): void => {
    remember('devices-seen', props.id)
    setReady(true)
    setWanted(null)
  }
  const comeBack = async (): Promise<void> => {
    setReturning(true)
    await Promise.all([call.comeBack(), hour.refresh()])
  }
  createEffect(() => {
    // Until the room shows itself anew, what we know of it is what we left.
    if (!isReturning() || (call.view()?.room === roomWeLeft && call.link() !== 'refused')) return
    setReturning(false)
    setLeft(false)
  })
  const leave = (): void => {
    call.leave()
    roomWeLeft = call.view()?.room ?? null
    setLeft(true)
  }
  const name = () => practitionerOf(hour.view())?.name ?? words().yourPractitioner

  return (
    <>
      <Switch
        fallback={
          <Screen name="busy" heading={words().pleaseWait}>
            <KeptCard side="client" />
          </Screen>
        }
      >
        <Match when={where() === 'trouble' && hour.trouble()}>
          {failure => (
            <ProblemScreen
              code={problemOf(failure())}
              technical={technicalOf(failure())}
              below={<KeptCard side="client" isAtOnce />}
            >
              <Button kind="main" onClick={() => void hour.refresh()}>
                {words().tryAgain}
              </Button>
            </ProblemScreen>
          )}
        </Match>
        <Match when={where() === 'hour-over'}>
          <ProblemScreen code="hour-over" />
        </Match>
        <Match when={asAfter(where())}>
          {kind => (
            <After
              kind={kind()}
              name={name()}
              isBusy={isReturning()}
              onBack={kind() === 'left' || kind() === 'apart' ? () => void comeBack() : undefined}
            >
              <OwnReads api={props.api} hour={hour} />
            </After>
          )}
        </Match>
        <Match when={where() === 'moved'}>
          <ProblemScreen code="moved">
            <Button kind="main" onClick={() => void call.comeBack()}>
              {words().problem.action.here}
            </Button>
          </ProblemScreen>
        </Match>
        <Match when={where() === 'refused'}>
          <ProblemScreen code={refusedAs(call.refusal())} technical={call.refusal() ?? undefined}>
            <Button kind="main" onClick={() => call.again()}>
              {words().tryAgain}
            </Button>
          </ProblemScreen>
        </Match>
        <Match when={where() === 'call'}>
          <Suspense fallback={<Screen name="busy" heading={words().pleaseWait} />}>
            <CallScreen
              hour={hour}
              call={call}
              media={media}
              withdraw={fromCall(props.api, hour)}
              note={
                <>
                  <SealButton hour={hour} call={call} side="client" onLeave={leave} />
                  <AmendmentInCall api={props.api} hour={hour} call={call} />
                </>
              }
              onLeave={leave}
            />
          </Suspense>
        </Match>
        <Match when={where() === 'door' || asStep(where())}>
          <Questions api={props.api} hour={hour}>
            <Show
              when={asStep(where())}
              fallback={
                <Waiting
                  api={props.api}
                  hour={hour}
                  hold={hold()}
                  call={call}
                  media={media}
                  isBack={wasIn()}
                  onBackTo={setWanted}
                />
              }
            >
              {step => (
                <Prepare
                  step={step()}
                  api={props.api}
                  hour={hour}
                  media={media}
                  onDone={() => setWanted(null)}
                  onDevices={devicesSeen}
                  onBackTo={setWanted}
                />
              )}
            </Show>
          </Questions>
        </Match>
      </Switch>
      <Help api={props.api} hour={hour} call={call} onEnd={leave} />
    </>
  )
}
