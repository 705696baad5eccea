/** The paths that are asked on the way to an hour and in it by whoever it is for; every page knows them. */
import * as v from 'valibot'
import { agreementAnswer, agreementFile, sentEvent } from './agreements.ts'
import { encounterAnswer, joinAnswer, joinBody } from './encounters.ts'
import { keyAsksAnswer, sentAsk, sentAskAnswer } from './key-asks.ts'
import { loginBody, meAnswer } from './login.ts'
import { contractAnswer, signatureBody, whereaboutsBody } from './prepare.ts'
import { sentRoomCheck } from './room.ts'
import { ownScreenings, savedAnswer, screeningForm, sentResponse, sentSave } from './screenings.ts'
import { ownJudgement, sentRemark } from './judgements.ts'
import { ownNotesAnswer } from './notes.ts'

const nothing = v.undefined()

/** Every endpoint that a client's page asks, by name. */
export const OWN_ENDPOINTS = {
  login: { method: 'POST', path: '/api/login', body: loginBody, answer: meAnswer },
  logout: { method: 'DELETE', path: '/api/login', body: nothing, answer: nothing },
  me: { method: 'GET', path: '/api/me', body: nothing, answer: meAnswer },
  encounter: { method: 'GET', path: '/api/encounters/:encounter', body: nothing, answer: encounterAnswer },
  whereabouts: {
    method: 'PUT',
    path: '/api/encounters/:encounter/whereabouts',
    body: whereaboutsBody,
    answer: encounterAnswer,
  },
  roomCheck: {
    method: 'PUT',
    path: '/api/encounters/:encounter/room-check',
    body: sentRoomCheck,
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
  join: { method: 'POST', path: '/api/encounters/:encounter/join', body: joinBody, answer: joinAnswer },
  ownJudgement: { method: 'GET', path: '/api/encounters/:encounter/judgement', body: nothing, answer: ownJudgement },
  remarkJudgement: {
    method: 'POST',
    path: '/api/encounters/:encounter/judgement',
    body: sentRemark,
    answer: ownJudgement,
  },
  ownNotes: { method: 'GET', path: '/api/encounters/:encounter/notes', body: nothing, answer: ownNotesAnswer },
} as const
