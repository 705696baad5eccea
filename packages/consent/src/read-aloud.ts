/** A contract as sentences to be heard, in one language: a voice stops between them, and a listener can go back to one. */
import type { Language } from '@holdfast/domain'
import type { ContractDocument } from './contract.ts'

/** One term to be heard: its heading first. */
export type Passage = { readonly clause: string; readonly sentences: readonly string[] }

/** All terms in their order; a bullet is not read. */
export function readAloud({ terms }: ContractDocument, language: Language): readonly Passage[] {
  return terms.flatMap(({ id, words }) => {
    const said = words[language]
    if (!said) return []
    const lines = said.text.map(line => line.replace(/^• /, ''))
    return [{ clause: id, sentences: [said.heading, ...lines].flatMap(sentencesOf) }]
  })
}

/** Cut after a full stop, a question or exclamation mark that a space follows. An abbreviation is cut too: a voice pauses there. */
const sentencesOf = (line: string): readonly string[] =>
  line
    .split(/(?<=[.!?…]["”’»]?)\s+/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')
