/** The form of one decision on a safeguard: take, change or decline it, with a reason, a day to look again, and what ends it. */
import type { SafeguardCode } from '@holdfast/domain'
import {
  DECISIONS,
  FACTORS,
  type DecidedSafeguard,
  type FactorCode,
  type FindingCode,
  type SafeguardDecision,
  type Suggestion,
} from '@holdfast/risk-screening'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { createDraftBeside } from '../drafts.ts'
import { language } from '../../ui/words.ts'
import { Day } from '../day.tsx'
import { OneWord } from '../one-word.tsx'
import { ActForm, Said } from './fields.tsx'
import { asDay, byEndOf } from './days.ts'
import type { Acting, Judging } from './state.ts'
import { judgementWords } from './words.ts'

/** The name of what is typed of a decision. */
export const decisionName = (judging: Judging, code: SafeguardCode): string => judging.draftName(`decide ${code}`)

/** Decides on one safeguard; a later decision takes the place of an earlier one, which stays in the log. */
export function DecideForm(props: {
  readonly judging: Judging
  readonly acting: Acting
  readonly code: SafeguardCode
  readonly suggestion: Suggestion | undefined
  readonly last: DecidedSafeguard | undefined
}): JSX.Element {
  const w = () => judgementWords().safeguards
  const held = untrack(() =>
    // What somebody else decided meanwhile stands above the form.
    createDraftBeside(
      decisionName(props.judging, props.code),
      () => props.last ?? null,
      last => ({
        decision: last?.decision ?? null,
        change: last?.decision === 'changed' ? last.change : '',
        reason: last?.reason ?? '',
        endsWhen: last?.endsWhen ?? '',
        reviewAt: asDay(last?.reviewAt ?? null),
        factors: [...(last?.factors ?? factorsOf(props.suggestion))],
      }),
    ),
  )
  const { draft, set: setDraft } = held
  const [isTried, setTried] = createSignal(false)
  const send = async (): Promise<void> => {
    setTried(true)
    const { decision, change, reason, endsWhen, factors } = draft
    const reviewAt = byEndOf(draft.reviewAt)
    if (decision === null || reviewAt === null) return
    const findings = findingsOf(props.suggestion)
    const rest = { code: props.code, reason, endsWhen, reviewAt, factors: [...factors], findings }
    const safeguard: SafeguardDecision = decision === 'changed' ? { ...rest, decision, change } : { ...rest, decision }
    // It stands among what was decided now, and whoever decided goes on from there.
    const sent = structuredClone(unwrap(draft))
    if (!(await props.acting.send({ kind: 'decide', safeguard }))) return
    held.kept(sent, sent)
    props.judging.go('safeguards', props.code)
  }
  const tick = (code: FactorCode, isOn: boolean): void =>
    setDraft('factors', before =>
      FACTORS.map(one => one.code).filter(one => (one === code ? isOn : before.includes(one))),
    )
  return (
    <ActForm
      acting={props.acting}
      fields={['change', 'reason', 'endsWhen', 'reviewAt']}
      button={judgementWords().save}
      onSend={send}
    >
      <OneWord
        legend={w().decision}
        words={w().decisions}
        order={DECISIONS}
        value={draft.decision}
        say={isTried() && draft.decision === null ? judgementWords().choose : null}
        onChoose={decision => setDraft({ decision })}
      />
      <Show when={draft.decision === 'changed'}>
        <Said
          label={w().change}
          value={draft.change}
          rows={2}
          say={props.acting.say('change')}
          onInput={change => setDraft({ change })}
        />
      </Show>
      <Said
        label={w().reason}
        value={draft.reason}
        rows={2}
        say={props.acting.say('reason')}
        onInput={reason => setDraft({ reason })}
      />
      <fieldset class="tight">
        <legend class="group-name">{w().factors}</legend>
        <div class="choices">
          <For each={FACTORS}>
            {factor => (
              <label class="choice">
                <input
                  type="checkbox"
                  checked={draft.factors.includes(factor.code)}
                  onChange={event => tick(factor.code, event.currentTarget.checked)}
                />
                {factor.words[language()].name}
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <div class="words-grid">
        <Day
          label={w().reviewAt}
          value={draft.reviewAt}
          say={isTried() && draft.reviewAt === '' ? judgementWords().chooseDay : props.acting.say('reviewAt')}
          onChange={reviewAt => setDraft({ reviewAt })}
        />
        <Said
          label={w().endsWhen}
          value={draft.endsWhen}
          rows={2}
          say={props.acting.say('endsWhen')}
          onInput={endsWhen => setDraft({ endsWhen })}
        />
      </div>
    </ActForm>
  )
}

const factorsOf = (suggestion: Suggestion | undefined): readonly FactorCode[] =>
  suggestion?.because.flatMap(one => (one.kind === 'factor' ? [one.factor] : [])) ?? []

const findingsOf = (suggestion: Suggestion | undefined): readonly FindingCode[] =>
  suggestion?.because.flatMap(one => (one.kind === 'finding' ? [one.finding] : [])) ?? []
