/** Who am I here? By the link that was opened, once the person taps; else by what this browser was given before. */
import type { Me } from '@holdfast/wire'
import { createSignal, type Accessor } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import { openLock } from '../veil/lock.ts'
import { forgetCard } from './memory.ts'

/** Where signing in stands. `greeting`: a fresh link waits for a tap; the secret is still only in memory. */
export type LoginState =
  | { readonly status: 'greeting'; readonly isBusy: boolean }
  | { readonly status: 'asking' }
  | { readonly status: 'known'; readonly me: Me }
  | { readonly status: 'refused'; readonly failure: Failure }

/** Signing in on this page. */
export type Login = {
  readonly state: Accessor<LoginState>
  /** Opens the link, because the person tapped; or asks once more after a refusal. */
  readonly go: () => Promise<void>
  readonly out: () => Promise<void>
}

/** Holds who is signed in on one side of this browser. */
export function createLogin(api: Api, secret: string | null): Login {
  const [state, setState] = createSignal<LoginState>(
    secret === null ? { status: 'asking' } : { status: 'greeting', isBusy: false },
  )
  // A guardian is in no hour and has no card; that of somebody else who uses this browser stays.
  const forget = (): void => {
    if (api.side !== 'guardian') forgetCard(api.side)
  }
  const go = async (): Promise<void> => {
    setState(secret === null ? { status: 'asking' } : { status: 'greeting', isBusy: true })
    const answer = secret === null ? await api.request('me') : await api.request('login', { body: { secret } })
    // Another link is perhaps another person; a login that is over takes its card along.
    if (
      answer.ok
        ? secret !== null
        : answer.error !== 'offline' && answer.error !== 'server-away' && answer.error.code === 'not-signed-in'
    )
      forget()
    if (answer.ok && secret !== null) openLock(api.side)
    setState(answer.ok ? { status: 'known', me: answer.value } : { status: 'refused', failure: answer.error })
  }
  if (secret === null) void go()
  return {
    state,
    go,
    out: async () => {
      await api.request('logout')
      forget()
      location.assign('/')
    },
  }
}
