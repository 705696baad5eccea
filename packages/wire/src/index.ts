/** The front door: every message, body and code that crosses the network. */
export { LINK_PROTOCOL, WIRE_VERSION } from './version.ts'
export { BODY_LIMIT, FRAME_LIMIT, METADATA_LIMIT, REASON_LIMIT, SDP_LIMIT } from './limits.ts'
export { CLOSE, comesBack, type CloseReason } from './close.ts'
export { isRefusalCode, REFUSAL_CODES, REFUSALS, ROOM_REFUSALS, type RefusalCode, type RoomRefusal } from './refusal.ts'
export { decodeDown, decodeUp, encode, type FrameFailure } from './codec.ts'
export {
  parsePeerSignal,
  type CandidatePayload,
  type DescriptionPayload,
  type PeerKind,
  type PeerSignal,
  type RestartSignal,
} from './room/peer.ts'
export {
  UP_SHAPES,
  type Away,
  type Beat,
  type FlowUp,
  type Got,
  type Hello,
  type Leave,
  type Media,
  type PeerUp,
  type Put,
  type Retry,
  type Saw,
  type Up,
} from './room/up.ts'
export {
  parseWord,
  REPLIES,
  REQUESTS,
  WHERE_WAITS,
  WAYS_ON,
  WORD_SHAPES,
  type RoomWord,
  type Word,
  type WordBody,
  type WordKind,
} from './room/words.ts'
export {
  DOWN_SHAPES,
  PLACES,
  PRESENCES,
  type AckDown,
  type ClockView,
  type Down,
  type EntryDown,
  type PairDown,
  type PassDown,
  type PeerDown,
  type Pong,
  type Prepared,
  type RefusedDown,
  type RoomView,
  type SeatView,
  type StaleDown,
  type WantDown,
  type Welcome,
} from './room/down.ts'
export { checklistField, type Checklist } from './http/checklist.ts'
export { PROBLEM_TYPE, problemBody, problemOf, type Problem, type ProblemExtras } from './http/problem.ts'
export {
  hourSummary,
  loginBody,
  meAnswer,
  veilPolicy,
  type HourSummary,
  type LoginBody,
  type Me,
  type Veil,
} from './http/login.ts'
export {
  contractAnswer,
  inviteAnswer,
  inviteBody,
  signatureBody,
  whereaboutsBody,
  type ContractAnswer,
  type Invite,
  type InviteBody,
  type SignatureBody,
  type WhereaboutsBody,
} from './http/prepare.ts'
export {
  careNoteBody,
  roomCheckBody,
  roomDecisionBody,
  type CareNoteBody,
  type RoomDecisionBody,
} from './http/room-bodies.ts'
export { careNotesAnswer, type CareNotes, type OwnRoomAsk, type RoomAsk, type RoomCheckBody } from './http/room.ts'
export {
  encounterAnswer,
  joinAnswer,
  joinBody,
  preparationAnswer,
  type EncounterView,
  type JoinAnswer,
  type JoinBody,
  type PersonCard,
  type Preparation,
} from './http/encounters.ts'
export {
  interruptionsAnswer,
  interruptionView,
  LEARNED,
  learnedBody,
  OVERRIDE_REASONS,
  overrideBody,
  type InterruptionView,
  type LearnedBody,
  type OverrideBody,
} from './http/interruptions.ts'
export {
  ALONE_REASONS,
  aloneAnswer,
  aloneBody,
  aloneDecision,
  type AloneBody,
  type AloneDecision,
  type AloneDecisions,
  type AloneReason,
} from './http/alone.ts'
export { ALONE_GO, type AloneGo } from './room/alone-go.ts'
export { DISCLOSURE_LIMIT, disclosureBody, disclosuresAnswer, type Disclosures } from './http/disclosures.ts'
export { agreementAnswer, agreementFile, PARTY_ROLES, STANDINGS, type AgreementView } from './http/agreements.ts'
export { agreementEventBody, offerBody, type AgreementEventBody, type OfferBody } from './http/agreement-bodies.ts'
export { keyAsksAnswer, type KeyAsks } from './http/key-asks.ts'
export { keyAskAnswerBody, keyAskBody } from './http/key-ask-bodies.ts'
export {
  ownScreenings,
  screeningForm,
  screeningReview,
  screeningsAnswer,
  type OwnScreenings,
  type ScreeningAnswers,
  type ScreeningForm,
  type ScreeningReview,
  type Screenings,
} from './http/screenings.ts'
export {
  askScreeningBody,
  reviewBody,
  saveScreeningBody,
  sendScreeningBody,
  type AskScreeningBody,
  type ReviewBody,
  type SaveScreeningBody,
  type SendScreeningBody,
} from './http/screening-bodies.ts'
export { SAFEGUARD_DECISIONS, SCREENING_STATES, SCREENING_TEXT_LIMIT } from './http/screening-words.ts'
export {
  judgementAnswer,
  ownJudgement,
  secondRating,
  type JudgementView,
  type OwnJudgement,
  type SecondRating,
} from './http/judgements.ts'
export {
  judgementLineBody,
  ratingLineBody,
  remarkBody,
  type JudgementLineBody,
  type RatingLineBody,
  type RemarkBody,
} from './http/judgement-bodies.ts'
export { iceServer, type IceServer } from './http/ice-server.ts'
export { ENDPOINTS, type AnswerOf, type BodyOf, type Endpoint, type EndpointName } from './http/endpoints.ts'
export { DESK_ENDPOINTS } from './http/desk-endpoints.ts'
export { OWN_ENDPOINTS } from './http/own-endpoints.ts'
export { noteBody } from './http/note-bodies.ts'
export { notesAnswer, ownNotesAnswer, type NotesView, type OwnNotes } from './http/notes.ts'
export { arrangementBody } from './http/arrangement-bodies.ts'
export { arrangementsAnswer, type ArrangementLine, type ArrangementsView } from './http/arrangements.ts'
export { dutyBody } from './http/duty-bodies.ts'
export { dutiesAnswer, type DutiesView } from './http/duties.ts'
export {
  closingBody,
  helpAnswerBody,
  helpBody,
  helpChoiceBody,
  respondersBody,
  RESPONDERS_LIMIT,
} from './http/help-bodies.ts'
export { DESK_HELP_ENDPOINTS, OWN_HELP_ENDPOINTS } from './http/help.ts'
export { cardAskBody, identityBody, type IdentityBody } from './http/identity-bodies.ts'
export {
  OWN_IDENTITY_ENDPOINTS,
  type CardCame,
  type CardPage,
  type IdentityView,
  type OwnIdentity,
  type SentIdentityAct,
  type ShownEvidence,
} from './http/identity.ts'
export { licenceBody } from './http/licence-bodies.ts'
export { OWN_LICENCE_ENDPOINTS, type LicenceCards, type LicencesView } from './http/licences.ts'
export {
  CONFIDENTIALITY_ENDPOINTS,
  KEPT_MATTERS,
  type Confidentiality,
  type KeptMatter,
} from './http/confidentiality.ts'
export type { HelpCallView, HelpLook, HelpView, OwnHelp, ResponderView, SentResponder } from './http/help.ts'
export { inquiryAnswerBody, inquiryBody } from './http/inquiry-bodies.ts'
export { OWN_INQUIRY_ENDPOINTS, type Inquiries, type OpenInquiries } from './http/inquiries.ts'
export { OWN_ELSEWHERE_ENDPOINTS, type ElsewhereView } from './http/elsewhere.ts'
export { cardOpenedBody, elsewhereBody, placeReadBody, planBody, statedPlaceBody } from './http/crisis-bodies.ts'
export {
  cardOpenedAnswer,
  crisisAnswer,
  OWN_PLAN_ENDPOINTS,
  planAnswer,
  type CrisisView,
  type PlanView,
} from './http/crisis.ts'
