/** Scores over time: a picture and the same as a table, with a published figure for change that the reader chooses. */
import type { Screenings } from '@holdfast/wire'
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import { Choices, Field } from '../../ui/controls.tsx'
import { dayWithYear } from '../../ui/time.ts'
import { differencesOf, figuresOf, type Around, type Change, type Difference, type Series } from './chart-shape.ts'
import { Chart, valueOf } from './chart.tsx'
import { AsInSource, CitedBy } from './cited.tsx'
import { figure, signed } from './figure.ts'
import { reviewWords } from './words.ts'

/** Every score that was made at least once; nothing while none was. */
export const History = (props: { readonly history: Screenings['history'] }): JSX.Element => (
  <Show when={props.history.length > 0}>
    <section class="stack">
      <div class="tight">
        <h2>{reviewWords().history}</h2>
        <p class="quiet-text">{reviewWords().historySay}</p>
      </div>
      <For each={props.history}>{series => <OneScore series={series} />}</For>
    </section>
  </Show>
)

const OneScore = (props: { readonly series: Series }): JSX.Element => {
  const group = createUniqueId()
  const [chosen, setChosen] = createSignal<number | null>(null)
  const [around, setAround] = createSignal<Around>('first')
  const change = (): Change | null => {
    const at = chosen()
    return at === null ? null : (props.series.change[at] ?? null)
  }
  const pointsOf = (one: Change): string => {
    const [small, great] = figuresOf(one)
    return small === great ? figure(small) : reviewWords().between(figure(small), figure(great))
  }
  return (
    <article class="card stack history" data-series={`${props.series.instrument} ${props.series.score}`}>
      <h3>
        {props.series.title}, {props.series.score}
      </h3>
      <Show when={props.series.change.length > 0}>
        <Field label={reviewWords().change}>
          {marks => (
            <select
              {...marks()}
              onChange={event => {
                const { value } = event.currentTarget
                setChosen(value === '' ? null : Number(value))
              }}
            >
              <option value="" selected={chosen() === null}>
                {reviewWords().changeNone}
              </option>
              <For each={props.series.change}>
                {(one, at) => (
                  <option value={at()} selected={chosen() === at()}>
                    {reviewWords().changeOf(one.kind, pointsOf(one))}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Show when={change()}>
          {one => (
            <div class="tight">
              <CitedBy source={one().source} certainty={one().certainty} />
              <AsInSource />
              <fieldset class="tight">
                <legend class="group-name">{reviewWords().around}</legend>
                <Choices
                  name={group}
                  value={around()}
                  options={[
                    { value: 'first', label: reviewWords().aroundFirst },
                    { value: 'previous', label: reviewWords().aroundPrevious },
                  ]}
                  onChoose={setAround}
                />
              </fieldset>
              <p class="quiet-text">{reviewWords().bandSay}</p>
            </div>
          )}
        </Show>
      </Show>
      <Chart series={props.series} change={change()} around={around()} />
      <details>
        <summary>{reviewWords().table}</summary>
        <Table series={props.series} change={change()} around={around()} />
      </details>
    </article>
  )
}

const differenceSay = (difference: Difference): string => {
  if (difference.kind === 'none') return reviewWords().noDifference
  const points = signed(difference.points)
  return difference.kind === 'plain' ? points : reviewWords()[difference.kind](points)
}

const Table = (props: {
  readonly series: Series
  readonly change: Change | null
  readonly around: Around
}): JSX.Element => {
  const differences = () => differencesOf(props.series, props.change, props.around)
  return (
    <div class="table-frame" tabindex="0" role="region" aria-label={reviewWords().table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reviewWords().day}</th>
            <th scope="col">{reviewWords().score}</th>
            <th scope="col">{reviewWords().difference}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.series.points}>
            {(point, at) => (
              <tr>
                <th scope="row">{dayWithYear(point.at)}</th>
                <td>{valueOf(point)}</td>
                <td>{differenceSay(differences()[at()] ?? { kind: 'none' })}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}
