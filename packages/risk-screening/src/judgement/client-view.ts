/** What the client reads of a judgement on their work: the same factors in plain words, what is well first, their own words beside it. */
import type { Instant, Language, SafeguardCode } from '@holdfast/domain'
import { isAdopted } from './asks.ts'
import { withheldUntil } from './client-layer.ts'
import type { FactorCode } from './factor.ts'
import { factorOf, FACTORS } from './factors/all.ts'
import { PLAIN_WORDS } from './plain-words.ts'
import type { Judgement, Remark, ViewedPart, Work } from './state.ts'

/** One part of the page, in the order in which it is read. */
export type ViewSection =
  | { readonly kind: 'proportion'; readonly lines: readonly string[] }
  | { readonly kind: 'strengths'; readonly text: string; readonly remarks: readonly Remark[] }
  | {
      readonly kind: 'factor'
      readonly factor: FactorCode
      readonly name: string
      /** What helps stands first. */
      readonly lines: readonly string[]
      /** The practitioner's own words; empty where they wrote none. */
      readonly note: string
      readonly remarks: readonly Remark[]
    }
  | {
      readonly kind: 'safeguards'
      readonly safeguards: readonly ViewedSafeguard[]
      readonly remarks: readonly Remark[]
    }
  | {
      readonly kind: 'conclusion'
      readonly line: string
      readonly reason: string
      readonly by: string
      readonly until: Instant
      readonly remarks: readonly Remark[]
    }
  /** That a part is withheld is said, and until when; the reason is not. */
  | {
      readonly kind: 'withheld'
      readonly part: ViewedPart
      readonly line: string
      readonly until: Instant
      readonly remarks: readonly Remark[]
    }
  /** What the client said to the whole, or to a part that is not on the page. */
  | { readonly kind: 'remarks'; readonly remarks: readonly Remark[] }

/** A safeguard that was taken, why, when it is looked at again, and what ends it. */
export type ViewedSafeguard = {
  readonly code: SafeguardCode
  /** In which other form it was taken; null where as it stands. */
  readonly change: string | null
  readonly reason: string
  readonly reviewAt: Instant
  readonly endsWhen: string
}

/** The page of a judgement in a language. It holds nothing from or about others that was set aside, and no scenario. */
export function clientView(judgement: Judgement, language: Language, moment: Instant): readonly ViewSection[] {
  const { work } = judgement
  const plain = PLAIN_WORDS[language]
  const remarks = (on: Remark['on']): readonly Remark[] => work.remarks.filter(one => one.on === on)
  const unlessWithheld = (part: ViewedPart, section: ViewSection | null): readonly ViewSection[] => {
    if (section === null) return []
    const until = withheldUntil(work, part, moment)
    return until === null
      ? [section]
      : [{ kind: 'withheld', part, line: plain.withheld, until, remarks: remarks(part) }]
  }
  const { formulation } = work
  const sections: readonly ViewSection[] = [
    ...unlessWithheld(
      'strengths',
      formulation && { kind: 'strengths', text: formulation.protective, remarks: remarks('strengths') },
    ),
    ...FACTORS.flatMap(({ code }) => unlessWithheld(code, factorSection(work, code, language, remarks(code)))),
    ...unlessWithheld('safeguards', {
      kind: 'safeguards',
      safeguards: safeguardsOf(work),
      remarks: remarks('safeguards'),
    }),
    ...unlessWithheld('conclusion', conclusionSection(judgement, language, moment, remarks('conclusion'))),
  ]
  // What somebody said to a part that is no longer there is still theirs to read.
  const placed = new Set(sections.flatMap(section => ('remarks' in section ? section.remarks : [])))
  const others = work.remarks.filter(one => !placed.has(one))
  return [{ kind: 'proportion', lines: plain.proportion }, ...sections, { kind: 'remarks', remarks: others }]
}

function factorSection(
  { ratings }: Work,
  code: FactorCode,
  language: Language,
  remarks: readonly Remark[],
): ViewSection | null {
  const rating = ratings[code]
  if (!rating) return null
  const words = factorOf(code).words[language].plain
  const { presence, relevance } = PLAIN_WORDS[language]
  // Of what is not there one does not ask whether it matters.
  const matters = rating.presence === 'absent' ? [] : [relevance[rating.relevance]]
  const lines = [words.helps, words.asks, presence[rating.presence], ...matters]
  return { kind: 'factor', factor: code, name: words.name, lines, note: rating.note, remarks }
}

const safeguardsOf = ({ safeguards }: Work): readonly ViewedSafeguard[] =>
  safeguards.filter(isAdopted).map(one => ({
    code: one.code,
    change: one.decision === 'changed' ? one.change : null,
    reason: one.reason,
    reviewAt: one.reviewAt,
    endsWhen: one.endsWhen,
  }))

/** A conclusion that holds no more is not read as one that does. */
function conclusionSection(
  judgement: Judgement,
  language: Language,
  moment: Instant,
  remarks: readonly Remark[],
): ViewSection | null {
  if (judgement.status !== 'concluded' || judgement.conclusion.until <= moment) return null
  const { attention, reason, by, until } = judgement.conclusion
  return { kind: 'conclusion', line: PLAIN_WORDS[language].attention[attention], reason, by: by.name, until, remarks }
}
