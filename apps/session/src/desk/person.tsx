/** One person at the door: where they stand, what they have prepared, and what only the practitioner can do. */
import type { SeatId } from '@holdfast/domain'
import type { Checklist, Preparation } from '@holdfast/wire'
import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  For,
  Match,
  on,
  Show,
  Switch,
  type JSX,
} from 'solid-js'
import type { Api } from '../api.ts'
import { isApart } from '../prepare/walk.ts'
import type { CallState } from '../state/call.ts'
import { createPoll, type Hour } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import { OpenIcon, TickIcon } from '../ui/icons.tsx'
import { timeOf } from '../ui/time.ts'
import { InstitutionOnCard } from './arrangements/lazy.tsx'
import { AskedLine } from './asked.tsx'
import { CallLine, isAskable } from './calls.tsx'
import { SeeWho } from './identity/lazy.tsx'
import { InquiryLine } from './inquiry/lazy.tsx'
import { InviteDialog } from './invite.tsx'
import type { PersonPage } from './person-pages.tsx'
import { PersonWays } from './person-ways.tsx'
import { AnswersOnRoom } from './place/lazy.tsx'
import { deskWords } from './words.ts'
import { Address } from './whereabouts.tsx'

/** While the room is not open to us, nobody tells us what changed: then we look, every so many milliseconds. */
const LOOK_EVERY = 15_000

/** Checks that are named on the card while they are open. */
const ONLY_OPEN: readonly Checklist[number]['check'][] = [
  'way',
  'guardian',
  'credential',
  'licence',
  'arrangements',
  'plan',
]

/** The card of one person. */
export function PersonAtDoor(props: {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
  readonly seat: SeatId
  readonly onAdmit: (seat: SeatId) => void
  readonly onRead: (preparation: Preparation) => void
  readonly onPage: (page: PersonPage) => void
}): JSX.Element {
  const person = () => props.hour.view()?.others.find(one => one.seat === props.seat)
  const name = () => person()?.name ?? ''
  const seat = () => props.call.seatOf(props.seat)
  const [isInviting, setInviting] = createSignal(false)
  // A value to begin with: a card that waits for its own would take the whole desk off the screen.
  const [preparation, { refetch, mutate }] = createResource(
    async () => {
      const answer = await props.api.request('preparation', { at: { encounter: props.hour.id, seat: props.seat } })
      if (answer.ok) props.onRead(answer.value)
      return answer.ok ? answer.value : undefined
    },
    { initialValue: undefined },
  )
  // The call's view is new with each thing that happens in it; only what is prepared is read anew.
  const live = createMemo(() => props.call.view()?.prepared.get(props.seat))
  createEffect(on(live, () => void refetch(), { defer: true }))
  createPoll(
    () => props.call.link() !== 'live',
    LOOK_EVERY,
    () => void refetch(),
  )
  const checklist = (): Checklist => live() ?? preparation.latest?.checklist ?? []
  /** Company is asked of those who come beside someone; the way to meet, who consents, which licence holds and whom to call are named where they are open. */
  const isAsked = (item: Checklist[number]) =>
    ONLY_OPEN.includes(item.check) ? !isDone(item) : item.check !== 'company' || person()?.role === 'related-person'
  const isWaiting = () => seat()?.place === 'waiting'
  /** One of two, while the other is not there; null for everyone else. */
  const alone = () => {
    const lone = props.call.view()?.room?.alone
    return lone?.seat === props.seat ? lone : null
  }
  /** It is not decided that the hour goes on with them alone. */
  const isHeld = () => alone() !== null && alone()?.decided?.go !== 'individual'
  return (
    <article class="person card" data-place={seat()?.place ?? 'expected'}>
      <header class="person-head">
        <div>
          <h3>{name()}</h3>
          <p class="quiet-text">{deskWords().door[roleOf(person()?.role)]}</p>
        </div>
        <p class="place" data-place={seat()?.place ?? 'expected'}>
          <Place
            call={props.call}
            seat={props.seat}
            isPreparing={checklist().some(item => isDone(item) && item.check !== 'hour')}
          />
        </p>
      </header>
      <Show when={isWaiting() && alone()?.decided === null}>
        <p class="quiet-text">{deskWords().door.refused['one-missing']}</p>
      </Show>
      <Show when={(isWaiting() && !isHeld()) || seat()?.place === 'in'}>
        <div class="actions">
          <Show
            when={isWaiting()}
            fallback={
              <Button
                aria-label={deskWords().door.toDoorLong(name())}
                onClick={() => props.call.call()?.toDoor(props.seat)}
              >
                {deskWords().door.toDoor}
              </Button>
            }
          >
            <Button
              kind="main"
              aria-label={deskWords().door.letInLong(name())}
              onClick={() => props.onAdmit(props.seat)}
            >
              {deskWords().door.letIn}
            </Button>
          </Show>
        </div>
      </Show>
      <AskedLine {...props} />
      <Show when={isAskable(person()?.role)}>
        <CallLine {...props} />
        <InquiryLine {...props} />
      </Show>
      <For each={preparation.latest?.withdrawn}>
        {part => <p>{deskWords().door.withdrew(name(), deskWords().door.part[part])}</p>}
      </For>
      <ul class="checks" aria-label={deskWords().door.checklist}>
        <For each={checklist().filter(isAsked)}>{item => <CheckLine item={item} />}</For>
      </ul>
      <Show when={asks(checklist(), 'offer-way')}>
        <p>{deskWords().door.waySay(name())}</p>
      </Show>
      <Show when={asks(checklist(), 'settle-arrangements')}>
        <p>{deskWords().door.arrangementsSay(name())}</p>
      </Show>
      <Show when={isApart(checklist())}>
        <p>{deskWords().door.companySay(name())}</p>
      </Show>
      <Show when={guardianHold(checklist())}>{remedy => <p>{deskWords().door.guardianSay[remedy()](name())}</p>}</Show>
      <Show when={preparation.latest}>
        {shown => (
          <>
            <Show when={asks(checklist(), 'see-identity')}>
              <SeeWho
                api={props.api}
                encounter={props.hour.id}
                seat={props.seat}
                onKept={(fresh: Preparation) => mutate(fresh)}
              />
            </Show>
            <Show when={asks(checklist(), 'record-meeting')}>
              <p>{deskWords().door.meetingSay(name())}</p>
            </Show>
            <AnswersOnRoom
              api={props.api}
              hour={props.hour}
              preparation={shown()}
              onDecided={(fresh: Preparation) => mutate(fresh)}
            />
            <Address preparation={shown()} />
            <InstitutionOnCard preparation={shown()} />
          </>
        )}
      </Show>
      <div class="actions">
        <PersonWays seat={props.seat} name={name()} role={person()?.role} onPage={props.onPage} />
        <Button aria-label={deskWords().door.newLinkLong(name())} onClick={() => setInviting(true)}>
          {deskWords().door.newLink}
        </Button>
      </div>
      <InviteDialog
        api={props.api}
        hour={props.hour}
        seat={props.seat}
        name={name()}
        isOpen={isInviting()}
        onClose={() => setInviting(false)}
      />
    </article>
  )
}

const Place = (props: {
  readonly call: CallState
  readonly seat: SeatId
  readonly isPreparing: boolean
}): JSX.Element => {
  const seat = () => props.call.seatOf(props.seat)
  const since = () => seat()?.since ?? null
  const isHeld = () => seat()?.place === 'waiting' || seat()?.place === 'in'
  return (
    <Switch fallback={props.isPreparing ? deskWords().door.preparing : deskWords().door.expected}>
      <Match when={isHeld() && seat()?.presence === 'away'}>{deskWords().door.away}</Match>
      <Match when={isHeld() && seat()?.presence === 'unsure'}>{deskWords().door.unsure}</Match>
      <Match when={isHeld() && seat()?.presence === 'reloading'}>{deskWords().door.reloading}</Match>
      <Match when={seat()?.place === 'waiting' && since()}>{at => deskWords().door.waiting(timeOf(at()))}</Match>
      <Match when={seat()?.place === 'in'}>{deskWords().door.in}</Match>
      <Match when={seat()?.place === 'left'}>{deskWords().door.left}</Match>
    </Switch>
  )
}

const CheckLine = (props: { readonly item: Checklist[number] }): JSX.Element => (
  <li data-done={isDone(props.item) ? '' : undefined}>
    <Show when={isDone(props.item)} fallback={<OpenIcon />}>
      <TickIcon />
    </Show>
    <span>{deskWords().door[props.item.check]}</span>
    <span class="quiet-text">{stateOf(props.item)}</span>
  </li>
)

const isDone = ({ answer }: Checklist[number]): boolean => answer.kind === 'passed'

const stateOf = ({ answer }: Checklist[number]): string => {
  if (answer.kind === 'passed') return deskWords().door.done
  return answer.kind === 'to-do' && answer.by === 'practitioner' ? deskWords().door.byYou : deskWords().door.todo
}

type Remedy = Extract<Checklist[number]['answer'], { readonly kind: 'to-do' }>['remedy']

const asks = (checklist: Checklist, remedy: Remedy): boolean =>
  checklist.some(({ answer }) => answer.kind === 'to-do' && answer.remedy === remedy)

/** What is open about a guardian, if anything is. */
function guardianHold(checklist: Checklist) {
  for (const { answer } of checklist) {
    const remedy = answer.kind === 'to-do' && answer.remedy
    if (remedy === 'bring-guardian' || remedy === 'say-who-consents' || remedy === 'await-guardian') return remedy
  }
  return null
}

const roleOf = (role: 'patient' | 'related-person' | 'practitioner' | undefined) =>
  role === undefined || role === 'patient' ? 'client' : role
