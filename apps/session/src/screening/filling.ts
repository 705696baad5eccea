/**
 * A form while it is filled in: every answer is saved soon after it was given, again and again until the server took it, and one
 * save at a time. Nothing of it is written to this device, which others may use: what the server does not hold yet lives in this page alone.
 */
import type { ScreeningForm } from '@holdfast/wire'
import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import { language } from '../ui/words.ts'
import { bodyOf, draftFrom, isUnsaved, met, say, taken, type Draft } from './answers.ts'

/** Which form of which hour. */
export type Which = { readonly api: Api; readonly at: { readonly encounter: string; readonly screening: string } }

/** How it stands with what was answered last: held by the server, on its way, or waiting for a line to it. */
export type Kept = 'saved' | 'saving' | 'waiting'

/** A form that is filled in. */
export type Filling = {
  readonly form: Accessor<ScreeningForm | null>
  readonly draft: Accessor<Draft | null>
  readonly kept: Accessor<Kept>
  /** Why the form cannot be read, or an answer is not taken though there is a line. */
  readonly failure: Accessor<Failure | null>
  readonly say: (item: string, said: string | null) => void
  readonly read: () => Promise<void>
  /** Sends the whole; true when it was taken. */
  readonly send: () => Promise<boolean>
}

/** So long after an answer it is saved, in milliseconds: long enough for a slider to come to rest. */
const SOON = 600
/** So long until a save that did not arrive is tried again, in milliseconds. */
const AGAIN = 4000

/** Holds one form for as long as its screen stands. */
export function createFilling({ api, at }: Which): Filling {
  const [form, setForm] = createSignal<ScreeningForm | null>(null)
  const [draft, setDraft] = createSignal<Draft | null>(null)
  const [kept, setKept] = createSignal<Kept>('saved')
  const [failure, setFailure] = createSignal<Failure | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: Promise<unknown> = Promise.resolve()
  let isOver = false

  const unsaved = (): boolean => {
    const [now, shown] = [draft(), form()]
    return now !== null && shown !== null && isOpen(shown) && isUnsaved(now, shown.questions)
  }
  const later = (after: number): void => {
    clearTimeout(timer)
    if (!isOver) timer = setTimeout(() => void save(), after)
  }
  const read = async (): Promise<void> => {
    const answer = await api.request('screeningForm', { at: { ...at, language: language() } })
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    const before = draft()
    setForm(answer.value)
    setDraft(before ? met(before, answer.value) : draftFrom(answer.value))
    if (unsaved()) later(0)
    else setKept('saved')
  }
  const saveOnce = async (): Promise<void> => {
    const [now, shown] = [draft(), form()]
    if (!now || !shown || !unsaved()) return void setKept('saved')
    setKept(before => (before === 'waiting' ? before : 'saving'))
    const body = bodyOf(now, shown.questions)
    const answer = await api.request('saveScreening', { at, body })
    if (!answer.ok) return miss(answer.error)
    setFailure(null)
    setDraft(latest => latest && taken(latest, body, answer.value.saves))
    if (unsaved()) later(0)
    else setKept('saved')
  }
  const miss = async (why: Failure): Promise<void> => {
    if (isElsewhere(why)) return read()
    setKept('waiting')
    if (!isPassing(why)) setFailure(why)
    later(AGAIN)
  }
  /** One after the other, so that none builds on what is still on its way. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = line.then(act)
    line = turn.catch(() => undefined)
    return turn
  }
  const save = (): Promise<void> => {
    clearTimeout(timer)
    return inTurn(saveOnce)
  }
  const sendOnce = async (): Promise<Failure | null> => {
    const [now, shown] = [draft(), form()]
    if (!now || !shown) return 'server-away'
    const body = bodyOf(now, shown.questions)
    const answer = await api.request('sendScreening', { at, body })
    if (!answer.ok) return answer.error
    setDraft(latest => latest && taken(latest, body, body.saves + 1))
    setForm({ ...shown, state: 'sent' })
    return null
  }
  /** A save whose answer was lost is no other page: it is read anew, and sent all the same. */
  const send = async (): Promise<boolean> => {
    clearTimeout(timer)
    let why = await sendOnce()
    if (why && isElsewhere(why)) {
      await read()
      const [met, shown] = [draft(), form()]
      const isOwn = met !== null && met.came.length + met.stayed.length === 0
      if (isOwn && shown && isOpen(shown)) why = await sendOnce()
    }
    if (why && !isElsewhere(why)) setFailure(why)
    if (unsaved()) later(AGAIN)
    return why === null
  }

  const whenHidden = (): void => void (document.visibilityState === 'hidden' && unsaved() && save())
  const whenBack = (): void => void (form() ? unsaved() && save() : inTurn(read))
  /** Closing the page asks once more while something is not saved: the browser has its own words for it. */
  const whenClosed = (event: Event): void => {
    if (!unsaved()) return
    void save()
    event.preventDefault()
  }
  document.addEventListener('visibilitychange', whenHidden)
  globalThis.addEventListener('online', whenBack)
  globalThis.addEventListener('beforeunload', whenClosed)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', whenHidden)
    globalThis.removeEventListener('online', whenBack)
    globalThis.removeEventListener('beforeunload', whenClosed)
    if (unsaved()) void save()
    isOver = true
    clearTimeout(timer)
  })
  createEffect(on(language, () => void inTurn(read)))

  return {
    form,
    draft,
    kept,
    failure,
    read: () => inTurn(read),
    say: (item, said) => {
      setDraft(before => before && say(before, item, said))
      setKept(before => (before === 'waiting' ? before : 'saving'))
      later(SOON)
    },
    send: () => inTurn(send),
  }
}

/** Does it still take answers? */
export const isOpen = ({ state }: ScreeningForm): boolean => state === 'asked' || state === 'begun'

/** It was saved, sent or taken back elsewhere: it has to be read anew. */
const isElsewhere = (why: Failure): boolean =>
  typeof why !== 'string' && (why.code === 'screening-changed' || why.code === 'screening-closed')

/** Goes by itself: no line, no server, or too much at once. */
const isPassing = (why: Failure): boolean =>
  typeof why === 'string' ||
  why.code === 'too-many-requests' ||
  why.code === 'server-away' ||
  why.code === 'server-error'
