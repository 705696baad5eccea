/** One safeguard to decide on: taken, taken in another form, or left away; each with a reason, a day to look again, and what ends it. */
import { SAFEGUARD_DECISIONS, SCREENING_TEXT_LIMIT, type ScreeningReview } from '@holdfast/wire'
import { Show, type JSX } from 'solid-js'
import { Field } from '../../ui/controls.tsx'
import { Day } from '../day.tsx'
import { OneWord } from '../one-word.tsx'
import { dayWithYear } from '../../ui/time.ts'
import { asksOf } from '../asks-of.ts'
import type { Choice, Gap } from './decide.ts'
import { lookOf } from './findings.tsx'
import { reviewWords } from './words.ts'

type Before = ScreeningReview['reviews'][number]['decisions'][number]

/** The fields about one safeguard; all but the decision itself come with it. */
export const ChoiceFields = (props: {
  readonly choice: Choice
  /** The last decision in an earlier review. */
  readonly before: Before | undefined
  readonly gaps: readonly Gap[]
  readonly onChange: (change: Partial<Choice>) => void
}): JSX.Element => {
  const lacks = (field: Gap['field']): boolean =>
    props.gaps.some(gap => gap.code === props.choice.code && gap.field === field)
  const say = (field: Gap['field']): string | null => (lacks(field) ? reviewWords().missing : null)
  const text = (field: 'reason' | 'change' | 'endsWhen', label: string): JSX.Element => (
    <Field label={label} say={say(field)}>
      {marks => (
        <textarea
          {...marks()}
          maxLength={SCREENING_TEXT_LIMIT}
          value={props.choice[field]}
          onInput={event => props.onChange({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  return (
    <fieldset class="card stack choice-of" data-code={props.choice.code}>
      <legend class="group-name">
        {props.choice.code}: {asksOf(props.choice.code)}
      </legend>
      <Show when={props.choice.findings.length > 0}>
        <p class="quiet-text">{reviewWords().suggestedBy(props.choice.findings.map(lookOf).join(' '))}</p>
      </Show>
      <Show when={props.before}>
        {before => (
          <p class="quiet-text">
            {reviewWords().before(reviewWords().decision[before().decision], dayWithYear(before().at))}
          </p>
        )}
      </Show>
      <OneWord
        legend={reviewWords().choose(props.choice.code)}
        words={reviewWords().decision}
        order={SAFEGUARD_DECISIONS}
        value={props.choice.decision}
        say={lacks('decision') ? reviewWords().missingDecision : null}
        onChoose={decision => props.onChange({ decision })}
      />
      <Show when={props.choice.decision}>
        {decision => (
          <>
            <Show when={decision() === 'changed'}>{text('change', reviewWords().form)}</Show>
            {text('reason', reviewWords().reason)}
            <Day
              label={reviewWords().reviewAt}
              value={props.choice.day}
              say={lacks('day') ? reviewWords().missingDay : null}
              onChange={day => props.onChange({ day })}
            />
            {text('endsWhen', decision() === 'declined' ? reviewWords().endsWhenLeft : reviewWords().endsWhen)}
          </>
        )}
      </Show>
    </fieldset>
  )
}
