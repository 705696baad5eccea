/** One matter: by which rules it was opened, what comes next, and all that was done. */
import { instant, type MatterId } from '@holdfast/domain'
import {
  CLIENT_TOLD,
  DUTY_DECISIONS,
  standingOfMatter,
  THRESHOLDS,
  TOLD,
  type DutyAct,
  type DutyAsk,
  type DutyEntry,
  type Matter,
} from '@holdfast/safety'
import { createUniqueId, For, Match, Show, Switch, type JSX } from 'solid-js'
import { recordedOf } from '../../ui/time.ts'
import { StepForm } from './step-form.tsx'
import { entryId, type Duties } from './state.ts'
import { dutiesWords } from './words.ts'

type Kind = DutyAsk | 'consult'
const KINDS: readonly Kind[] = ['weigh', 'consult', 'decide', 'tell', 'client', 'close']

/** The matter as a section of the page. */
export function MatterCard(props: {
  readonly duties: Duties
  readonly id: MatterId
  readonly entries: Matter
  readonly asks: readonly DutyAsk[]
}): JSX.Element {
  const head = createUniqueId()
  const w = dutiesWords
  const standing = () => standingOfMatter(props.entries)
  const isNext = (kind: Kind): boolean => props.asks[0] === kind
  return (
    <Show when={standing()}>
      {now => (
        <article class="card stack" aria-labelledby={head}>
          <h3 id={head}>{w().opened(w().group[now().what], recordedOf(now().opened))}</h3>
          <p class="written">{now().concern}</p>
          <section>
            <h4>{w().basis}</h4>
            <Show when={now().basis.length > 0} fallback={<p class="quiet-text">{w().noBasis}</p>}>
              <ul>
                <For each={now().basis}>
                  {rule => (
                    <li class="quiet-text">
                      {rule.place} · {w().source(rule.source, rule.asOf, rule.reviewBy)}
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </section>
          <Show when={!now().isClosed} fallback={<p>{w().closed}</p>}>
            <For each={KINDS}>
              {kind => (
                <details open={isNext(kind)}>
                  <summary>
                    {isNext(kind) ? `${w().next}: ` : ''}
                    {w().step[kind]}
                  </summary>
                  <StepOf kind={kind} duties={props.duties} id={props.id} />
                </details>
              )}
            </For>
          </Show>
          <details>
            <summary>{w().log}</summary>
            <ol class="stack">
              <For each={props.entries}>{entry => <Line entry={entry} />}</For>
            </ol>
          </details>
        </article>
      )}
    </Show>
  )
}

function StepOf(props: { readonly kind: Kind; readonly duties: Duties; readonly id: MatterId }): JSX.Element {
  const w = dutiesWords
  const post = (act: DutyAct) => props.duties.post(props.id, act)
  const only = { yes: '' } as const
  return (
    <Switch>
      <Match when={props.kind === 'weigh'}>
        <StepForm
          legend={w().step.weigh}
          order={THRESHOLDS}
          words={w().threshold}
          fields={[{ name: 'reasons', label: w().reasons }]}
          button={w().keep}
          onSave={({ word, texts }) =>
            post({ kind: 'weigh', id: entryId(), threshold: word, reasons: texts['reasons'] ?? '' })
          }
        />
      </Match>
      <Match when={props.kind === 'consult'}>
        <StepForm
          legend={w().step.consult}
          order={['yes']}
          words={only}
          fields={[
            { name: 'whom', label: w().asked },
            { name: 'words', label: w().said },
          ]}
          button={w().keep}
          onSave={({ texts }) =>
            post({ kind: 'consult', id: entryId(), whom: texts['whom'] ?? '', words: texts['words'] ?? '' })
          }
        />
      </Match>
      <Match when={props.kind === 'decide'}>
        <StepForm
          legend={w().step.decide}
          order={DUTY_DECISIONS}
          words={w().decision}
          fields={[{ name: 'reasons', label: w().reasons }]}
          button={w().keep}
          onSave={({ word, texts }) =>
            post({ kind: 'decide', id: entryId(), decision: word, reasons: texts['reasons'] ?? '' })
          }
        />
      </Match>
      <Match when={props.kind === 'tell'}>
        <StepForm
          legend={w().whomLabel}
          order={TOLD}
          words={w().whom}
          fields={[
            { name: 'name', label: w().name, isOptional: true },
            { name: 'told', label: w().when, type: 'moment' },
            { name: 'words', label: w().what },
          ]}
          button={w().keep}
          onSave={({ word, texts }) => {
            const told = instant(new Date(texts['told'] ?? '').getTime())
            const name = texts['name'] || null
            return post({ kind: 'tell', id: entryId(), whom: word, name, told, words: texts['words'] ?? '' })
          }}
        />
      </Match>
      <Match when={props.kind === 'client'}>
        <StepForm
          legend={w().step.client}
          order={CLIENT_TOLD}
          words={w().told}
          fields={[{ name: 'reason', label: w().why, isOptional: true }]}
          button={w().keep}
          onSave={({ word, texts }) =>
            post({ kind: 'client', id: entryId(), told: word, reason: texts['reason'] || null })
          }
        />
      </Match>
      <Match when={props.kind === 'close'}>
        <StepForm
          legend={w().step.close}
          order={['yes']}
          words={only}
          fields={[{ name: 'words', label: w().end }]}
          button={w().step.close}
          onSave={({ texts }) => post({ kind: 'close', id: entryId(), words: texts['words'] ?? '' })}
        />
      </Match>
    </Switch>
  )
}

/** One entry in plain words. */
const Line = (props: { readonly entry: DutyEntry }): JSX.Element => {
  const w = dutiesWords
  const said = (): readonly (string | null)[] => {
    const { act } = props.entry
    switch (act.kind) {
      case 'open':
        return [w().group[act.what], act.concern]
      case 'weigh':
        return [`${w().step.weigh} ${w().threshold[act.threshold]}`, act.reasons]
      case 'consult':
        return [w().step.consult, act.whom, act.words]
      case 'decide':
        return [`${w().step.decide}: ${w().decision[act.decision]}`, act.reasons]
      case 'tell':
        return [`${w().step.tell}: ${w().whom[act.whom]}, ${recordedOf(act.told)}`, act.name, act.words]
      case 'client':
        return [`${w().step.client} ${w().told[act.told]}`, act.reason]
      case 'amend':
        return [act.words]
      case 'close':
        return [w().closed, act.words]
    }
  }
  return (
    <li>
      <span class="quiet-text">{recordedOf(props.entry.at)}</span>
      <For each={said()}>
        {text => (
          <Show when={text}>
            <p class="written">{text}</p>
          </Show>
        )}
      </For>
    </li>
  )
}
