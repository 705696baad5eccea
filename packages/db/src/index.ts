/** The front door: every record that is kept, and the functions that find and write it. `@holdfast/db/node` opens a file. */
export type { Db, Queried } from './db.ts'
export { DbError, type DbFailure } from './db-error.ts'
export { hashSecret, sha256Hex, type SecretHash } from './digest.ts'
export { addPerson, findPerson, listPeople, type Person } from './people.ts'
export {
  hoursOf,
  listHours,
  planHour,
  stepEncounterState,
  type HourOf,
  type ListedHour,
  type PlannedHour,
} from './hours.ts'
export { factsFor, type EncounterFacts, type Seated } from './facts.ts'
export { endGuardian } from './end-guardian.ts'
export {
  claimGuardianLink,
  inviteGuardian,
  type ClaimedGuardianLink,
  type ClaimingGuardianLink,
} from './guardian-links.ts'
export { addGuardian, sayBirthMonth, sayWhoConsents, wardOf, type ConsentSaid } from './guardians.ts'
export type { Making, NewPerson } from './making.ts'
export { askScreening, screeningsFor, screeningsIn, takeBackScreening, type NewScreening } from './screenings.ts'
export { standingOf, type KeptAnswers, type KeptScreening } from './screening.ts'
export { saveDraft, sendResponse, type FillFailure } from './screening-answers.ts'
export { addReview, noteRead, noteTold, reviewsOf, waitingCalls, type KeptReview } from './screening-reading.ts'
export { careNotesOf, careNotesSaid, saveRoomDecision, writeCareNote, type KeptCareNote } from './care.ts'
export { disclosuresOf, saveDisclosure } from './disclosures.ts'
export { inquiriesOf, openInquiriesFor, writeInquiry, type KeptInquiry, type OpenInquiry } from './inquiries.ts'
export { identityLogOf, identityWritten, writeIdentityEntry } from './identity.ts'
export { saveRoomCheck, saveWhereabouts, statedPlace, writeWhereabouts } from './preparations.ts'
export {
  agreementOf,
  agreementsOf,
  appendEntry,
  openAgreement,
  readAgreement,
  subjectOfAgreement,
  type AlreadyRead,
  type KeptAgreement,
  type NewEntry,
} from './agreements.ts'
export {
  keepKeyAsk,
  keyAsksBy,
  keyAsksOf,
  removeKeyAsk,
  type AskName,
  type NewKeyAsk,
  type WaitingAsk,
} from './key-asks.ts'
export { saveSignature, signaturesOf } from './signatures.ts'
export { claimInvite, makeInvite, type ClaimedInvite, type Claiming, type NewInvite } from './invites.ts'
export { endLogin, endLoginsOf, findLogin, type Login, type Side } from './logins.ts'
export { interruptionsOf, reviseInterruption, type KeptInterruption, type Revision } from './interruptions.ts'
export { entriesOfKind, loadRoom, saveRoom, seatedIn, type RoomEntry, type RoomSave, type StoredRoom } from './rooms.ts'
export { recordAct, verifyAudit, type AuditFault, type AuditWalk } from './audit.ts'
export {
  addPartner,
  addPatient,
  addPractitioner,
  inviteTo,
  planWork,
  type Invitation,
  type Inviting,
  type PlanFailure,
  type PlannedWork,
  type Work,
} from './planning.ts'
export { judgementOf, writeLine, type KeptJudgement, type LineRefusal, type NewLine } from './judgements.ts'
export {
  earlierNotes,
  hourNotesOf,
  sharedNotes,
  writeNote,
  type NewNote,
  type NotesName,
  type SharedHour,
} from './hour-notes.ts'
export { arrangementsOf, writeArrangement, type KeptArrangement, type NewArrangement } from './arrangements.ts'
export { mattersOf, writeDutyEntry, type KeptMatter, type MatterName, type NewDutyEntry } from './duties.ts'
export { findHelp, helpCallsBy, helpCallsSince, helpDrills, noteHelp, raiseHelp } from './help.ts'
export {
  helpSettingsOf,
  respondersOf,
  saveHelpSettings,
  setResponders,
  type HelpSettings,
  type KeptWord,
} from './help-lists.ts'
export type { ListedResponder } from './schema/help.ts'
export { plansOf, recordOpenings, recordPlaceRead, writePlan, type NewPlan, type PlaceRead } from './crisis.ts'
export { joinsOf, keepJoin, type JoinAnswered, type KeptCheck, type NewJoinAnswer } from './joins.ts'
export {
  decisionsFor,
  licenceLogsOf,
  writeDecision,
  writeLicenceEntry,
  type LicenceDecision,
  type NewDecision,
  type NewLicenceEntry,
} from './licences.ts'
