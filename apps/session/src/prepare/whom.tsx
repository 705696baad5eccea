/** Whom to call in an emergency where someone is: somebody they name, with what may be said, or nobody. */
import { MAY_BE_TOLD, type ContactPerson, type MayBeTold } from '@holdfast/safety'
import { createSignal, For, onMount, Show, type Accessor, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { Choices, Field, type FieldMarks } from '../ui/controls.tsx'
import { placeWords } from './place-words.ts'

type Fields = {
  readonly who: 'someone' | 'nobody' | null
  readonly name: string
  readonly relation: string
  readonly number: string
  readonly mayCall: 'yes' | 'no' | null
  readonly told: readonly MayBeTold[]
}
type Text = 'name' | 'relation' | 'number'

const EMPTY: Fields = { who: null, name: '', relation: '', number: '', mayCall: null, told: [] }

/** What is said of whom to call. */
export type Whom = {
  readonly fields: Accessor<Fields>
  readonly set: (change: Partial<Fields>) => void
  /** The person named, null for nobody, undefined while something is missing; from then on what is missing is said. */
  readonly read: () => ContactPerson | null | undefined
  readonly isMissing: Accessor<boolean>
  readonly isOpen: (field: Text) => boolean
}

/** Begins with whom they named last, wherever that was; nothing that was typed meanwhile is taken away. */
export function createWhom(api: Api, hour: Hour): Whom {
  const [fields, setFields] = createSignal<Fields>(EMPTY)
  const [isAsked, setAsked] = createSignal(false)
  const begin = async (): Promise<void> => {
    const answer = await api.request('ownPlan', { at: { encounter: hour.id } })
    if (!answer.ok || !answer.value.last || fields() !== EMPTY) return
    const { contact } = answer.value.last
    setFields(
      contact ? { ...contact, who: 'someone', mayCall: contact.mayCall ? 'yes' : 'no' } : { ...EMPTY, who: 'nobody' },
    )
  }
  onMount(() => void begin())
  return {
    fields,
    set: change => setFields(before => ({ ...before, ...change })),
    read: () => {
      setAsked(true)
      return contactOf(fields())
    },
    isMissing: () => isAsked() && contactOf(fields()) === undefined,
    isOpen: field => isAsked() && !isGood(field, fields()[field]),
  }
}

const isGood = (field: Text, text: string): boolean =>
  field === 'number' ? /^[0-9+][0-9 ()./-]{1,30}$/.test(text.trim()) : /^[^<>]*$/.test(text) && text.trim() !== ''

function contactOf({ who, name, relation, number, mayCall, told }: Fields): ContactPerson | null | undefined {
  if (who === 'nobody') return null
  if (who === null || mayCall === null) return undefined
  if (!isGood('name', name) || !isGood('relation', relation) || !isGood('number', number)) return undefined
  const may = mayCall === 'yes'
  return {
    name: name.trim(),
    relation: relation.trim(),
    number: number.trim(),
    mayCall: may,
    told: may ? [...told] : [],
  }
}

/** The questions. */
export function WhomToCall(props: { readonly whom: Whom }): JSX.Element {
  const fields = () => props.whom.fields()
  const input = (field: Text, marks: () => FieldMarks, more: JSX.InputHTMLAttributes<HTMLInputElement>) => (
    <input
      {...marks()}
      {...more}
      autocomplete="off"
      value={fields()[field]}
      onInput={event => props.whom.set({ [field]: event.currentTarget.value })}
    />
  )
  const say = (field: Text): string | null => {
    if (!props.whom.isOpen(field)) return null
    if (/[<>]/.test(fields()[field])) return placeWords().markup
    return field === 'number' && fields().number.trim() !== '' ? placeWords().numberLooks : placeWords().missing
  }
  const toggle = (one: MayBeTold, isOn: boolean): void =>
    props.whom.set({ told: MAY_BE_TOLD.filter(other => (other === one ? isOn : fields().told.includes(other))) })
  return (
    <section class="stack" aria-label={placeWords().whom.heading}>
      <fieldset class="tight">
        <legend class="group-name">{placeWords().whom.heading}</legend>
        <p class="quiet-text">{placeWords().whom.say}</p>
        <Choices
          name="whom"
          value={fields().who}
          options={[
            { value: 'someone', label: placeWords().whom.someone },
            { value: 'nobody', label: placeWords().whom.nobody },
          ]}
          onChoose={who => props.whom.set({ who })}
        />
      </fieldset>
      <Show when={fields().who === 'someone'}>
        <div class="pair">
          <Field label={placeWords().whom.name} say={say('name')}>
            {marks => input('name', marks, { maxLength: 120 })}
          </Field>
          <Field label={placeWords().whom.relation} say={say('relation')}>
            {marks => input('relation', marks, { maxLength: 80 })}
          </Field>
        </div>
        <Field label={placeWords().whom.number} say={say('number')}>
          {marks => input('number', marks, { type: 'tel', maxLength: 31 })}
        </Field>
        <fieldset class="tight">
          <legend class="group-name">{placeWords().whom.mayCall}</legend>
          <Choices
            name="may-call"
            value={fields().mayCall}
            options={[
              { value: 'yes', label: placeWords().whom.yes },
              { value: 'no', label: placeWords().whom.no },
            ]}
            onChoose={mayCall => props.whom.set({ mayCall })}
          />
        </fieldset>
        <Show when={fields().mayCall === 'yes'}>
          <fieldset class="tight">
            <legend class="group-name">{placeWords().whom.toldAsk}</legend>
            <div class="choices">
              <For each={MAY_BE_TOLD}>
                {one => (
                  <label class="choice">
                    <input
                      type="checkbox"
                      checked={fields().told.includes(one)}
                      onChange={event => toggle(one, event.currentTarget.checked)}
                    />
                    {placeWords().whom.told[one]}
                  </label>
                )}
              </For>
            </div>
          </fieldset>
        </Show>
      </Show>
    </section>
  )
}
