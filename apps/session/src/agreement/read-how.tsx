/** How a contract is read: in which of its languages, by eye or by a voice, with the page following along. */
import type { Contract } from '@holdfast/consent'
import type { Language } from '@holdfast/domain'
import { createEffect, createSignal, Show, untrack, type Accessor, type JSX } from 'solid-js'
import { Choices } from '../ui/controls.tsx'
import { language, LANGUAGE_NAMES } from '../ui/words.ts'
import { Aloud } from './aloud.tsx'
import { agreementWords } from './words.ts'

/** The language in which it is read, and the clause that a voice reads now. */
export type HowRead = {
  readonly language: Accessor<Language>
  readonly setLanguage: (wanted: Language) => void
  readonly clause: Accessor<string | null>
  readonly setClause: (clause: string | null) => void
}

/** Begins in the language of the screen where the contract has it; what a voice reads is brought into sight. */
export function createHowRead(contract: Accessor<Contract>): HowRead {
  const offered = () => contract().document.languages
  const fitting = (): Language => offered().find(one => one === language()) ?? offered()[0] ?? 'en'
  const [wanted, setWanted] = createSignal<Language>(untrack(fitting))
  const [clause, setClause] = createSignal<string | null>(null)
  createEffect(() => {
    if (!offered().includes(wanted())) setWanted(fitting())
  })
  createEffect(() => {
    const read = clause()
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (read)
      document.getElementById(`term-${read}`)?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  })
  return { language: wanted, setLanguage: setWanted, clause, setClause }
}

/** The choice of language, and the voice. */
export const ReadHow = (props: {
  readonly contract: Contract
  readonly how: HowRead
  readonly onHeard?: () => void
}): JSX.Element => (
  <div class="read-how">
    <Show when={props.contract.document.languages.length > 1}>
      <fieldset class="read-in">
        <legend class="unseen">{agreementWords().readIn}</legend>
        <Choices
          name="agreement-language"
          value={props.how.language()}
          options={props.contract.document.languages.map(one => ({
            value: one,
            label: LANGUAGE_NAMES[one],
            lang: one,
          }))}
          onChoose={wanted => props.how.setLanguage(wanted)}
        />
      </fieldset>
    </Show>
    <Aloud
      document={props.contract.document}
      language={props.how.language()}
      onClause={clause => props.how.setClause(clause)}
      onHeard={() => props.onHeard?.()}
    />
  </div>
)
