/** What answers add up to, with all that is needed to judge it: the range, every band set and every cut-off, and where each comes from. */
import type { BandReading, Score, Scoring } from '@holdfast/risk-screening'
import type { ScreeningReview } from '@holdfast/wire'
import { For, Match, Show, Switch, type JSX } from 'solid-js'
import { AsInSource, CitedBy, Quoted } from './cited.tsx'
import { Cutoffs } from './cutoffs.tsx'
import { figure } from './figure.ts'
import { reviewWords } from './words.ts'

type Answers = ScreeningReview['answers']

/** The whole scoring. */
export const Scores = (props: { readonly scoring: Scoring; readonly answers: Answers }): JSX.Element => {
  const textOf = (item: string): string => props.answers.find(one => one.item === item)?.text ?? item
  const listOf = (items: readonly string[]): string => items.map(textOf).join('; ')
  return (
    <div class="stack">
      <Show when={isQuoting(props.scoring)}>
        <AsInSource />
      </Show>
      <For each={props.scoring.scores}>{score => <OneScore score={score} listOf={listOf} />}</For>
      <Show when={props.scoring.triage}>
        {triage => (
          <section class="tight">
            <p>
              <Switch fallback={reviewWords().triageNone}>
                <Match when={triage().atLeast}>
                  {level => (
                    <>
                      {reviewWords().triageAtLeast} <Quoted text={level()} />
                    </>
                  )}
                </Match>
                <Match when={triage().level}>
                  {level => (
                    <>
                      {reviewWords().triage} <Quoted text={level()} />
                    </>
                  )}
                </Match>
              </Switch>
            </p>
            <Show when={triage().yes.length > 0}>
              <p>{reviewWords().triageYes(listOf(triage().yes))}</p>
            </Show>
            <Show when={triage().missing.length > 0}>
              <p>{reviewWords().noScore(listOf(triage().missing))}</p>
            </Show>
            <CitedBy source={triage().source} certainty={triage().certainty} />
          </section>
        )}
      </Show>
      <Show when={props.scoring.algorithms.length > 0}>
        <details>
          <summary>{reviewWords().algorithms}</summary>
          <ul class="figures">
            <For each={props.scoring.algorithms}>
              {({ id, outcome, source, certainty }) => (
                <li>
                  <Quoted text={id} />: <Quoted text={outcome} otherwise={reviewWords().unknown} />{' '}
                  <CitedBy source={source} certainty={certainty} />
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </div>
  )
}

const isQuoting = ({ scores, triage, algorithms }: Scoring): boolean =>
  triage !== null || algorithms.length > 0 || scores.some(({ bands, cutoffs }) => bands.length + cutoffs.length > 0)

const OneScore = (props: {
  readonly score: Score
  readonly listOf: (items: readonly string[]) => string
}): JSX.Element => {
  const rule = (): string => {
    if (props.score.isProrated) return reviewWords().prorated(props.score.rule)
    return props.score.rule === 'strict' ? reviewWords().strict : reviewWords().rule(props.score.rule)
  }
  return (
    <section class="tight" data-score={props.score.id}>
      <h3>{props.score.id}</h3>
      <p class="score-value">
        {props.score.value === null
          ? reviewWords().noScore(props.listOf(props.score.missing))
          : reviewWords().value(figure(props.score.value), figure(props.score.range[0]), figure(props.score.range[1]))}
      </p>
      <p class="quiet-text">
        {rule()} <Show when={props.score.direction}>{way => <>{reviewWords().direction[way()]}</>}</Show>
      </p>
      <Show when={props.score.bands.length > 0}>
        <h4>{reviewWords().bands}</h4>
        <p class="quiet-text">{reviewWords().bandsSay}</p>
        <ul class="figures">
          <For each={props.score.bands}>{band => <BandLine band={band} hasScore={props.score.value !== null} />}</For>
        </ul>
      </Show>
      <Show when={props.score.cutoffs.length > 0}>
        <Cutoffs cutoffs={props.score.cutoffs} />
      </Show>
    </section>
  )
}

const BandLine = (props: { readonly band: BandReading; readonly hasScore: boolean }): JSX.Element => (
  <li>
    <Quoted text={props.band.set} />
    {': '}
    <Quoted
      text={props.hasScore ? props.band.label : null}
      otherwise={props.hasScore ? reviewWords().noBand : reviewWords().unknown}
    />{' '}
    <CitedBy source={props.band.source} certainty={props.band.certainty} note={props.band.note} />
  </li>
)
