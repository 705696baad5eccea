/** The front door of @holdfast/risk-screening. A bundle takes along the instruments that are named in it, and no other. */
export type {
  Algorithm,
  AnsweredInstrument,
  AnswerScale,
  AskedInstrument,
  Band,
  BandSet,
  Certainty,
  Change,
  Cited,
  Cutoff,
  Direction,
  Evidence,
  FlagDeclaration,
  Instrument,
  Item,
  Licence,
  Loinc,
  ProrationRule,
  Question,
  RecordedInstrument,
  RecordedResultDeclaration,
  ScoreDeclaration,
  ScoredInstrument,
  Skip,
  TriageDeclaration,
  TriageInstrument,
} from './instrument.ts'
export { numbered, untold } from './instrument.ts'
export { ends, parseAnswer, parseAnswers, type Answer, type AnswerProblem, type Answers } from './answers.ts'
export { parseMissingRule, type MissingRule, type RuleName } from './missing.ts'
export { makeRowScorer, makeScorer, score, type Score, type ScoreOptions, type Scorer, type Scoring } from './score.ts'
export { isReached, type BandReading, type CutoffReading } from './reading.ts'
export { predictiveAt, type Predictive } from './predictive.ts'
export type { AlgorithmReading } from './algorithm.ts'
export type { Flag } from './flag.ts'
export { INCOMPLETE, type Triage } from './triage.ts'
export {
  findingsShownIn,
  safeguardsShownIn,
  shownIn,
  type SafeguardFound,
  type ScreeningProfile,
  type ScreeningUse,
} from './profile.ts'
export {
  aboutOf,
  languagesOf,
  pageOf,
  titleOf,
  type Askable,
  type AskedPage,
  type AskedQuestion,
} from './asked/askable.ts'
export { findingsOf, isUrgent, metOf, misfits, scoringOf, type Heard, type Met } from './asked/heard.ts'
export { parseRecorded, RECORD_TEXT_LIMIT, type RecordedResult, type RecordProblem } from './recorded.ts'
export {
  FINDING_CODES,
  mergeFindings,
  type Finding,
  type FindingCode,
  type FindingDeclaration,
  type Ground,
  type Reading,
} from './finding.ts'
export { findingsOfScoring, findingsOfSpoken } from './findings.ts'
export {
  findingsOfObservation,
  makeObservation,
  OBSERVATION_TEXT_LIMIT,
  OBSERVED,
  type Impression,
  type Observation,
  type ObservationRefusal,
  type Observed,
} from './observation.ts'
export { FINDINGS } from './finding-words.ts'
export {
  parseSpoken,
  questionsFor,
  SPOKEN_ANSWERS,
  type SpokenAnswer,
  type SpokenAnswers,
  type SpokenProblem,
} from './own/answers.ts'
export { OWN_INSTRUMENTS } from './own/all.ts'
export { boundaryBrief } from './own/boundary-brief.ts'
export { onlineSetting } from './own/online-setting.ts'
export {
  FACTOR_CODES,
  FACTOR_EDITION,
  FACTOR_SOURCE,
  type Factor,
  type FactorCode,
  type FactorWords,
} from './judgement/factor.ts'
export { factorOf, FACTORS, isFactorCode } from './judgement/factors/all.ts'
export {
  CONFIDENCES,
  COURSES,
  isUnknown,
  PRESENCES,
  RELEVANCES,
  type Confidence,
  type Course,
  type Presence,
  type Rating,
  type RatingGiven,
  type Ratings,
  type Relevance,
} from './judgement/rating.ts'
export type {
  Aside,
  Attention,
  Author,
  Conclusion,
  DecidedSafeguard,
  Explanation,
  Formulation,
  Judgement,
  JudgementEvent,
  JudgementRefusal,
  Remark,
  SafeguardDecision,
  Scenario,
  ScenarioKind,
  Source,
  Step,
  ViewedPart,
  Withheld,
  Work,
} from './judgement/state.ts'
export { beginJudgement, standingAt, stepJudgement } from './judgement/judgement.ts'
export { CONCLUSION_HOLDS, lacking } from './judgement/conclude.ts'
export { suggest, type Suggestion, type SuggestionReason } from './judgement/suggest.ts'
export { asksOf, isAdopted, type Ask } from './judgement/asks.ts'
export { LEAST_FIRST } from './judgement/least-first.ts'
export { clientView, type ViewedSafeguard, type ViewSection } from './judgement/client-view.ts'
export { PLAIN_WORDS, type PlainWords } from './judgement/plain-words.ts'
export { ASPECTS, compareRatings, wordPairs, type Aspect, type Comparison, type Words } from './judgement/two-raters.ts'
export { comparedAlone, ratedAlone, stepAlone } from './judgement/alone.ts'
export { sheetOf, type Sheet } from './judgement/sheet.ts'
export {
  parseJudgementAct,
  parseRateAct,
  parseRemarkAct,
  type JudgementAct,
  type RateAct,
  type RemarkAct,
} from './judgement/act.ts'
export type { ActProblem } from './judgement/read.ts'
export {
  entryOf,
  ratedByOthers,
  replayJudgement,
  stepEntry,
  type DamagedLog,
  type JudgementEntry,
  type KeptEntry,
} from './judgement/log.ts'
export { ATTENTIONS, DECISIONS, SAID, SCENARIO_KINDS, VIEWED_PARTS } from './judgement/words.ts'
export { WITHHELD_AT_MOST } from './judgement/client-layer.ts'
export { JUDGEMENT_TEXT_LIMIT } from './judgement/said.ts'
export {
  checkWording,
  isBinary,
  isLanguageTag,
  valuesOf,
  WORDING_LIMITS,
  type Anchor,
  type ItemWording,
  type Wording,
  type WordingProblem,
} from './wording/wording.ts'
export {
  IMPORTED_WORDING,
  parseImportedWording,
  type ImportedWording,
  type ImportedWordingProblem,
} from './wording/imported-wording.ts'
export { checkInstrument } from './check-instrument.ts'
export { instrumentOf, INSTRUMENTS } from './instruments/all.ts'
export { ace10 } from './instruments/ace10.ts'
export { acute2007 } from './instruments/acute2007.ts'
export { audit } from './instruments/audit.ts'
export { auditc } from './instruments/auditc.ts'
export { bps } from './instruments/bps.ts'
export { casic } from './instruments/casic.ts'
export { cius14 } from './instruments/cius14.ts'
export { core10 } from './instruments/core10.ts'
export { cport } from './instruments/cport.ts'
export { csbd19 } from './instruments/csbd19.ts'
export { csbd7 } from './instruments/csbd7.ts'
export { csi4 } from './instruments/csi4.ts'
export { cssrsScreener } from './instruments/cssrs-screener.ts'
export { das7 } from './instruments/das7.ts'
export { dast10 } from './instruments/dast10.ts'
export { ders16 } from './instruments/ders16.ts'
export { ders18 } from './instruments/ders18.ts'
export { ecrs } from './instruments/ecrs.ts'
export { erasor } from './instruments/erasor.ts'
export { gad7 } from './instruments/gad7.ts'
export { hbi19 } from './instruments/hbi19.ts'
export { iat20 } from './instruments/iat20.ts'
export { jsoap2 } from './instruments/jsoap2.ts'
export { k10 } from './instruments/k10.ts'
export { k6 } from './instruments/k6.ts'
export { kirat2 } from './instruments/kirat2.ts'
export { ors } from './instruments/ors.ts'
export { osp } from './instruments/osp.ts'
export { pathos } from './instruments/pathos.ts'
export { pcl5 } from './instruments/pcl5.ts'
export { pcptsd5 } from './instruments/pcptsd5.ts'
export { phq15 } from './instruments/phq15.ts'
export { phq2 } from './instruments/phq2.ts'
export { phq9 } from './instruments/phq9.ts'
export { ppcs18 } from './instruments/ppcs18.ts'
export { ppcs6 } from './instruments/ppcs6.ts'
export { rdas } from './instruments/rdas.ts'
export { rq } from './instruments/rq.ts'
export { sastrCore } from './instruments/sastr-core.ts'
export { sdi2 } from './instruments/sdi2.ts'
export { srs } from './instruments/srs.ts'
export { stable2007 } from './instruments/stable2007.ts'
export { static99r } from './instruments/static99r.ts'
export { vrsso } from './instruments/vrsso.ts'
export { who5 } from './instruments/who5.ts'
export { wsas } from './instruments/wsas.ts'
