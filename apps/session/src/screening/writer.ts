/**
 * One form as this page writes it: every answer is saved soon after it was given, again and again until the server took it, and one
 * save at a time. It outlives its screen until nothing is unsaved, and a screen that is opened again goes on with it. Nothing is
 * written to this device, which others may use: what the server does not hold yet lives in this page alone.
 */
import type { ScreeningForm } from '@holdfast/wire'
import { batch, createSignal, type Accessor } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import { language } from '../ui/words.ts'
import { isPassing } from '../ui/failure.ts'
import { bodyOf, draftFrom, isOpen, isUnsaved, met, say, taken, unanswered, type Draft } from './answers.ts'
import { isElsewhere, isInOtherWords, keptOf, settled, type Kept } from './standing.ts'

/** Which form of which hour. */
export type Which = { readonly api: Api; readonly at: { readonly encounter: string; readonly screening: string } }

/** A form that is filled in. */
export type Writer = {
  readonly form: Accessor<ScreeningForm | null>
  readonly draft: Accessor<Draft | null>
  /** How it stands with what was answered last. */
  readonly kept: Accessor<Kept>
  /** Why the last save was not taken; null once one was. */
  readonly missed: Accessor<Failure | null>
  /** What somebody has to be told: the form cannot be read or was not sent, or an answer is not taken though the server is there. */
  readonly failure: Accessor<Failure | null>
  readonly isSending: Accessor<boolean>
  readonly say: (item: string, said: string | null) => void
  readonly read: () => Promise<void>
  readonly send: () => Promise<void>
  /** A screen shows it from now on, until the answer is called. */
  readonly show: () => () => void
}

/** So long after an answer it is saved, in milliseconds: long enough for a slider to come to rest. */
const SOON = 600
/** So long until a save that did not arrive is tried again, in milliseconds. */
const AGAIN = 4000

const writers = new Map<string, Writer>()

/** The one writer of a form on this page. */
export function writerOf(which: Which): Writer {
  const name = `${which.at.encounter} ${which.at.screening}`
  const before = writers.get(name)
  if (before) return before
  const writer = makeWriter(which, () => writers.delete(name))
  writers.set(name, writer)
  return writer
}

function makeWriter({ api, at }: Which, onDone: () => void): Writer {
  const [form, setForm] = createSignal<ScreeningForm | null>(null)
  const [draft, setDraft] = createSignal<Draft | null>(null)
  const [unread, setUnread] = createSignal<Failure | null>(null)
  const [missed, setMissed] = createSignal<Failure | null>(null)
  const [unsent, setUnsent] = createSignal<Failure | null>(null)
  const [isSaving, setSaving] = createSignal(false)
  const [isSending, setSending] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: Promise<unknown> = Promise.resolve()
  let turns = 0
  let screens = 0

  const unsaved = (): boolean => {
    const [now, shown] = [draft(), form()]
    return now !== null && shown !== null && isOpen(shown) && isUnsaved(now, shown.questions)
  }
  const later = (after: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), after)
  }
  const miss = (why: Failure): void => {
    setMissed(why)
    if (isPassing(why)) later(AGAIN)
  }

  const readOnce = async (): Promise<Failure | null> => {
    const answer = await api.request('screeningForm', { at: { ...at, language: language() } })
    if (answer.ok) return (take(answer.value), null)
    const shown = form()
    // That a form which is shown cannot be looked at once more right now keeps nobody from anything.
    if (!shown || !isPassing(answer.error) || isInOtherWords(shown, language())) setUnread(answer.error)
    if (unsaved()) miss(answer.error)
    return answer.error
  }
  const take = (fresh: ScreeningForm): void => {
    batch(() => {
      setUnread(null)
      setMissed(null)
      setDraft(before => (before ? met(before, fresh) : draftFrom(fresh)))
      setForm(before => (before ? settled(before, fresh) : fresh))
    })
    if (unsaved()) later(0)
  }
  const saveOnce = async (): Promise<void> => {
    const [now, shown] = [draft(), form()]
    if (!now || !shown || !unsaved()) return
    setSaving(true)
    const body = bodyOf(now, shown.questions)
    const answer = await api.request('saveScreening', { at, body })
    batch(() => {
      setSaving(false)
      if (answer.ok) setMissed(null)
      if (answer.ok) setDraft(latest => latest && taken(latest, body, answer.value.saves))
      else if (isPassing(answer.error)) setDraft(latest => latest && unanswered(latest, body))
    })
    if (!answer.ok && !isElsewhere(answer.error)) return miss(answer.error)
    if (!answer.ok || unread()) await readOnce()
    else if (unsaved()) later(0)
  }
  const sendOnce = async (): Promise<Failure | null> => {
    const [now, shown] = [draft(), form()]
    if (!now || !shown) return 'server-away'
    const body = bodyOf(now, shown.questions)
    const answer = await api.request('sendScreening', { at, body })
    if (!answer.ok) return answer.error
    batch(() => {
      setDraft(latest => latest && taken(latest, body, body.saves + 1))
      setForm({ ...shown, state: 'sent' })
    })
    return null
  }
  /** A save whose answer was lost is no other page: it is read anew, and sent all the same. */
  const sendWhole = async (): Promise<void> => {
    clearTimeout(timer)
    batch(() => {
      setSending(true)
      setUnsent(null)
    })
    let why = await sendOnce()
    if (why && isElsewhere(why)) {
      const away = await readOnce()
      const [met, shown] = [draft(), form()]
      const isOwn = met !== null && met.came.length + met.stayed.length === 0
      if (away) why = away
      else if (shown && !isOpen(shown)) why = null
      else if (isOwn) why = await sendOnce()
    }
    batch(() => {
      setSending(false)
      setUnsent(why)
    })
    if (!unsaved()) return
    if (why && !isElsewhere(why)) miss(why)
    else later(0)
  }

  /** One after the other, so that none builds on what is still on its way. */
  const inTurn = async (act: () => Promise<unknown>): Promise<void> => {
    turns += 1
    const turn = line.then(act)
    line = turn.catch(() => undefined)
    try {
      await turn
    } finally {
      turns -= 1
      endIfDone()
    }
  }
  const save = (): Promise<void> => {
    clearTimeout(timer)
    return inTurn(saveOnce)
  }

  const whenSeen = (): void => void (document.visibilityState === 'hidden' ? unsaved() && save() : whenBack())
  /** Another window may have gone on with it meanwhile. */
  const whenBack = (): void => {
    const shown = form()
    if (unsaved()) void save()
    else if (!shown || isOpen(shown)) void inTurn(readOnce)
  }
  /** Closing the page asks once more while something is on its way: the browser has its own words for it. */
  const whenClosed = (event: Event): void => {
    if (unsaved()) void save()
    if (unsaved() || isSaving() || isSending()) event.preventDefault()
  }
  document.addEventListener('visibilitychange', whenSeen)
  globalThis.addEventListener('online', whenBack)
  globalThis.addEventListener('beforeunload', whenClosed)
  const endIfDone = (): void => {
    if (screens + turns > 0 || unsaved()) return
    document.removeEventListener('visibilitychange', whenSeen)
    globalThis.removeEventListener('online', whenBack)
    globalThis.removeEventListener('beforeunload', whenClosed)
    clearTimeout(timer)
    onDone()
  }

  return {
    form,
    draft,
    kept: () =>
      keptOf({ isUnsaved: unsaved(), isSaving: isSaving(), missed: missed(), unsent: unsent(), unread: unread() }),
    missed,
    failure: () => {
      const [sent, saved] = [unsent(), missed()]
      if (sent && !isElsewhere(sent)) return sent
      return unread() ?? (saved && !isPassing(saved) ? saved : null)
    },
    isSending,
    say: (item, said) => {
      batch(() => {
        setUnsent(null)
        setDraft(before => before && say(before, item, said))
      })
      later(SOON)
    },
    read: () => inTurn(readOnce),
    send: () => inTurn(sendWhole),
    show: () => {
      screens += 1
      return () => {
        screens -= 1
        if (unsaved()) void save()
        endIfDone()
      }
    },
  }
}
