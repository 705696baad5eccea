/** The judgement that a page shows: read, written one thing at a time, and the way from a question to its place. */
import { ok, type PractitionerId, type Result, type SeatId } from '@holdfast/domain'
import { factorOf, type FactorCode, type JudgementAct, type JudgementRefusal } from '@holdfast/risk-screening'
import type { JudgementView } from '@holdfast/wire'
import { batch, createSignal, untrack, type Accessor } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import type { Hour } from '../../state/encounter.ts'
import { announce } from '../../ui/notice.tsx'
import { language } from '../../ui/words.ts'
import { judgementWords } from './words.ts'

/** The parts of the page. */
export const PARTS = [
  'asks',
  'sources',
  'factors',
  'formulation',
  'scenarios',
  'safeguards',
  'asides',
  'page',
  'conclusion',
  'sheet',
  'second',
] as const

/** One part of the page. */
export type Part = (typeof PARTS)[number]

/** A judgement on this page. */
export type Judging = {
  readonly api: Api
  readonly hour: Hour
  readonly at: { readonly encounter: string; readonly seat: SeatId }
  /** As it was read last; null until it was. */
  readonly read: Accessor<JudgementView | null>
  /** Why it could not be read. */
  readonly lost: Accessor<Failure | null>
  readonly look: () => Promise<void>
  readonly post: (act: JudgementAct) => Promise<Result<null, Failure>>
  /** The name of a draft of this judgement. */
  readonly draftName: (form: string) => string
  readonly part: Accessor<Part>
  /** The entry of a list that was asked for, by its id. */
  readonly wanted: Accessor<string | null>
  readonly go: (part: Part, entry?: string) => void
}

/** Reads the judgement on the work with whoever has this seat. */
export function createJudging(api: Api, hour: Hour, seat: SeatId): Judging {
  const at = { encounter: hour.id, seat }
  const [read, setRead] = createSignal<JudgementView | null>(null)
  const [lost, setLost] = createSignal<Failure | null>(null)
  const [part, setPart] = createSignal<Part>('asks')
  const [wanted, setWanted] = createSignal<string | null>(null, { equals: false })
  const look = async (): Promise<void> => {
    const answer = await api.request('judgement', { at })
    setLost(answer.ok ? null : answer.error)
    if (answer.ok) setRead(answer.value)
  }
  return {
    api,
    hour,
    at,
    read,
    lost,
    look,
    // In another hour with the same client it is the same judgement.
    draftName: form => `judgement ${untrack(read)?.judgement.work.patient ?? `${at.encounter} ${at.seat}`} ${form}`,
    part,
    wanted,
    post: async act => {
      const answer = await api.request('judge', { at, body: { seen: read()?.seen ?? 0, act } })
      if (answer.ok) {
        setRead(answer.value)
        return ok(null)
      }
      // What somebody else wrote is shown at once: the same press then saves behind it.
      if (isChanged(answer.error)) await look()
      return answer
    },
    go: (next, entry) =>
      batch(() => {
        setPart(next)
        setWanted(entry ?? null)
      }),
  }
}

/** Did somebody else write first? */
export const isChanged = (failure: Failure | null): boolean =>
  typeof failure === 'object' && failure?.code === 'judgement-changed'

/** One form's way to the server. */
export type Acting = {
  readonly isBusy: Accessor<boolean>
  readonly failure: Accessor<Failure | null>
  /** What stands against it, from the rules. */
  readonly refusals: Accessor<readonly JudgementRefusal[]>
  /** What stands against one field, in words. */
  readonly say: (field: string) => string | null
  /** Sends it; true when it was taken. Nothing that was typed goes either way. */
  readonly send: (act: JudgementAct) => Promise<boolean>
}

/** Sends what a form holds by one way, and keeps what came of it. */
export function createActingBy(send: (act: JudgementAct) => Promise<Result<null, Failure>>): Acting {
  const { isBusy, failure, follow } = createSending()
  const refusals = (): readonly JudgementRefusal[] => {
    const now = failure()
    return typeof now === 'object' && now !== null ? (now.refusals ?? []) : []
  }
  return {
    isBusy,
    failure,
    refusals,
    say: field => {
      const found = refusals().find(one => 'field' in one && one.field === field)
      return found ? sentenceOf(found) : null
    },
    send: async act => {
      if (isBusy()) return false
      const isTaken = await follow(send(act).then(answer => (answer.ok ? null : answer.error)))
      if (isTaken) announce(judgementWords().saved)
      return isTaken
    },
  }
}

/** The same for the judgement itself. */
export const createActing = (judging: Pick<Judging, 'post'>): Acting => createActingBy(act => judging.post(act))

/** A refusal in words. */
export const sentenceOf = (refusal: JudgementRefusal): string =>
  'factor' in refusal
    ? judgementWords().refusalOf[refusal.kind](nameOf(refusal.factor))
    : judgementWords().refusal[refusal.kind]

/** What a factor is called. */
export const nameOf = (code: FactorCode): string => factorOf(code).words[language()].name

/** Who wrote something, by name. */
export const authorIn = (view: JudgementView, id: PractitionerId): string =>
  view.authors.find(one => one.id === id)?.name ?? judgementWords().somebody
