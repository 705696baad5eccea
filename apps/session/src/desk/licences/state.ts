/** Licences on this page: read, and written one thing at a time. A lost answer is sent again under the same id; nothing typed goes either way. */
import { after, dayAt, instant, makeId, type Instant, type LicenceId, type PractitionerId } from '@holdfast/domain'
import {
  licenceProblem,
  parseDay,
  parseLicenceAct,
  type LicenceAct,
  type LicenceProblem,
} from '@holdfast/jurisdictions'
import type { LicencesView } from '@holdfast/wire'
import { createSignal, type Accessor } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { announce } from '../../ui/notice.tsx'
import { language } from '../../ui/words.ts'
import { problemsIn } from './problems.ts'
import { licenceDeskWords } from './words.ts'

/** What a page holds of licences. */
export type Licences = {
  readonly read: Accessor<LicencesView | null>
  /** Why they could not be read. */
  readonly lost: Accessor<Failure | null>
  readonly look: () => Promise<void>
  /** Now, as the server counts it: its moment of the last answer, and what has passed here since. */
  readonly now: () => Instant
  /** Writes one thing down; why not, where it was not taken. */
  readonly post: (act: LicenceAct, whose?: PractitionerId) => Promise<Failure | null>
}

/** Reads the licences of whoever is signed in, and of their colleagues. */
export function createLicences(api: Api): Licences {
  const [read, setRead] = createSignal<LicencesView | null>(null)
  const [lost, setLost] = createSignal<Failure | null>(null)
  let readAt = performance.now()
  const take = (view: LicencesView): void => {
    readAt = performance.now()
    setRead(view)
  }
  return {
    read,
    lost,
    now: () => {
      const view = read()
      return view ? after(view.now, Math.floor(performance.now() - readAt)) : instant(Date.now())
    },
    look: async () => {
      const answer = await api.request('licences')
      setLost(answer.ok ? null : answer.error)
      if (answer.ok) take(answer.value)
    },
    post: async (act, whose) => {
      const answer = await api.request('writeLicence', { body: { act, ...(whose ? { whose } : {}) } })
      if (answer.ok) take(answer.value)
      return answer.ok ? null : answer.error
    },
  }
}

/** Makes an entry of what is typed: under this id, at this moment as the server counts it. */
export type Make = (id: LicenceId, now: Instant) => unknown

/** One form's way to the server. */
export type Acting = {
  readonly isBusy: Accessor<boolean>
  /** Why it did not arrive, where no rule says so. */
  readonly failure: Accessor<Failure | null>
  /** What is wrong with one field, in words. */
  readonly say: (field: string) => string | null
  /** What is wrong with no field of this form. */
  readonly rest: (fields: readonly string[]) => readonly string[]
  /** Sends what `make` makes of what is typed; true when it was taken. */
  readonly send: (typed: object, make: Make) => Promise<boolean>
}

type Try = { readonly typed: string; readonly act: LicenceAct }

/** What was sent from a form and not known to have arrived, by the name of its draft: it outlives the page as the draft does. */
const tries = new Map<string, Try>()

/** Follows one form; `name` is that of its draft. */
export function createActing(licences: Licences, name: string, whose?: PractitionerId): Acting {
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [problems, setProblems] = createSignal<readonly LicenceProblem[]>([])
  const [isThere, setThere] = createSignal(false)
  const post = async (typed: string, act: LicenceAct): Promise<boolean> => {
    tries.set(name, { typed, act })
    const refused = await licences.post(act, whose)
    const found = problemsIn(refused)
    setProblems(found)
    setFailure(found.length > 0 ? null : refused)
    if (refused === null || typeof refused === 'object') tries.delete(name)
    if (refused === null) announce(licenceDeskWords().kept)
    return refused === null
  }
  const send: Acting['send'] = async (draft, make) => {
    const typed = JSON.stringify(draft)
    const before = tries.get(name)
    if (before?.typed === typed) return post(typed, before.act)
    // Something else was typed since: did the first arrive after all?
    if (before && (await hasArrived(licences, before.act.id))) {
      tries.delete(name)
      setThere(true)
      return false
    }
    // The server's own moment, as it was told last: a clock on this device that runs ahead would put a look of now into the future.
    const now = licences.now()
    const today = parseDay(dayAt(now))
    if (!today.ok) return false
    const id = makeId('licence', length => crypto.getRandomValues(new Uint8Array(length)))
    const sent = make(id, now)
    const read = parseLicenceAct(sent, { now, today: today.value })
    if (read.ok) return post(typed, read.value)
    setProblems(read.error.map(one => asMissing(one, sent)))
    return false
  }
  return {
    isBusy,
    failure,
    say: field => problems().find(one => one.field === field)?.words[language()] ?? null,
    rest: fields => [
      ...(isThere() ? [licenceDeskWords().arrived] : []),
      ...problems()
        .filter(one => !fields.includes(one.field))
        .map(one => one.words[language()]),
    ],
    send: async (draft, make) => {
      if (isBusy()) return false
      setBusy(true)
      setProblems([])
      setFailure(null)
      setThere(false)
      const isTaken = await send(draft, make)
      setBusy(false)
      return isTaken
    },
  }
}

/** Looks again whether an entry stands there. */
async function hasArrived(licences: Licences, id: LicenceId): Promise<boolean> {
  await licences.look()
  const view = licences.read()
  const held = [...(view?.licences ?? []), ...(view?.colleagues ?? []).flatMap(one => one.licences)]
  return (
    held.some(one => one.id === id || one.looks.some(look => look.id === id)) ||
    [...(view?.boards ?? []), ...(view?.codes ?? [])].some(one => one.id === id)
  )
}

/** Of a field that was left empty it is said that it is needed, and not that it is wrong. */
function asMissing(problem: LicenceProblem, sent: unknown): LicenceProblem {
  const value = problem.field
    .split('.')
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), sent)
  return value === '' ? licenceProblem(problem.field, 'missing') : problem
}
