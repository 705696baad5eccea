/** The answers of one question, as a questionnaire writes them: how each is coded, what it weighs, what it says. */
import { err, isRecord, ok, type Loose, type Result } from '@holdfast/domain'
import { WEIGHT } from '../codes.ts'
import { keyOf, type WrittenAnswer } from './form.ts'
import { QUESTIONNAIRE_LIMITS } from './limits.ts'
import { problem, type QuestionnaireProblem, type QuestionnaireProblemKind } from './questionnaire-problem.ts'
import { extensionsOf, readTexts, type Texts } from './texts.ts'

/** One answer as it was found; without a weight where none is written. */
export type ReadOption = { readonly answer: WrittenAnswer; readonly weight: number | null; readonly texts: Texts }

/** Reads the answers of a question, from its own list or from a value set that the questionnaire contains. */
export function readOptions(
  { linkId, at }: { readonly linkId: string; readonly at: Loose },
  contained: ReadonlyMap<string, Loose>,
): Result<readonly ReadOption[], readonly QuestionnaireProblem[]> {
  const list = listOf(at, contained)
  if (list === null) return err([problem('value-set-elsewhere', { linkId })])
  const { options: most } = QUESTIONNAIRE_LIMITS
  if (list.length > most) return err([problem('too-many-options', { linkId, detail: most })])
  const read: ReadOption[] = []
  const problems: QuestionnaireProblem[] = []
  for (const [place, one] of list.entries()) {
    const option = readOption(one)
    if (typeof option === 'string')
      problems.push(
        problem(option, { linkId, detail: option === 'text-too-long' ? QUESTIONNAIRE_LIMITS.text : place + 1 }),
      )
    else if (read.some(({ answer }) => keyOf(answer) === keyOf(option.answer)))
      problems.push(problem('option-twice', { linkId, detail: place + 1 }))
    else read.push(option)
  }
  return problems.length > 0 ? err(problems) : ok(read)
}

/** The value sets that a questionnaire contains, by the name under which its items refer to them. */
export function containedValueSets({ contained }: Loose): ReadonlyMap<string, Loose> {
  const sets = Array.isArray(contained) ? contained.filter(isRecord) : []
  return new Map(sets.filter(one => one['resourceType'] === 'ValueSet').map(one => [`#${String(one['id'])}`, one]))
}

/** Options as records with `valueCoding` and the like; null where they are somewhere else. */
function listOf(at: Loose, contained: ReadonlyMap<string, Loose>): readonly unknown[] | null {
  const { answerOption, answerValueSet } = at
  if (Array.isArray(answerOption)) return answerOption
  if (answerValueSet === undefined) return []
  const set = typeof answerValueSet === 'string' ? contained.get(answerValueSet) : undefined
  if (!set) return null
  const { compose, expansion } = set
  const codings = isRecord(expansion)
    ? listIn(expansion, 'contains')
    : listIn(isRecord(compose) ? compose : {}, 'include').flatMap(include =>
        isRecord(include)
          ? listIn(include, 'concept').map(one => isRecord(one) && { ...one, system: include['system'] })
          : [],
      )
  return codings.map(coding => ({ valueCoding: coding }))
}

const listIn = (at: Loose, name: string): readonly unknown[] => (Array.isArray(at[name]) ? at[name] : [])

function readOption(option: unknown): ReadOption | QuestionnaireProblemKind {
  if (!isRecord(option)) return 'option-not-read'
  const answer = readAnswer(option)
  if (!answer) return 'option-not-read'
  const coding = option['valueCoding']
  const texts = isRecord(coding)
    ? readTexts(coding, 'display')
    : readTexts(
        { ...option, valueString: answer.kind === 'number' ? String(answer.number) : option['valueString'] },
        'valueString',
      )
  if (texts === 'no-text') return 'option-without-text'
  if (typeof texts === 'string') return texts
  const weight = weightOf(option)
  if (typeof weight === 'string') return weight
  return { answer, texts, weight: weight ?? (answer.kind === 'number' ? answer.number : null) }
}

/** How an answer is coded, in a questionnaire or in a response; null when it is nothing that we read. */
export function readAnswer({ valueCoding, valueString, valueInteger }: Loose): WrittenAnswer | null {
  if (isRecord(valueCoding)) {
    const { system = null, code } = valueCoding
    if (typeof code !== 'string' || code === '' || (system !== null && typeof system !== 'string')) return null
    return { kind: 'coding', system, code }
  }
  if (typeof valueString === 'string') return { kind: 'text', text: valueString }
  return Number.isSafeInteger(valueInteger) ? { kind: 'number', number: Number(valueInteger) } : null
}

/** What an answer weighs by its own word, or by that of its coding; null where neither says it. */
export function weightOf(answer: Loose): number | null | 'weight-not-a-number' | 'weights-differ' {
  const extensions = [...extensionsOf(answer), ...extensionsOf(answer['valueCoding'])]
  const found = new Set<number>()
  for (const extension of extensions) {
    if (extension['url'] !== WEIGHT.R4 && extension['url'] !== WEIGHT.R5) continue
    const weight = extension['valueDecimal'] ?? extension['valueInteger']
    if (typeof weight !== 'number' || !Number.isFinite(weight)) return 'weight-not-a-number'
    found.add(weight)
  }
  const [weight = null] = found
  return found.size > 1 ? 'weights-differ' : weight
}
