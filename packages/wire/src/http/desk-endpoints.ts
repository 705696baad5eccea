/** The paths that practitioners alone ask; a client's page never fetches them. */
import * as v from 'valibot'
import { agreementAnswer, sentOffer } from './agreements.ts'
import { aloneAnswer, aloneBody } from './alone.ts'
import { ARRANGEMENT_ENDPOINTS } from './arrangements.ts'
import { disclosureBody, disclosuresAnswer } from './disclosures.ts'
import { preparationAnswer } from './encounters.ts'
import { interruptionsAnswer, interruptionView, learnedBody, overrideBody } from './interruptions.ts'
import { CRISIS_ENDPOINTS } from './crisis.ts'
import { DUTY_ENDPOINTS } from './duties.ts'
import { DESK_HELP_ENDPOINTS } from './help.ts'
import { DESK_IDENTITY_ENDPOINTS } from './identity.ts'
import { DESK_INQUIRY_ENDPOINTS } from './inquiries.ts'
import { JUDGEMENT_ENDPOINTS } from './judgement-endpoints.ts'
import { DESK_LICENCE_ENDPOINTS } from './licences.ts'
import { NOTE_ENDPOINTS } from './notes.ts'
import { inviteAnswer, inviteBody } from './prepare.ts'
import { careNotesAnswer, sentCareNote, sentRoomDecision } from './room.ts'
import { screeningReview, screeningsAnswer, sentReview, sentScreeningAsk } from './screenings.ts'

const nothing = v.undefined()

/** Every endpoint that a practitioner's page asks beside the others, by name. */
export const DESK_ENDPOINTS = {
  preparation: {
    method: 'GET',
    path: '/api/encounters/:encounter/seats/:seat',
    body: nothing,
    answer: preparationAnswer,
  },
  offer: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/agreement/offer',
    body: sentOffer,
    answer: agreementAnswer,
  },
  ...DESK_IDENTITY_ENDPOINTS,
  decideRoom: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/room',
    body: sentRoomDecision,
    answer: preparationAnswer,
  },
  careNotes: {
    method: 'GET',
    path: '/api/encounters/:encounter/seats/:seat/care-notes',
    body: nothing,
    answer: careNotesAnswer,
  },
  noteCare: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/care-notes',
    body: sentCareNote,
    answer: careNotesAnswer,
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
  ...DUTY_ENDPOINTS,
  ...ARRANGEMENT_ENDPOINTS,
  ...DESK_INQUIRY_ENDPOINTS,
  ...CRISIS_ENDPOINTS,
  ...DESK_HELP_ENDPOINTS,
  ...DESK_LICENCE_ENDPOINTS,
} as const
