/** What is known of a client before contact, what is not, and the form in which both are said. */
import {
  CHARGES,
  OWN_GENDER,
  TARGETS,
  TOWARD,
  UNKNOWNS,
  type ArrangementActOf,
  type UnknownPart,
} from '@holdfast/safety'
import { For, Show, type JSX } from 'solid-js'
import { recordedOf } from '../../ui/time.ts'
import { SheetForm } from './sheet-form.tsx'
import { createSteady, entryId, isOf, type Arranging } from './state.ts'
import { arrangementsWords } from './words.ts'

type Known = ArrangementActOf<'known'>

/** The section. */
export function KnownPart(props: { readonly arranging: Arranging }): JSX.Element {
  const w = arrangementsWords
  const last = () => props.arranging.read()?.entries.findLast(isOf('known')) ?? null
  const steady = createSteady(last)
  const unknowns = () => props.arranging.read()?.unknowns ?? []
  const isKnown = (part: UnknownPart): boolean => !unknowns().includes(part)
  return (
    <section class="card stack">
      <h2>{w().known.heading}</h2>
      <Show when={last()} fallback={<p class="quiet-text">{w().known.nothing}</p>}>
        {line => (
          <>
            <dl class="facts">
              <For each={UNKNOWNS.filter(isKnown)}>
                {part => (
                  <div>
                    <dt>{w().known.part[part]}</dt>
                    <dd class="written">{saidOf(line().act, part)}</dd>
                  </div>
                )}
              </For>
            </dl>
            <Show when={unknowns().length > 0}>
              <h3>{w().known.unknown}</h3>
              <ul>
                <For each={unknowns()}>{part => <li>{w().known.part[part]}</li>}</For>
              </ul>
            </Show>
            <p class="quiet-text">{w().by(line().by, recordedOf(line().at))}</p>
          </>
        )}
      </Show>
      <details open={last() === null}>
        <summary>{last() === null ? w().known.write : w().known.writeAgain}</summary>
        <Show when={steady()} keyed>
          {([line]) => (
            <SheetForm
              choices={{
                charge: { legend: w().known.part.charge, order: CHARGES, words: w().known.charge },
                toward: { legend: w().known.part.toward, order: TOWARD, words: w().known.toward },
                target: { legend: w().known.part.target, order: TARGETS, words: w().known.target },
                own: { legend: w().known.part.own, order: OWN_GENDER, words: w().known.own },
              }}
              fields={[{ name: 'behaviour', label: w().known.behaviour, isOptional: true }]}
              {...(line === null ? {} : { begun: begunBy(line.act) })}
              button={w().keep}
              onSave={({ words, texts }) =>
                props.arranging.post({ kind: 'known', id: entryId(), ...words, behaviour: texts['behaviour'] || null })
              }
            />
          )}
        </Show>
      </details>
    </section>
  )
}

const begunBy = ({ charge, toward, target, own, behaviour }: Known) => ({
  words: { charge, toward, target, own },
  texts: { behaviour: behaviour ?? '' },
})

function saidOf(act: Known, part: UnknownPart): string {
  const { known } = arrangementsWords()
  return part === 'behaviour' ? (act.behaviour ?? '') : wordOf(known[part], act[part])
}

const wordOf = (words: Readonly<Record<string, string>>, word: string): string => words[word] ?? word
