/** Published cut-offs beside a score, and what they say where a share of people that the reader names has what is looked for. */
import { predictiveAt, type CutoffReading } from '@holdfast/risk-screening'
import { createSignal, For, Show, type JSX } from 'solid-js'
import { Field } from '../../ui/controls.tsx'
import { locale } from '../../ui/words.ts'
import { CitedBy, Quoted } from './cited.tsx'
import { figure } from './figure.ts'
import { reviewWords } from './words.ts'

const SIGNS = { '>=': '≥', '<=': '≤', '<': '<' } as const

/** A share as how many of a hundred. */
const ofHundred = (share: number): string => (share * 100).toLocaleString(locale(), { maximumFractionDigits: 1 })

/** Every cut-off; the share is asked for and never assumed. */
export const Cutoffs = (props: { readonly cutoffs: readonly CutoffReading[] }): JSX.Element => {
  const [text, setText] = createSignal('')
  const prevalence = (): number | null => {
    const percent = Number(text().replace(',', '.'))
    return text().trim() !== '' && percent >= 0 && percent <= 100 ? percent / 100 : null
  }
  const hasAccuracy = () => props.cutoffs.some(({ cutoff }) => accuracyOf(cutoff) !== null)
  return (
    <>
      <h4>{reviewWords().cutoffs}</h4>
      <p class="quiet-text">{reviewWords().cutoffsSay}</p>
      <Show when={hasAccuracy()}>
        <Field label={reviewWords().prevalence} hint={reviewWords().prevalenceHint}>
          {marks => (
            <input
              {...marks()}
              class="short"
              inputMode="decimal"
              autocomplete="off"
              maxLength={5}
              value={text()}
              onInput={event => setText(event.currentTarget.value)}
            />
          )}
        </Field>
      </Show>
      <ul class="figures">
        <For each={props.cutoffs}>{reading => <CutoffLine reading={reading} prevalence={prevalence()} />}</For>
      </ul>
    </>
  )
}

type Cutoff = CutoffReading['cutoff']

const accuracyOf = ({ sensitivity, specificity }: Cutoff): readonly [number, number] | null =>
  sensitivity === null || specificity === null ? null : [sensitivity, specificity]

const CutoffLine = (props: { readonly reading: CutoffReading; readonly prevalence: number | null }): JSX.Element => {
  const cutoff = () => props.reading.cutoff
  const stands = (): string => {
    if (props.reading.isReached === null) return reviewWords().unknown
    return props.reading.isReached ? reviewWords().reached : reviewWords().notReached
  }
  const predictive = (): string | null => {
    const accuracy = accuracyOf(cutoff())
    if (accuracy === null || props.prevalence === null) return null
    const { ppv, npv } = predictiveAt(accuracy[0], accuracy[1], props.prevalence)
    if (ppv === null || npv === null) return reviewWords().predictiveNone
    return reviewWords().predictive(ofHundred(ppv), ofHundred(npv))
  }
  return (
    <li class="tight">
      <p>
        <strong>
          {SIGNS[cutoff().op]} {figure(cutoff().value)}: <Quoted text={cutoff().criterion} />
        </strong>
        {': '}
        {stands()}
      </p>
      <p>
        <Show when={accuracyOf(cutoff())} fallback={reviewWords().noAccuracy}>
          {pair => <>{reviewWords().accuracy(ofHundred(pair()[0]), ofHundred(pair()[1]))}</>}
        </Show>{' '}
        <Show when={cutoff().auc}>{auc => <>{reviewWords().auc(figure(auc()))} </>}</Show>
        <Show when={cutoff().n} fallback={reviewWords().noPeople}>
          {n => <>{reviewWords().people(figure(n()))}</>}
        </Show>
      </p>
      <Show when={predictive()}>{say => <p data-predictive>{say()}</p>}</Show>
      <CitedBy source={cutoff().source} certainty={cutoff().certainty} note={cutoff().note} />
    </li>
  )
}
