/** Whether practitioners are willing to be alone with a client, way by way, and what happens where one is not. */
import { CONTACT_WAYS, INSTEAD, type ContactWay } from '@holdfast/safety'
import type { ArrangementLine } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import { recordedOf } from '../../ui/time.ts'
import { SheetForm } from './sheet-form.tsx'
import { createSteady, entryId, isOf, type Arranging, type LineOf } from './state.ts'
import { arrangementsWords } from './words.ts'

const YES_NO = ['yes', 'no'] as const

/** The section. */
export function AlonePart(props: { readonly arranging: Arranging }): JSX.Element {
  const w = arrangementsWords
  const entries = () => props.arranging.read()?.entries ?? []
  const mine = () => entries().findLast((line): line is LineOf<'alone'> => line.isMine && isOf('alone')(line)) ?? null
  const steady = createSteady(mine)
  const one = (way: ContactWay) => ({ legend: w().way[way], order: YES_NO, words: w().alone.word })
  return (
    <section class="card stack">
      <h2>{w().alone.heading}</h2>
      <p>{w().alone.intro}</p>
      <For each={lastOfEach(entries())}>{line => <Word line={line} entries={entries()} />}</For>
      <details open={mine() === null}>
        <summary>{mine() === null ? w().alone.write : w().alone.writeAgain}</summary>
        <Show when={steady()} keyed>
          {([line]) => (
            <SheetForm
              choices={{
                'in-person': one('in-person'),
                video: one('video'),
                telephone: one('telephone'),
                chat: one('chat'),
              }}
              fields={[{ name: 'reason', label: w().alone.reason, isOptional: true }]}
              {...(line === null
                ? {}
                : { begun: { words: line.act.willing, texts: { reason: line.act.reason ?? '' } } })}
              button={w().keep}
              onSave={({ words, texts }) =>
                props.arranging.post({ kind: 'alone', id: entryId(), willing: words, reason: texts['reason'] || null })
              }
            />
          )}
        </Show>
      </details>
      <For each={[...new Set(lastOfEach(entries()).flatMap(line => unsettled(line, entries())))]}>
        {way => <InsteadForm arranging={props.arranging} way={way} />}
      </For>
    </section>
  )
}

/** What one practitioner said last, and what happens instead where they said no. */
const Word = (props: { readonly line: LineOf<'alone'>; readonly entries: readonly ArrangementLine[] }): JSX.Element => {
  const w = arrangementsWords
  const said = (word: 'yes' | 'no') =>
    CONTACT_WAYS.filter(way => props.line.act.willing[way] === word).map(way => w().way[way])
  return (
    <div class="tight">
      <h3>{props.line.isMine ? w().alone.you : props.line.by}</h3>
      <Show when={said('yes').length > 0}>
        <p>{w().alone.yes(said('yes').join(', '))}</p>
      </Show>
      <Show when={said('no').length > 0}>
        <p>{w().alone.no(said('no').join(', '))}</p>
      </Show>
      <Show when={props.line.act.reason}>{text => <p class="written">{text()}</p>}</Show>
      <For each={insteadsOf(props.line, props.entries)}>
        {({ act }) => (
          <p class="written">
            {w().way[act.way]}: {w().alone.how[act.how]}. {act.words}
          </p>
        )}
      </For>
      <p class="quiet-text">{w().by(props.line.by, recordedOf(props.line.at))}</p>
    </div>
  )
}

const InsteadForm = (props: { readonly arranging: Arranging; readonly way: ContactWay }): JSX.Element => {
  const w = arrangementsWords
  return (
    <section class="stack arranged-next">
      <h3>{w().alone.insteadOf(w().way[props.way])}</h3>
      <SheetForm
        choices={{ how: { legend: w().alone.instead, order: INSTEAD, words: w().alone.how } }}
        fields={[{ name: 'words', label: w().alone.insteadHow }]}
        button={w().alone.settle}
        onSave={({ words, texts }) =>
          props.arranging.post({
            kind: 'instead',
            id: entryId(),
            way: props.way,
            how: words.how,
            words: texts['words'] ?? '',
          })
        }
      />
    </section>
  )
}

/** Lines that came after this one and say what happens instead; of each way the last. */
function insteadsOf(line: ArrangementLine, entries: readonly ArrangementLine[]): readonly LineOf<'instead'>[] {
  const since = entries.slice(entries.indexOf(line) + 1).filter(isOf('instead'))
  return CONTACT_WAYS.flatMap(way => since.findLast(({ act }) => act.way === way) ?? [])
}

/** The ways to which somebody said no, and for which it is not written what happens instead. */
const unsettled = (line: LineOf<'alone'> | null, entries: readonly ArrangementLine[]): readonly ContactWay[] => {
  if (!line) return []
  const settled = insteadsOf(line, entries).map(({ act }) => act.way)
  return CONTACT_WAYS.filter(way => line.act.willing[way] === 'no' && !settled.includes(way))
}

/** The last word of each who said one. */
function lastOfEach(entries: readonly ArrangementLine[]): readonly LineOf<'alone'>[] {
  const last = new Map<string, LineOf<'alone'>>()
  for (const line of entries.filter(isOf('alone'))) last.set(`${line.isMine} ${line.by}`, line)
  return [...last.values()]
}
