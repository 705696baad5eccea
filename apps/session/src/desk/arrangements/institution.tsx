/** A client who takes part from an institution: what was arranged with it, and what each side expects of hours being held to their end. */
import type { JSX } from 'solid-js'
import { SheetPart } from './part.tsx'
import { entryId, type Arranging } from './state.ts'
import { arrangementsWords } from './words.ts'

/** The section. */
export const InstitutionPart = (props: { readonly arranging: Arranging }): JSX.Element => {
  const w = () => arrangementsWords().institution
  const FIELDS = ['expected', 'movement', 'contact', 'theirs', 'ours'] as const
  return (
    <SheetPart
      arranging={props.arranging}
      kind="institution"
      words={w()}
      isQuiet
      choices={{}}
      fields={FIELDS.map(name => ({ name, label: w()[name] }))}
      make={({ texts }) => ({
        kind: 'institution',
        id: entryId(),
        expected: texts['expected'] ?? '',
        movement: texts['movement'] ?? '',
        contact: texts['contact'] ?? '',
        theirs: texts['theirs'] ?? '',
        ours: texts['ours'] ?? '',
      })}
    />
  )
}
