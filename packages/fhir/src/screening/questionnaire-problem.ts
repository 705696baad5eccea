/** Why a questionnaire is not taken: a name for each reason, and a sentence that says where. */

/** One reason, with the linkId where it was found and the item of the instrument, where there is one. */
export type QuestionnaireProblem = {
  readonly kind: QuestionnaireProblemKind
  readonly linkId: string | null
  readonly item: string | null
  readonly sentence: string
}

/** Every name of a reason. */
export type QuestionnaireProblemKind = keyof typeof SENTENCE

/** Where a problem is, and what number or word it is about; never a text of the questionnaire. */
export type Where = { readonly linkId?: string; readonly item?: string; readonly detail?: string | number }

const SENTENCE = {
  'not-a-resource': () => 'This is no FHIR resource: it is not a JSON object.',
  'not-a-questionnaire': () => 'This resource is no Questionnaire.',
  'not-a-language': () => 'The language is a tag such as en or es-MX.',
  'no-items': () => 'The questionnaire has no items.',
  'too-many-items': detail => `There are more than ${detail} items.`,
  'too-deep': detail => `Items lie more than ${detail} deep.`,
  'not-an-item': detail => `Item ${detail} of its list is no JSON object.`,
  'no-linkid': detail => `Item ${detail} of its list has no linkId of 1 to 255 characters.`,
  'linkid-twice': () => 'Two items have this linkId.',
  'unknown-question': () =>
    'It asks for no item of this instrument: say which one in `links`, or null to leave it out.',
  'link-to-no-item': detail => `\`links\` leads to ${detail}, which is no item of this instrument.`,
  'link-not-there': () => '`links` names a linkId that the questionnaire has not.',
  'item-twice': detail => `Another question, ${detail}, asks for the same item.`,
  'item-missing': () => 'No question asks for this item.',
  'under-a-question': () => 'It lies under another question and not in a group.',
  repeats: () => 'It takes several answers.',
  'type-not-taken': detail => `A question of type ${detail} is not taken.`,
  'open-answers': () => 'It takes answers of one’s own words.',
  'no-options': detail => `It has no answers to choose from; ${detail} are needed.`,
  'options-on-a-line': () => 'It has answers to choose from, and its item is a mark on a line.',
  'too-many-options': detail => `It has more than ${detail} answers to choose from.`,
  'option-not-read': detail => `Answer ${detail} is no coding, text or whole number.`,
  'option-twice': detail => `Answer ${detail} is written as an answer before it.`,
  'value-set-elsewhere': () => 'Its answers are in a value set that the questionnaire does not contain.',
  'no-text': () => 'It has no text.',
  'option-without-text': detail => `Answer ${detail} has no text.`,
  'text-too-long': detail => `A text is longer than ${detail} characters.`,
  'too-many-languages': () => 'A text is in too many languages.',
  'no-weight': detail => `Answer ${detail} has no weight (ordinalValue or itemWeight).`,
  'weight-not-a-number': detail => `The weight of answer ${detail} is no number.`,
  'weights-differ': detail => `Answer ${detail} has two weights that differ.`,
  'weight-out-of-range': detail => `A weight of ${detail} is no value of this item.`,
  'weight-twice': detail => `Two answers have the weight ${detail}.`,
  'anchor-missing': detail => `No answer has the weight ${detail}.`,
  'perhaps-turned': () =>
    'Its weights fall where those of other questions rise, and its item is added up turned: say in `turned` whether they are turned already.',
} as const satisfies Readonly<Record<string, (detail: string | number) => string>>

/** Words a problem: where it is, then what it is. */
export function problem(kind: QuestionnaireProblemKind, where: Where = {}): QuestionnaireProblem {
  const { linkId = null, item = null, detail = '' } = where
  const named = linkId === null ? item : linkId.length > 64 ? `${linkId.slice(0, 64)}…` : linkId
  const say: (detail: string | number) => string = SENTENCE[kind]
  return { kind, linkId, item, sentence: named === null ? say(detail) : `${named}: ${say(detail)}` }
}
