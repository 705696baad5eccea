/** Calls for help as they cross the network: a press says nothing back, practitioners read who called and where. */
import type {
  EncounterId,
  HelpId,
  Instant,
  Language,
  PersonId,
  PractitionerId,
  ResponderId,
  Role,
  Whereabouts,
} from '@holdfast/domain'
import type { CallOutcome, Channel, Drill, HelpDoes, HelpHow, HelpStanding, NotTold } from '@holdfast/safety'
import * as v from 'valibot'

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const nothing = v.undefined()

/** What somebody chose for their own calls. */
export type OwnHelp = {
  readonly does: HelpDoes
  readonly sign: boolean
  readonly hasWord: boolean
  /** When a word of theirs called in this hour last. */
  readonly calledAt: Instant | null
}

/** One call as practitioners read it: without a name. */
export type HelpCallView = {
  readonly id: HelpId
  readonly at: Instant
  readonly how: HelpHow
  readonly isDrill: boolean
  readonly isMine: boolean
  readonly role: Role
  readonly hour: EncounterId | null
  /** How often they called before somebody had it. */
  readonly presses: number
  readonly standing: HelpStanding
  /** Each responder: when they were told, or why not; both null: nobody tried yet. */
  readonly told: readonly {
    readonly name: string
    readonly channel: Channel
    readonly at: Instant | null
    readonly why: NotTold | null
  }[]
  /** Who has it, by name. */
  readonly had: readonly string[]
  readonly outcome: CallOutcome | null
}

/** One who is told of calls. */
export type ResponderView = {
  readonly id: ResponderId
  readonly name: string
  readonly language: Language
  readonly channel: Channel
  readonly mail: string | null
  readonly practitioner: PractitionerId | null
  readonly turn: number
}

/** The calls that a practitioner may read, who is told of calls, by which ways this server can tell them, and the last drill. */
export type HelpView = {
  readonly now: Instant
  readonly calls: readonly HelpCallView[]
  readonly drill: Drill | null
  readonly responders: readonly ResponderView[]
  readonly practitioners: readonly { readonly id: PersonId; readonly name: string }[]
  readonly ways: { readonly mail: boolean; readonly web: boolean }
}

/** Who called and where they said they are; reading it leaves an audit entry. */
export type HelpLook = {
  readonly id: HelpId
  readonly name: string
  readonly phone: string | null
  readonly place: Whereabouts | null
}

// A page carries these shapes, so they are no longer than they must be: what is in them is made by our own server.
const ownHelpAnswer = v.custom<OwnHelp>(isObject)
const helpAnswer = v.custom<HelpView>(isObject)
const helpLook = v.custom<HelpLook>(isObject)

/** A press as a page made it. */
export const sentHelp = v.custom<{ readonly id: string; readonly how: 'press' | 'chord' }>(isObject)
/** What somebody chooses; `word` left out: it stays as it is, null: none any more. */
export const sentHelpChoice = v.custom<{
  readonly does: HelpDoes
  readonly sign: boolean
  readonly word?: string | null
}>(isObject)
/** The whole list of responders; one without an id is new. */
export const sentResponders = v.custom<{ readonly list: readonly SentResponder[] }>(isObject)
/** What came of a call. */
export const sentClosing = v.custom<{ readonly outcome: CallOutcome }>(isObject)
/** A responder has it, by the key that they were sent. */
export const sentHelpAnswer = v.custom<{ readonly help: string; readonly responder: string; readonly key: string }>(
  isObject,
)

/** One responder as a page sends them. */
export type SentResponder = {
  readonly id: string | null
  readonly name: string
  readonly language: Language
  readonly channel: Channel
  readonly mail: string | null
  readonly practitioner: string | null
  readonly turn: number
}

const ofHour = '/api/encounters/:encounter/help'

/** What everyone in an hour asks about their own calls, by name; a page knows them once it has more than the way to the hour. */
export const OWN_HELP_ENDPOINTS = {
  callHelp: { method: 'POST', path: ofHour, body: sentHelp, answer: nothing },
  ownHelp: { method: 'GET', path: ofHour, body: nothing, answer: ownHelpAnswer },
  chooseHelp: { method: 'PUT', path: ofHour, body: sentHelpChoice, answer: ownHelpAnswer },
} as const

/** What practitioners and responders ask about calls, by name. */
export const DESK_HELP_ENDPOINTS = {
  helpCalls: { method: 'GET', path: '/api/help', body: nothing, answer: helpAnswer },
  lookHelp: { method: 'GET', path: '/api/help/calls/:call', body: nothing, answer: helpLook },
  haveHelp: { method: 'POST', path: '/api/help/calls/:call/had', body: nothing, answer: helpAnswer },
  closeHelp: { method: 'POST', path: '/api/help/calls/:call/closed', body: sentClosing, answer: helpAnswer },
  drillHelp: { method: 'POST', path: '/api/help/drills', body: nothing, answer: helpAnswer },
  setResponders: { method: 'PUT', path: '/api/help/responders', body: sentResponders, answer: helpAnswer },
  answerHelp: { method: 'POST', path: '/api/help/answers', body: sentHelpAnswer, answer: nothing },
} as const
