/** Every path of the HTTP interface, with what goes in and what comes out. */
import * as v from 'valibot'
import { agreementAnswer, agreementFile, sentEvent, sentOffer } from './agreements.ts'
import { aloneAnswer, aloneBody } from './alone.ts'
import { disclosureBody, disclosuresAnswer } from './disclosures.ts'
import { encounterAnswer, joinAnswer, joinBody, preparationAnswer } from './encounters.ts'
import { interruptionsAnswer, interruptionView, learnedBody, overrideBody } from './interruptions.ts'
import { CRISIS_ENDPOINTS } from './crisis.ts'
import { JUDGEMENT_ENDPOINTS } from './judgement-endpoints.ts'
import { NOTE_ENDPOINTS } from './notes.ts'
import { keyAsksAnswer, sentAsk, sentAskAnswer } from './key-asks.ts'
import { loginBody, meAnswer } from './login.ts'
import {
  contractAnswer,
  identityBody,
  inviteAnswer,
  inviteBody,
  roomCheckBody,
  signatureBody,
  whereaboutsBody,
} from './prepare.ts'
import {
  ownScreenings,
  savedAnswer,
  screeningForm,
  screeningReview,
  screeningsAnswer,
  sentResponse,
  sentReview,
  sentSave,
  sentScreeningAsk,
} from './screenings.ts'

const nothing = v.undefined()

/** One endpoint: `:encounter`, `:seat`, `:screening` and `:interruption` in a path stand for ids; `body` and `answer` are undefined where there is none (204). */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body: v.GenericSchema<unknown, unknown>
  readonly answer: v.GenericSchema<unknown, unknown>
}

/** Every endpoint by name. */
export const ENDPOINTS = {
  login: { method: 'POST', path: '/api/login', body: loginBody, answer: meAnswer },
  logout: { method: 'DELETE', path: '/api/login', body: nothing, answer: nothing },
  me: { method: 'GET', path: '/api/me', body: nothing, answer: meAnswer },
  encounter: { method: 'GET', path: '/api/encounters/:encounter', body: nothing, answer: encounterAnswer },
  preparation: {
    method: 'GET',
    path: '/api/encounters/:encounter/seats/:seat',
    body: nothing,
    answer: preparationAnswer,
  },
  whereabouts: {
    method: 'PUT',
    path: '/api/encounters/:encounter/whereabouts',
    body: whereaboutsBody,
    answer: encounterAnswer,
  },
  roomCheck: {
    method: 'PUT',
    path: '/api/encounters/:encounter/room-check',
    body: roomCheckBody,
    answer: encounterAnswer,
  },
  contract: {
    method: 'GET',
    path: '/api/encounters/:encounter/contract/:language',
    body: nothing,
    answer: contractAnswer,
  },
  sign: { method: 'POST', path: '/api/encounters/:encounter/contract', body: signatureBody, answer: encounterAnswer },
  agreement: {
    method: 'GET',
    path: '/api/encounters/:encounter/seats/:seat/agreement',
    body: nothing,
    answer: agreementAnswer,
  },
  offer: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/agreement/offer',
    body: sentOffer,
    answer: agreementAnswer,
  },
  agree: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/agreement/events',
    body: sentEvent,
    answer: agreementAnswer,
  },
  agreementFile: {
    method: 'GET',
    path: '/api/encounters/:encounter/seats/:seat/agreement/file',
    body: nothing,
    answer: agreementFile,
  },
  guardianAgreement: { method: 'GET', path: '/api/guardian/agreement', body: nothing, answer: agreementAnswer },
  guardianAgree: { method: 'POST', path: '/api/guardian/agreement/events', body: sentEvent, answer: agreementAnswer },
  keyAsks: {
    method: 'GET',
    path: '/api/encounters/:encounter/seats/:seat/agreement/keys',
    body: nothing,
    answer: keyAsksAnswer,
  },
  askForKey: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/agreement/keys',
    body: sentAsk,
    answer: keyAsksAnswer,
  },
  answerKeyAsk: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/agreement/keys/answer',
    body: sentAskAnswer,
    answer: keyAsksAnswer,
  },
  identity: {
    method: 'POST',
    path: '/api/encounters/:encounter/identity',
    body: identityBody,
    answer: preparationAnswer,
  },
  invite: { method: 'POST', path: '/api/encounters/:encounter/invites', body: inviteBody, answer: inviteAnswer },
  interruptions: {
    method: 'GET',
    path: '/api/encounters/:encounter/interruptions',
    body: nothing,
    answer: interruptionsAnswer,
  },
  learned: {
    method: 'POST',
    path: '/api/encounters/:encounter/interruptions/:interruption/learned',
    body: learnedBody,
    answer: interruptionView,
  },
  override: {
    method: 'POST',
    path: '/api/encounters/:encounter/interruptions/:interruption/override',
    body: overrideBody,
    answer: interruptionView,
  },
  disclosures: {
    method: 'GET',
    path: '/api/encounters/:encounter/disclosures',
    body: nothing,
    answer: disclosuresAnswer,
  },
  noteDisclosure: {
    method: 'POST',
    path: '/api/encounters/:encounter/disclosures',
    body: disclosureBody,
    answer: disclosuresAnswer,
  },
  alone: { method: 'GET', path: '/api/encounters/:encounter/alone', body: nothing, answer: aloneAnswer },
  goOnAlone: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/alone',
    body: aloneBody,
    answer: aloneAnswer,
  },
  ownScreenings: { method: 'GET', path: '/api/encounters/:encounter/screenings', body: nothing, answer: ownScreenings },
  screeningForm: {
    method: 'GET',
    path: '/api/encounters/:encounter/screenings/:screening/:language',
    body: nothing,
    answer: screeningForm,
  },
  saveScreening: {
    method: 'PUT',
    path: '/api/encounters/:encounter/screenings/:screening/answers',
    body: sentSave,
    answer: savedAnswer,
  },
  sendScreening: {
    method: 'POST',
    path: '/api/encounters/:encounter/screenings/:screening/response',
    body: sentResponse,
    answer: ownScreenings,
  },
  screenings: {
    method: 'GET',
    path: '/api/encounters/:encounter/seats/:seat/screenings',
    body: nothing,
    answer: screeningsAnswer,
  },
  askScreening: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/screenings',
    body: sentScreeningAsk,
    answer: screeningsAnswer,
  },
  takeBackScreening: {
    method: 'DELETE',
    path: '/api/encounters/:encounter/seats/:seat/screenings/:screening',
    body: nothing,
    answer: screeningsAnswer,
  },
  screeningReview: {
    method: 'GET',
    path: '/api/encounters/:encounter/seats/:seat/screenings/:screening',
    body: nothing,
    answer: screeningReview,
  },
  reviewScreening: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/screenings/:screening/reviews',
    body: sentReview,
    answer: screeningReview,
  },
  ...JUDGEMENT_ENDPOINTS,
  ...NOTE_ENDPOINTS,
  ...CRISIS_ENDPOINTS,
  join: { method: 'POST', path: '/api/encounters/:encounter/join', body: joinBody, answer: joinAnswer },
} as const satisfies Record<string, Endpoint>

/** The name of an endpoint. */
export type EndpointName = keyof typeof ENDPOINTS
/** What an endpoint takes. */
export type BodyOf<N extends EndpointName> = v.InferOutput<(typeof ENDPOINTS)[N]['body']>
/** What an endpoint gives. */
export type AnswerOf<N extends EndpointName> = v.InferOutput<(typeof ENDPOINTS)[N]['answer']>
