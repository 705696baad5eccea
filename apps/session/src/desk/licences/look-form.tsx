/** The form of a look at a licence: how, when, by whom, and what was found. */
import type { LicenceId, PractitionerId } from '@holdfast/domain'
import { LOOK_METHODS, LOOK_RESULTS } from '@holdfast/jurisdictions'
import { untrack, type JSX } from 'solid-js'
import { createDraft } from '../drafts.ts'
import { Day } from '../day.tsx'
import { OneWord } from '../one-word.tsx'
import { emptyLook, lookOf, todayHere } from './draft.ts'
import { ActForm, Line } from './fields.tsx'
import { createActing, type Licences } from './state.ts'
import { licenceDeskWords } from './words.ts'

/** The form; `whose` where it is a colleague's licence. */
export function LookForm(props: {
  readonly licences: Licences
  readonly of: LicenceId
  readonly whose: PractitionerId | undefined
}): JSX.Element {
  const name = untrack(() => `licence ${props.of} look`)
  const acting = untrack(() => createActing(props.licences, name, props.whose))
  const begin = () => emptyLook(todayHere())
  const held = untrack(() => createDraft(name, begin))
  const { draft, set } = held
  const w = () => licenceDeskWords().look
  return (
    <ActForm
      acting={acting}
      fields={['method', 'checker', 'looked', 'found', 'words']}
      button={w().keep}
      typed={draft}
      make={(id, now) => lookOf(draft, props.of, { id, now })}
      onKept={sent => held.kept(sent, begin())}
    >
      <OneWord
        legend={w().method}
        words={w().methods}
        order={LOOK_METHODS}
        value={LOOK_METHODS.find(one => one === draft.method) ?? null}
        say={acting.say('method')}
        onChoose={method => set({ method })}
      />
      <Line
        label={w().checker}
        value={draft.checker}
        say={acting.say('checker')}
        hint={w().checkerHint}
        isOptional={draft.method !== 'colleague'}
        onInput={checker => set({ checker })}
      />
      <Day label={w().looked} value={draft.looked} say={acting.say('looked')} onChange={looked => set({ looked })} />
      <OneWord
        legend={w().found}
        words={w().results}
        order={LOOK_RESULTS}
        value={LOOK_RESULTS.find(one => one === draft.found) ?? null}
        say={acting.say('found')}
        onChoose={found => set({ found })}
      />
      <Line
        label={w().words}
        value={draft.words}
        say={acting.say('words')}
        rows={2}
        isOptional
        onInput={words => set({ words })}
      />
    </ActForm>
  )
}
