/** The form of a licence: one more, or one that stands there, as it is now. */
import type { LicenceId } from '@holdfast/domain'
import { COMPACTS, LICENCE_STATUSES, PROFESSION_WORDS, PROFESSIONS } from '@holdfast/jurisdictions'
import { Show, untrack, type JSX } from 'solid-js'
import { createDraft } from '../drafts.ts'
import { Day } from '../day.tsx'
import { OneWord } from '../one-word.tsx'
import { licencesWords } from '../../licences/words.ts'
import { Choices } from '../../ui/controls.tsx'
import { language } from '../../ui/words.ts'
import { emptyState, stateOf, type StateDraft } from './draft.ts'
import { ActForm, Line, Pick, PlaceFields } from './fields.tsx'
import { createActing, type Licences } from './state.ts'
import { licenceDeskWords } from './words.ts'

const KINDS = ['licence', 'privilege', 'temporary'] as const
const ENDS = ['day', 'never', 'unknown'] as const
const FIELDS = [
  ...['kind', 'profession', 'place', 'home', 'compact', 'daysUsed', 'status', 'expires'].map(name => `licence.${name}`),
  'number',
  'issuer',
  'register',
]

/** The form. What is typed stays until it was taken. */
export function StateForm(props: {
  readonly licences: Licences
  /** The name of what is typed here. */
  readonly name: string
  /** The licence that is stated anew; null for one more. */
  readonly of: LicenceId | null
  readonly begin: () => StateDraft
  readonly onKept: () => void
}): JSX.Element {
  const acting = untrack(() => createActing(props.licences, props.name))
  const held = untrack(() => createDraft(props.name, props.begin))
  const { draft, set } = held
  const w = licenceDeskWords
  const say = (field: string) => acting.say(`licence.${field}`)
  const professions = () =>
    Object.fromEntries(PROFESSIONS.map(one => [one, PROFESSION_WORDS[one][language()]])) as Record<
      (typeof PROFESSIONS)[number],
      string
    >
  const kept = (sent: StateDraft): void => {
    held.kept(sent, props.of === null ? emptyState() : props.begin())
    props.onKept()
  }
  return (
    <ActForm
      acting={acting}
      fields={FIELDS}
      button={w().keep}
      typed={draft}
      make={id => stateOf(draft, id, props.of)}
      onKept={kept}
    >
      <OneWord
        legend={w().kind}
        words={w().kinds}
        order={KINDS}
        value={draft.kind}
        say={say('kind')}
        onChoose={kind => set({ kind })}
      />
      <Pick
        label={licencesWords().profession}
        order={PROFESSIONS}
        words={professions()}
        value={draft.profession}
        say={say('profession')}
        hint={w().professionHint}
        onPick={profession => set({ profession })}
      />
      <Show when={draft.kind === 'privilege'}>
        <Pick
          label={w().compact}
          order={COMPACTS}
          words={w().compacts}
          value={draft.compact}
          say={say('compact')}
          onPick={compact => set({ compact })}
        />
      </Show>
      <Show when={draft.kind !== 'licence'}>
        <PlaceFields label={w().home} value={draft.home} say={say('home')} onPick={home => set('home', home)} />
      </Show>
      <Show when={draft.kind === 'privilege'}>
        <Choices
          name={`${props.name}-every`}
          value={draft.isEvery ? 'every' : 'one'}
          options={[
            { value: 'one', label: w().onePlace },
            { value: 'every', label: licencesWords().everyMember },
          ]}
          onChoose={one => set({ isEvery: one === 'every' })}
        />
      </Show>
      <Show when={draft.kind !== 'privilege' || !draft.isEvery}>
        <PlaceFields label={w().place} value={draft.place} say={say('place')} onPick={place => set('place', place)} />
      </Show>
      <Show when={draft.kind === 'temporary'}>
        <Line
          label={w().daysUsed}
          value={draft.daysUsed}
          say={say('daysUsed')}
          mode="numeric"
          onInput={daysUsed => set({ daysUsed })}
        />
      </Show>
      <div class="pair">
        <Line
          label={licencesWords().number}
          value={draft.number}
          say={acting.say('number')}
          onInput={number => set({ number })}
        />
        <Line
          label={licencesWords().issuer}
          value={draft.issuer}
          say={acting.say('issuer')}
          onInput={issuer => set({ issuer })}
        />
      </div>
      <Pick
        label={licencesWords().status}
        order={LICENCE_STATUSES}
        words={licencesWords().statuses}
        value={draft.status}
        say={say('status')}
        onPick={status => set({ status })}
      />
      <OneWord
        legend={licencesWords().until}
        words={w().ends}
        order={ENDS}
        value={draft.ends === '' ? null : draft.ends}
        say={draft.ends === 'day' ? null : say('expires')}
        onChoose={ends => set({ ends })}
      />
      <Show when={draft.ends === 'day'}>
        <Day label={w().lastDay} value={draft.expires} say={say('expires')} onChange={expires => set({ expires })} />
      </Show>
      <Line
        label={w().register}
        value={draft.register}
        say={acting.say('register')}
        hint={w().registerHint}
        mode="url"
        isOptional
        onInput={register => set({ register })}
      />
    </ActForm>
  )
}
