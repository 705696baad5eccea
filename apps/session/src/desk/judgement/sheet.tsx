/** The sheet before first contact: what is not known stands first, then what is, each factor once. It can be printed. */
import type { JudgementView } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import { Actions, Button } from '../../ui/controls.tsx'
import { dayWithYear, recordedOf } from '../../ui/time.ts'
import { inWords } from './rate.tsx'
import { nameOf } from './state.ts'
import { judgementWords } from './words.ts'

/** The sheet as far as the work has come. */
export const SafetySheet = (props: { readonly view: JudgementView; readonly name: string }): JSX.Element => {
  const w = () => judgementWords().sheet
  const sheet = () => props.view.sheet
  return (
    <>
      <article class="sheet stack" data-sheet>
        <h3>{w().title(props.name)}</h3>
        <p class="quiet-text">{w().made(recordedOf(props.view.now))}</p>
        <section class="tight">
          <h4>{w().unknown}</h4>
          <ul>
            <For each={sheet().unknown} fallback={<li>{w().unknownNone}</li>}>
              {one => (
                <li>
                  <strong>{nameOf(one.factor)}</strong>: {w()[one.why]}
                  <Show when={one.why === 'not-known'}>
                    {'; '}
                    {one.findOutBy === null ? w().noDay : w().by(dayWithYear(one.findOutBy))}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </section>
        <section class="tight">
          <h4>{w().known}</h4>
          <ul>
            <For each={sheet().known} fallback={<li>{w().knownNone}</li>}>
              {one => (
                <li>
                  <strong>{nameOf(one.factor)}</strong>: {inWords(one.rating)}
                  <p class="written">{one.rating.note}</p>
                </li>
              )}
            </For>
          </ul>
        </section>
        <section class="tight">
          <h4>{w().sources}</h4>
          <ul>
            <For each={sheet().sources} fallback={<li>{judgementWords().sources.none}</li>}>
              {one => (
                <li>
                  {one.what} <span class="quiet-text">{dayWithYear(one.dated)}</span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </article>
      <Actions>
        <Button onClick={printSheet}>{w().print}</Button>
      </Actions>
    </>
  )
}

/** Only the sheet comes out of the printer. */
function printSheet(): void {
  const page = document.documentElement
  page.dataset['print'] = 'sheet'
  addEventListener('afterprint', () => delete page.dataset['print'], { once: true })
  print()
}
