/** The words that were read, gathered by language: the questionnaire's own first, then each other that has every text. */
import type { ItemWording, Wording } from '@holdfast/risk-screening'
import type { Leads } from './leads.ts'
import type { ReadQuestion } from './question.ts'
import type { Texts } from './texts.ts'

/** All that was read of the words of a questionnaire. */
export type ReadWords = {
  readonly language: string
  /** Null where it has no title of its own. */
  readonly title: Texts | null
  readonly leads: Leads
  readonly questions: readonly ReadQuestion[]
}

/** The wordings, and the languages in which a text is missing. A title may be missing in a translation. */
export function wordingsOf({ language, title, leads, questions }: ReadWords): {
  readonly wordings: readonly Wording[]
  readonly incomplete: readonly string[]
} {
  const texts = [
    ...[...leads.values()].flat(),
    ...questions.flatMap(one => [one.texts, ...one.anchors.map(anchor => anchor.texts)]),
  ]
  const languages = [...new Set(texts.flatMap(({ others }) => [...others.keys()]))].filter(other => other !== language)
  const isWhole = (other: string): boolean => texts.every(({ others }) => others.has(other))
  const inLanguage = (tag: string): Wording => {
    const said = ({ text, others }: Texts): string => (tag === language ? text : (others.get(tag) ?? ''))
    const leadOf = ({ question }: ReadQuestion): string | undefined => leads.get(question.item)?.map(said).join('\n')
    const [called, instruction] = [title === null ? '' : said(title), questions[0] && leadOf(questions[0])]
    const words = questions.map((one, at): [string, ItemWording] => {
      const before = at === 0 ? undefined : leadOf(one)
      const anchors = one.anchors.map(anchor => ({ value: anchor.value, text: said(anchor.texts) }))
      return [one.question.item, { ...(before !== undefined && { before }), text: said(one.texts), anchors }]
    })
    return {
      language: tag,
      ...(called !== '' && { title: called }),
      ...(instruction !== undefined && { instruction }),
      items: Object.fromEntries(words),
    }
  }
  return {
    wordings: [language, ...languages.filter(isWhole)].map(inLanguage),
    incomplete: languages.filter(other => !isWhole(other)),
  }
}
