/** Words that blame, label or threaten. Ours hold none; for a clinic's own words this is advice and never a refusal. */
import type { Language } from '@holdfast/domain'

const BLAMING: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:offender|addict\w*|pervert\w*|perpetrator|deviant|abuser|punish\w*|must not|prohibited|forbidden|violat\w+|inappropriate)\b/gi,
  es: /\b(?:agresor\w*|adict\w+|infractor\w*|castig\w+|prohibid\w+|culpable|inapropiad\w+)\b/gi,
}

/** Those that stand in a text, as they stand there, each once. */
export const blamingWords = (text: string, language: Language): readonly string[] => [
  ...new Set(text.match(BLAMING[language]) ?? []),
]
