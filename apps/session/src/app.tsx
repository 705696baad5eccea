/** Which page is it? The plain start, a client's hour, the practitioner's desk, or an address that leads nowhere. */
import { canCall } from '@holdfast/call'
import type { EncounterId } from '@holdfast/domain'
import type { Me } from '@holdfast/wire'
import { createSignal, lazy, Match, onCleanup, Show, Suspense, Switch, type JSX } from 'solid-js'
import type { Address } from './address.ts'
import { makeApi, type Side } from './api.ts'
import { KeptCard } from './card/lazy.tsx'
import { ClientHour } from './client.tsx'
import { OwnInquiriesPart } from './inquiry/lazy.tsx'
import { Welcome } from './prepare/welcome.tsx'
import { createPoll } from './state/encounter.ts'
import { createLogin, type LoginState } from './state/login.ts'
import { Button } from './ui/controls.tsx'
import { Announcer } from './ui/notice.tsx'
import { problemOf, technicalOf } from './ui/failure.ts'
import { ProblemScreen } from './ui/problem.tsx'
import { Screen } from './ui/screen.tsx'
import { words } from './ui/words.ts'
import { Veil } from './veil/veil.tsx'

/** The practitioner's side is a chunk of its own; a client's browser never asks for it. */
const Desk = lazy(async () => {
  const desk = await import('./desk/desk.tsx')
  await desk.ready
  return { default: desk.Desk }
})

/** Someone who signs beside a client; nobody else's browser asks for it. */
const loadGuardian = async () => {
  const guardian = await import('./guardian/chunk.ts')
  await guardian.ready
  return guardian
}
const GuardianWelcome = lazy(async () => ({ default: (await loadGuardian()).GuardianWelcome }))
const GuardianAgreement = lazy(async () => ({ default: (await loadGuardian()).GuardianAgreement }))

/** Checks a file and asks nobody. */
const CheckPage = lazy(async () => {
  const check = await import('./check/chunk.ts')
  await check.ready
  return { default: check.CheckPage }
})

/** Somebody who was told of a call for help; they need not be known here. */
const HelpAnswer = lazy(async () => {
  const answer = await import('./help/answer-chunk.ts')
  await answer.ready
  return { default: answer.HelpAnswer }
})

/** Tells what is kept and who reads it. */
const ConfidentialityPage = lazy(async () => {
  const confidentiality = await import('./confidentiality/chunk.ts')
  await confidentiality.ready
  return { default: confidentiality.ConfidentialityPage }
})

/** How often a page without an answer tries again by itself, in milliseconds. */
const TRY_EVERY = 5000

/** The whole app for one address. */
export function App(props: { readonly address: Address }): JSX.Element {
  return (
    <>
      <Switch>
        <Match when={props.address.kind === 'start'}>
          <ProblemScreen code="start" />
        </Match>
        <Match when={props.address.kind === 'check'}>
          <Loaded>
            <CheckPage />
          </Loaded>
        </Match>
        <Match when={props.address.kind === 'help' && props.address} keyed>
          {({ link }) => (
            <Show when={link} fallback={<ProblemScreen code="link-unknown" />}>
              {whole => (
                <Loaded>
                  <HelpAnswer link={whole()} />
                </Loaded>
              )}
            </Show>
          )}
        </Match>
        <Match when={props.address.kind === 'confidentiality'}>
          <Loaded>
            <ConfidentialityPage>
              <OwnInquiriesPart />
            </ConfidentialityPage>
          </Loaded>
        </Match>
        <Match when={props.address.kind === 'lost'}>
          <ProblemScreen code="wrong-address" />
        </Match>
        <Match when={props.address.kind === 'side' && props.address} keyed>
          {address => (
            <Show when={address.link !== 'cut-off' && address.link} fallback={<ProblemScreen code="link-unknown" />}>
              {link => (
                <Show when={address.side === 'guardian'} fallback={<Gate side={address.side} link={link()} />}>
                  <Entrance side="guardian" link={link()} />
                </Show>
              )}
            </Show>
          )}
        </Match>
      </Switch>
      <Announcer />
    </>
  )
}

/** What comes as a chunk of its own; until it is here the page says so. */
const Loaded = (props: { readonly children: JSX.Element }): JSX.Element => (
  <Suspense fallback={<Screen name="busy" heading={words().pleaseWait} />}>{props.children}</Suspense>
)

/** First whether this browser can hold a call at all, then who it is that comes. */
const Gate = (props: { readonly side: Side; readonly link: 'none' | { readonly secret: string } }): JSX.Element => {
  const able = canCall()
  return (
    <Show when={able !== 'yes' && able} fallback={<Entrance side={props.side} link={props.link} />}>
      {reason => <ProblemScreen code={reason()} technical={navigator.userAgent} />}
    </Show>
  )
}

const Entrance = (props: { readonly side: Side; readonly link: 'none' | { readonly secret: string } }): JSX.Element => {
  // One page is one side and one link for its whole life; another link is another page (see main.tsx).
  // oxlint-disable-next-line solid/reactivity
  const { side, link } = props
  const cardSide = side === 'guardian' ? null : side
  const api = makeApi(side)
  const login = createLogin(api, link === 'none' ? null : link.secret)
  const [isOnline, setOnline] = createSignal(navigator.onLine)
  const follow = (): void => void setOnline(navigator.onLine)
  addEventListener('online', follow)
  addEventListener('offline', follow)
  onCleanup(() => {
    removeEventListener('online', follow)
    removeEventListener('offline', follow)
  })
  const refused = () => only(login.state(), 'refused')
  const isPassing = () => refused()?.failure === 'offline' || refused()?.failure === 'server-away'
  // A link is opened by a tap only, so a fresh one is never tried by a timer.
  createPoll(
    () => isPassing() && link === 'none',
    TRY_EVERY,
    () => void login.go(),
  )
  return (
    <Switch
      fallback={
        <Screen name="busy" heading={words().pleaseWait}>
          <Show when={cardSide}>{one => <KeptCard side={one()} />}</Show>
        </Screen>
      }
    >
      <Match when={only(login.state(), 'greeting')}>
        {state => (
          <Show
            when={side === 'guardian'}
            fallback={<Welcome side={side} isBusy={state().isBusy} onStart={() => void login.go()} />}
          >
            <Loaded>
              <GuardianWelcome isBusy={state().isBusy} onStart={() => void login.go()} />
            </Loaded>
          </Show>
        )}
      </Match>
      <Match when={refused()} keyed>
        {({ failure }) => (
          <ProblemScreen
            code={isPassing() && !isOnline() ? 'offline' : problemOf(failure)}
            technical={technicalOf(failure)}
            below={isPassing() && cardSide && <KeptCard side={cardSide} isAtOnce />}
          >
            <Show when={canHelp(failure)}>
              <Button kind="main" onClick={() => void login.go()}>
                {words().tryAgain}
              </Button>
            </Show>
          </ProblemScreen>
        )}
      </Match>
      <Match when={only(login.state(), 'known')} keyed>
        {({ me }) => (
          <Show when={fits(me, side)} fallback={<ProblemScreen code="not-allowed" />}>
            <Show when={side !== 'desk' && side}>{own => <Veil api={api} side={own()} me={me} />}</Show>
            <Switch
              fallback={
                <Show when={hourFor(me)} fallback={<ProblemScreen code="no-hour" />} keyed>
                  {id => <ClientHour api={api} id={id} />}
                </Show>
              }
            >
              <Match when={side === 'desk'}>
                <Loaded>
                  <Desk api={api} me={me} onOut={() => void login.out()} />
                </Loaded>
              </Match>
              <Match when={side === 'guardian'}>
                <Loaded>
                  <GuardianAgreement api={api} />
                </Loaded>
              </Match>
            </Switch>
          </Show>
        )}
      </Match>
    </Switch>
  )
}

const only = <S extends LoginState['status']>(state: LoginState, status: S) =>
  state.status === status ? (state as Extract<LoginState, { readonly status: S }>) : undefined

const fits = (me: Me, side: Side): boolean => (me.role === 'practitioner') === (side === 'desk')

/** Would asking once more help? Not where only another link does. */
const canHelp = (failure: Parameters<typeof problemOf>[0]): boolean => {
  const code = problemOf(failure)
  return code !== 'link-unknown' && code !== 'link-expired' && code !== 'link-taken' && code !== 'not-signed-in'
}

/** A client's link is for one hour: the first that is not over, else the latest. */
function hourFor({ hours, now }: Me): EncounterId | undefined {
  const open = hours.find(hour => hour.status !== 'finished' && hour.doorCloses > now)
  return (open ?? hours.at(-1))?.id
}
