/** The front door: clauses, contracts, what became of them, and whether they hold. */
export {
  CLAUSE_GROUPS,
  PURPOSES,
  SUBJECT_ROLES,
  type Clause,
  type ClauseGroup,
  type Purpose,
  type SubjectRole,
  type Words,
} from './clause.ts'
export {
  type Money,
  type Parameter,
  type ParameterRefusal,
  type ParameterValue,
  type Spoken,
  type Unit,
} from './parameter.ts'
export { CLAUSES } from './clauses/all.ts'
export { TEMPLATES, type Template } from './template.ts'
export { clausesFor, compose, type ComposeRefusal, type Composition } from './compose.ts'
export type { FillRefusal } from './fill.ts'
export { isOwn, OWN_ID, OWN_LIMITS, ownClausesOf, ownEdition, type OwnClause } from './own.ts'
export { blamingWords } from './blame.ts'
export type { Reason } from './reason.ts'
export {
  partyOf,
  subjectOf,
  type Contract,
  type ContractDocument,
  type Party,
  type PartyRole,
  type Term,
  type TermWords,
} from './contract.ts'
export { CONTRACT_LIMIT, readContract, seal } from './seal.ts'
export { canonical, digestOf, parseDigest, type CanonicalRefusal, type Digest } from './canonical.ts'
export {
  difference,
  isDifferent,
  type Changes,
  type Difference,
  type Piece,
  type TermDifference,
} from './difference.ts'
export { readAloud, type Passage } from './read-aloud.ts'
export { NAME_LIMIT, typedName } from './name.ts'
export {
  algorithmOf,
  keyId,
  keyIdSchema,
  publicKeySchema,
  type Algorithm,
  type Key,
  type KeyId,
  type PublicKey,
  type Verify,
} from './key.ts'
export { jwsSchema, signingInput, type Jws, type SigningInput, type StatementType } from './jws.ts'
export {
  VOUCHED_HOW,
  type KeyStatement,
  type Reading,
  type Scope,
  type SignatureStatement,
  type VouchStatement,
  type WithdrawalStatement,
} from './statement.ts'
export { eventSchema as agreementEventSchema, REMARK_LIMIT, WISHES, type AgreementEvent } from './event.ts'
export { parameterValueSchema } from './contract-schema.ts'
export { actorOf } from './actor.ts'
export { askEnds, askFor, comparisonCode, isWaiting, type AskedAt, type AskPolicy, type KeyAsk } from './ask.ts'
export type { Entry } from './entry.ts'
export {
  awaited,
  newAgreement,
  openVersion,
  versionInForce,
  type Agreement,
  type Fate,
  type Remark,
  type Signed,
  type Suspension,
  type Version,
  type Withdrawal,
} from './agreement.ts'
export { prove, type Proof, type Proved, type ProveWith, type Voucher } from './proved.ts'
export { step, type Stepped } from './step.ts'
export { CLOCK_DIFFERS } from './moment.ts'
export {
  allows,
  standingOf,
  termsInForce,
  purposesWithdrawn,
  termsWithdrawn,
  type ConsentPolicy,
  type InForce,
  type Standing,
} from './standing.ts'
export { REFUSAL_WORDS, REFUSALS_OF_AGREEMENTS, type Refusal } from './refusal.ts'
export {
  BUNDLE_LIMIT,
  readBundle,
  relive,
  writeBundle,
  type Believed,
  type Bundle,
  type BundleRefusal,
} from './bundle.ts'
export { stoodAs, type StoodAs } from './stood.ts'
