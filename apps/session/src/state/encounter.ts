/** This hour as the server tells it: its people, its times, and what is still to do before the door. */
import { SECOND, type EncounterId, type Instant } from '@holdfast/domain'
import type { EncounterView } from '@holdfast/wire'
import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { Api, Failure, Sent } from '../api.ts'
import { createClock } from '../ui/time.ts'

/** The statements of a participant that answer with the whole hour. */
export type Statement = 'whereabouts' | 'roomCheck' | 'sign'

/** One hour on this page. */
export type Hour = {
  readonly id: EncounterId
  readonly view: Accessor<EncounterView | null>
  /** Why the hour cannot be read; null once it could. */
  readonly trouble: Accessor<Failure | null>
  /** The server's time; ticks every few seconds. */
  readonly now: Accessor<Instant>
  readonly refresh: () => Promise<void>
  /** Sends a statement; the answer is null when it was taken. */
  readonly send: <N extends Statement>(name: N, body: NonNullable<Sent<N>['body']>) => Promise<Failure | null>
}

/** Holds one hour and keeps it fresh when the person or the line comes back. */
export function createHour(api: Api, id: EncounterId): Hour {
  const [view, setView] = createSignal<EncounterView | null>(null)
  const [trouble, setTrouble] = createSignal<Failure | null>(null)
  const clock = createClock(5 * SECOND)
  const take = (fresh: EncounterView): void => {
    clock.set(fresh.now)
    setView(fresh)
    setTrouble(null)
  }
  const refresh = async (): Promise<void> => {
    const answer = await api.request('encounter', { at: { encounter: id } })
    if (answer.ok) take(answer.value)
    else setTrouble(answer.error)
  }
  const again = (): void => void (document.visibilityState === 'visible' && refresh())
  document.addEventListener('visibilitychange', again)
  addEventListener('online', again)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', again)
    removeEventListener('online', again)
  })
  void refresh()
  return {
    id,
    view,
    trouble,
    now: clock.now,
    refresh,
    send: async (name, body) => {
      const answer = await api.request(name, { at: { encounter: id }, body })
      if (!answer.ok) return answer.error
      take(answer.value)
      return null
    },
  }
}

/** Asks again in a steady rhythm for as long as `when` holds. */
export function createPoll(when: Accessor<boolean>, every: number, ask: () => void): void {
  const timer = setInterval(() => when() && ask(), every)
  onCleanup(() => clearInterval(timer))
}

/** The practitioner's name as it is said in sentences; before it is known: "your practitioner". */
export const practitionerOf = (view: EncounterView | null): EncounterView['others'][number] | undefined =>
  view?.others.find(person => person.role === 'practitioner')
