/** What could happen, and what would then be done. All scenarios are written and saved as they are to stand. */
import { SCENARIO_KINDS, type Scenario } from '@holdfast/risk-screening'
import type { JudgementView } from '@holdfast/wire'
import { createSignal, createUniqueId, Index, Show, untrack, type JSX } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { createDraftBeside } from '../drafts.ts'
import { Button } from '../../ui/controls.tsx'
import { dayWithYear } from '../../ui/time.ts'
import { Day } from '../day.tsx'
import { OneWord } from '../one-word.tsx'
import { ActForm, Closed, Said, Theirs } from './fields.tsx'
import { asDay, byEndOf } from './days.ts'
import { createActing, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

const TEXTS = [
  'what',
  'toWhom',
  'howSerious',
  'howSoon',
  'firstSigns',
  'likelier',
  'lessLikely',
  'plan',
  'who',
] as const

type Draft = Record<(typeof TEXTS)[number], string> & { kind: Scenario['kind'] | null; planBy: string }

const EMPTY: Draft = {
  kind: null,
  planBy: '',
  what: '',
  toWhom: '',
  howSerious: '',
  howSoon: '',
  firstSigns: '',
  likelier: '',
  lessLikely: '',
  plan: '',
  who: '',
}

/** The list, one after another; on a wide page two fields beside each other. */
export function Scenarios(props: { readonly judging: Judging; readonly view: JudgementView }): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const kept = () => props.view.judgement.work.scenarios
  const held = untrack(() =>
    createDraftBeside<{ list: Draft[] }, readonly Scenario[]>(
      props.judging.draftName('scenarios'),
      kept,
      scenarios => ({ list: asDrafts(scenarios) }),
    ),
  )
  const drafts = () => held.draft.list
  const [isTried, setTried] = createSignal(false)
  const anchor = createUniqueId()
  const send = async (): Promise<void> => {
    setTried(true)
    const sent = structuredClone(unwrap(held.draft))
    const whole = sent.list.flatMap(({ kind, planBy, ...texts }): readonly Scenario[] => {
      const by = byEndOf(planBy)
      return kind === null || by === null || TEXTS.some(text => texts[text].trim() === '')
        ? []
        : [{ ...texts, kind, planBy: by }]
    })
    if (whole.length < sent.list.length || !(await acting.send({ kind: 'imagine', scenarios: whole }))) return
    held.kept(sent, sent)
  }
  /** The rules name a field and not its scenario: it is said where it is so. */
  const saysDay = (day: string): string | null => {
    if (isTried() && day === '') return judgementWords().chooseDay
    const by = byEndOf(day)
    return by !== null && by <= props.view.now ? acting.say('planBy') : null
  }
  const add = (): void => {
    held.set('list', drafts().length, { ...EMPTY })
    queueMicrotask(() => document.querySelector<HTMLElement>(`#${anchor} > fieldset:last-of-type input`)?.focus())
  }
  const leaveOut = (at: number): void =>
    held.set(
      'list',
      drafts()
        .filter((_, n) => n !== at)
        .map(one => ({ ...one })),
    )
  return (
    <>
      <p class="quiet-text">{judgementWords().scenarios.say}</p>
      <Show when={props.view.judgement.status === 'open'} fallback={<Read view={props.view} />}>
        <Show when={held.theirs()}>
          {written => (
            <Theirs onTake={held.take}>
              <Written scenarios={written()} />
            </Theirs>
          )}
        </Show>
        <ActForm acting={acting} fields={['planBy']} button={judgementWords().scenarios.save} onSend={send}>
          <div class="stack" id={anchor}>
            <Show when={drafts().length === 0}>
              <p>{judgementWords().scenarios.none}</p>
            </Show>
            <Index each={drafts()}>
              {(draft, at) => (
                <fieldset class="card stack">
                  <legend class="unseen">{judgementWords().scenarios.n(at + 1)}</legend>
                  <div class="item-head">
                    <h3 aria-hidden="true">{judgementWords().scenarios.n(at + 1)}</h3>
                    <Button kind="plain" onClick={() => leaveOut(at)}>
                      {judgementWords().scenarios.leaveOut(at + 1)}
                    </Button>
                  </div>
                  <OneWord
                    legend={judgementWords().scenarios.kind}
                    words={judgementWords().scenarios.kinds}
                    order={SCENARIO_KINDS}
                    value={draft().kind}
                    say={isTried() && draft().kind === null ? judgementWords().choose : null}
                    onChoose={kind => held.set('list', at, { kind })}
                  />
                  <div class="words-grid">
                    <Index each={TEXTS}>
                      {text => (
                        <Said
                          label={judgementWords().scenarios[text()]}
                          value={draft()[text()]}
                          rows={2}
                          say={isTried() && draft()[text()].trim() === '' ? judgementWords().refusal.empty : null}
                          onInput={said => held.set('list', at, text(), said)}
                        />
                      )}
                    </Index>
                    <Day
                      label={judgementWords().scenarios.planBy}
                      value={draft().planBy}
                      say={saysDay(draft().planBy)}
                      onChange={planBy => held.set('list', at, { planBy })}
                    />
                  </div>
                </fieldset>
              )}
            </Index>
          </div>
          <div>
            <Button onClick={add}>{judgementWords().scenarios.add}</Button>
          </div>
        </ActForm>
      </Show>
    </>
  )
}

const asDrafts = (scenarios: readonly Scenario[]): Draft[] =>
  scenarios.map(one => ({ ...one, planBy: asDay(one.planBy) }))

const Read = (props: { readonly view: JudgementView }): JSX.Element => (
  <>
    <Written scenarios={props.view.judgement.work.scenarios} />
    <Closed />
  </>
)

const Written = (props: { readonly scenarios: readonly Scenario[] }): JSX.Element => (
  <>
    <Index each={props.scenarios}>
      {scenario => (
        <section class="card tight">
          <h3>{judgementWords().scenarios.kinds[scenario().kind]}</h3>
          <dl class="facts">
            <Index each={TEXTS}>
              {text => (
                <>
                  <dt>{judgementWords().scenarios[text()]}</dt>
                  <dd class="written">{scenario()[text()]}</dd>
                </>
              )}
            </Index>
            <dt>{judgementWords().scenarios.planBy}</dt>
            <dd>{dayWithYear(scenario().planBy)}</dd>
          </dl>
        </section>
      )}
    </Index>
  </>
)
