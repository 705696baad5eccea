/** What a page says ahead of a question: shown texts, and the headings of groups, that came since the question before. */
import { err, ok, type Result } from '@holdfast/domain'
import { QUESTIONNAIRE_LIMITS } from './limits.ts'
import type { Matched } from './match.ts'
import { problem, type QuestionnaireProblem } from './questionnaire-problem.ts'
import { extensionsOf, readTexts, type Texts } from './texts.ts'
import type { Walked } from './walk.ts'

/** By item, what is to be read ahead of it, in the order of the page; an item that is not there has nothing ahead of it. */
export type Leads = ReadonlyMap<string, readonly Texts[]>

/** Reads what stands ahead of each question that was matched, or says which text is too long for a page. */
export function leadsOf(
  walked: readonly Walked[],
  matched: readonly Matched[],
): Result<Leads, readonly QuestionnaireProblem[]> {
  const items = new Map(matched.map(({ at, item }) => [at, item]))
  const holders = new Set(matched.flatMap(({ parents }) => parents))
  const leads = new Map<string, readonly Texts[]>()
  const problems: QuestionnaireProblem[] = []
  let waiting: Texts[] = []
  for (const { linkId, at, parents } of walked) {
    const item = items.get(at)
    if (item !== undefined) {
      if (waiting.reduce((sum, texts) => sum + lengthOf(texts), 0) > QUESTIONNAIRE_LIMITS.text)
        problems.push(problem('text-too-long', { linkId, detail: QUESTIONNAIRE_LIMITS.text }))
      if (waiting.length > 0) leads.set(item, waiting)
      waiting = []
    } else if (isHeading(at, holders) && parents.every(one => holders.has(one))) {
      const texts = readTexts(at, 'text')
      if (typeof texts === 'object') waiting.push(texts)
      else if (texts !== 'no-text') problems.push(problem(texts, { linkId, detail: QUESTIONNAIRE_LIMITS.text }))
    }
  }
  return problems.length > 0 ? err(problems) : ok(leads)
}

/** In the language that takes most, with the end of its line. */
const lengthOf = ({ text, others }: Texts): number =>
  1 + Math.max(text.length, ...[...others.values()].map(one => one.length))

/** A text that is shown to whoever answers; the heading of a group counts where one of our questions lies in it. */
function isHeading(at: Walked['at'], holders: ReadonlySet<unknown>): boolean {
  const isHidden = extensionsOf(at).some(({ url, valueBoolean }) => url === HIDDEN && valueBoolean === true)
  return !isHidden && (at['type'] === 'display' || (at['type'] === 'group' && holders.has(at)))
}

const HIDDEN = 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden'
