/** What somebody asks about what is kept and who reads it, and what practitioners answer: it only grows, and a later answer takes no earlier one away. */
import type { MessageId, PersonId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant } from '../time.ts'

/** The most that a question or an answer holds, in UTF-16 code units. */
export const INQUIRY_WORDS_LIMIT = 2000

/** So many questions of one person. */
export const INQUIRY_LIMIT = 200

/** So many answers to one question. */
export const INQUIRY_ANSWER_LIMIT = 50

/** A question in their own words, or an answer to one of them; each with the id that its author's browser gave it. */
export type InquiryAct =
  | { readonly kind: 'asked'; readonly id: MessageId; readonly words: string }
  | { readonly kind: 'answered'; readonly id: MessageId; readonly of: MessageId; readonly words: string }

/** One entry about what `person` asked; `by` wrote it. */
export type InquiryEntry = {
  readonly person: PersonId
  readonly by: PersonId
  readonly at: Instant
  readonly act: InquiryAct
}

/** All that one person asked, with what was answered, in the order in which it was written. */
export type InquiryLog = readonly InquiryEntry[]

/** Why an entry is not taken. */
export type InquiryRefusal = 'id-used' | 'too-many' | 'no-such-inquiry' | 'not-theirs'

/** A question with its answers, the latest last: that one holds. */
export type Inquiry<E extends InquiryEntry = InquiryEntry> = { readonly asked: E; readonly answers: readonly E[] }

/** The list with one more entry; the very same when it is known already. */
export function stepInquiries(log: InquiryLog, entry: InquiryEntry): Result<InquiryLog, InquiryRefusal> {
  const { act } = entry
  const known = log.find(one => one.act.id === act.id)
  if (known) return isSame(known, entry) ? ok(log) : err('id-used')
  // Whoever asks does it for themselves, and nobody answers themselves.
  if ((act.kind === 'asked') !== (entry.by === entry.person)) return err('not-theirs')
  const inquiries = inquiriesIn(log)
  if (act.kind === 'asked') return inquiries.length < INQUIRY_LIMIT ? ok([...log, entry]) : err('too-many')
  const of = inquiries.find(({ asked }) => asked.act.id === act.of)
  if (!of) return err('no-such-inquiry')
  return of.answers.length < INQUIRY_ANSWER_LIMIT ? ok([...log, entry]) : err('too-many')
}

/** Each question with its answers, the oldest first. */
export const inquiriesIn = <E extends InquiryEntry>(log: readonly E[]): readonly Inquiry<E>[] =>
  log
    .filter(({ act }) => act.kind === 'asked')
    .map(asked => ({
      asked,
      answers: log.filter(({ act }) => act.kind === 'answered' && act.of === asked.act.id),
    }))

/** Those that nobody has answered yet. */
export const openInquiries = <E extends InquiryEntry>(log: readonly E[]): readonly E[] =>
  inquiriesIn(log).flatMap(({ asked, answers }) => (answers.length === 0 ? [asked] : []))

/** The same by the same hand: sent again, and not another entry. */
const isSame = (known: InquiryEntry, { person, by, act }: InquiryEntry): boolean =>
  known.person === person && known.by === by && wholeOf(known.act) === wholeOf(act)

const wholeOf = (act: InquiryAct): string =>
  JSON.stringify([act.kind, act.id, act.kind === 'answered' ? act.of : null, act.words])
