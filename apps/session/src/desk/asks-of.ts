/** What a safeguard asks for, in the language of the screen; the words stand with those of composing. */
import { SAFEGUARDS, type SafeguardCode } from '@holdfast/domain'
import { composeWords } from './agreement/words.ts'

/** In a sentence, as the list of safeguards has it. */
export const asksOf = (code: SafeguardCode): string =>
  composeWords().asks(code, SAFEGUARDS.find(one => one.code === code)?.asks ?? code)
