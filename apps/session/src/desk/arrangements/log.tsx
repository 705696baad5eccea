/** Everything that was written on the sheet, in its order, and what puts it right. */
import type { ArrangementLine } from '@holdfast/wire'
import { For, type JSX } from 'solid-js'
import { recordedOf } from '../../ui/time.ts'
import { saidIn } from './said.ts'
import { SheetForm } from './sheet-form.tsx'
import { entryId, isOf, type Arranging } from './state.ts'
import { arrangementsWords } from './words.ts'

/** The section. */
export function LogPart(props: { readonly arranging: Arranging }): JSX.Element {
  const w = arrangementsWords
  const entries = () => props.arranging.read()?.entries ?? []
  return (
    <details>
      <summary>{w().log.heading}</summary>
      <ol class="stack">
        <For each={entries().filter(line => line.act.kind !== 'amend')} fallback={<li>{w().log.nothing}</li>}>
          {line => <Line arranging={props.arranging} line={line} entries={entries()} />}
        </For>
      </ol>
    </details>
  )
}

const Line = (props: {
  readonly arranging: Arranging
  readonly line: ArrangementLine
  readonly entries: readonly ArrangementLine[]
}): JSX.Element => {
  const w = arrangementsWords
  const amendments = () => props.entries.filter(isOf('amend')).filter(({ act }) => act.of === props.line.act.id)
  return (
    <li class="tight">
      <p class="quiet-text">{w().by(props.line.by, recordedOf(props.line.at))}</p>
      <For each={saidIn(props.line.act)}>{([asked, said]) => <p class="written">{`${asked} ${said}`.trim()}</p>}</For>
      <For each={amendments()}>
        {({ act, by, at }) => (
          <p class="written">
            {w().log.amended(by, recordedOf(at))} {act.words}
          </p>
        )}
      </For>
      <details>
        <summary>{w().log.amend}</summary>
        <SheetForm
          choices={{}}
          fields={[{ name: 'words', label: w().log.right }]}
          button={w().keep}
          onSave={({ texts }) =>
            props.arranging.post({
              kind: 'amend',
              id: entryId(),
              of: props.line.act.id,
              words: texts['words'] ?? '',
            })
          }
        />
      </details>
    </li>
  )
}
