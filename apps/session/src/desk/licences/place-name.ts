/** A place by its name in the language of the screen. */
import { EVERY_MEMBER, parsePlace, placeNames } from '@holdfast/jurisdictions'
import { licencesWords } from '../../licences/words.ts'
import { language } from '../../ui/words.ts'

/** The state or province as we hold it, the country as the language says it; the code itself where neither is known. */
export function placeNameOf(code: string): string {
  if (code === EVERY_MEMBER) return licencesWords().everyMember
  const parsed = parsePlace(code)
  const names = parsed.ok ? placeNames(parsed.value) : null
  if (names) return names[language() === 'es' ? 'es' : 'en']
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code) : code
}
