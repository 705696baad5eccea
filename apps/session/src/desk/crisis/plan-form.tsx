/** Making or completing an emergency plan: the line from afar above all, and on whose word somebody may be called. */
import { HEARD_HOW, isShortCode, MAY_BE_TOLD, type HeardHow, type MayBeTold, type PlanActOf } from '@holdfast/safety'
import type { CrisisView } from '@holdfast/wire'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Button, Choices, Field, type FieldMarks } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce, Notice } from '../../ui/notice.tsx'
import type { Crisis } from './state.ts'
import { crisisWords } from './words.ts'

type Fields = {
  readonly afar: string
  readonly services: string
  readonly name: string
  readonly relation: string
  readonly number: string
  readonly mayCall: 'yes' | 'no'
  readonly told: readonly MayBeTold[]
  readonly how: HeardHow | ''
  readonly on: string
}
type Text = 'afar' | 'services' | 'name' | 'relation' | 'number' | 'on'

/** The form for where this person is; they are asked for the place first. */
export function PlanForm(props: { readonly crisis: Crisis; readonly view: CrisisView }): JSX.Element {
  const [fields, setFields] = createSignal(untrack(() => firstFields(props.view)))
  const set = (change: Partial<Fields>): void => void setFields(before => ({ ...before, ...change }))
  const sending = createSending()
  const refusal = (): string | null => refusalOf(sending.failure())
  const input = (field: Text, marks: () => FieldMarks, more: JSX.InputHTMLAttributes<HTMLInputElement> = {}) => (
    <input
      {...marks()}
      autocomplete="off"
      {...more}
      value={fields()[field]}
      onInput={event => set({ [field]: event.currentTarget.value })}
    />
  )
  const save = async (): Promise<Failure | null> => {
    const act = actOf(fields(), props.view)
    const failure = act ? await props.crisis.make(props.view.seat, act) : null
    if (act && !failure) announce(crisisWords().plan.kept)
    return failure
  }
  const shortSay = () => (isShort(fields().afar) ? crisisWords().plan.refused['short-code'] : null)
  return (
    <details class="crisis-no-print" data-plan>
      <summary>{crisisWords().plan.heading}</summary>
      <Show when={props.view.place} fallback={<p>{crisisWords().plan.placeFirst}</p>}>
        <form
          class="stack"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            if (!sending.isBusy() && !isShort(fields().afar)) void sending.follow(save())
          }}
        >
          <Field label={crisisWords().plan.afar} hint={crisisWords().plan.afarHint} say={shortSay()}>
            {marks => input('afar', marks, { type: 'tel', maxLength: 31 })}
          </Field>
          <Field label={crisisWords().services} hint={crisisWords().plan.servicesHint} isOptional>
            {marks => input('services', marks, { maxLength: 1000 })}
          </Field>
          <div class="pair">
            <Field label={crisisWords().plan.name} isOptional>
              {marks => input('name', marks, { maxLength: 120 })}
            </Field>
            <Field label={crisisWords().plan.relation} isOptional>
              {marks => input('relation', marks, { maxLength: 80 })}
            </Field>
          </div>
          <Field label={crisisWords().plan.number} isOptional>
            {marks => input('number', marks, { type: 'tel', maxLength: 31 })}
          </Field>
          <fieldset class="tight">
            <legend class="group-name">{crisisWords().plan.mayCall}</legend>
            <Choices
              name={`plan-call-${props.view.seat}`}
              value={fields().mayCall}
              options={[
                { value: 'yes', label: crisisWords().plan.yes },
                { value: 'no', label: crisisWords().plan.no },
              ]}
              onChoose={mayCall => set({ mayCall })}
            />
          </fieldset>
          <Show when={fields().mayCall === 'yes'}>
            <fieldset class="tight">
              <legend class="group-name">{crisisWords().mayBeTold}</legend>
              <div class="choices">
                <For each={MAY_BE_TOLD}>
                  {one => (
                    <label class="choice">
                      <input
                        type="checkbox"
                        checked={fields().told.includes(one)}
                        onChange={event => {
                          const isOn = event.currentTarget.checked
                          set({
                            told: MAY_BE_TOLD.filter(other => (other === one ? isOn : fields().told.includes(other))),
                          })
                        }}
                      />
                      {crisisWords().told[one]}
                    </label>
                  )}
                </For>
              </div>
            </fieldset>
            <div class="pair">
              <Field label={crisisWords().plan.heard}>
                {marks => (
                  <select
                    {...marks()}
                    onChange={event => set({ how: HEARD_HOW.find(one => one === event.currentTarget.value) ?? '' })}
                  >
                    <option value="" selected={fields().how === ''}>
                      {crisisWords().plan.own}
                    </option>
                    <For each={HEARD_HOW}>
                      {one => (
                        <option value={one} selected={one === fields().how}>
                          {crisisWords().plan.how[one]}
                        </option>
                      )}
                    </For>
                  </select>
                )}
              </Field>
              <Show when={fields().how !== ''}>
                <Field label={crisisWords().plan.on}>{marks => input('on', marks, { type: 'date' })}</Field>
              </Show>
            </div>
          </Show>
          <Show when={refusal()} fallback={<FailureNotice failure={sending.failure()} />}>
            {said => (
              <Notice tone="attention" role="alert">
                <p>{said()}</p>
              </Notice>
            )}
          </Show>
          <div>
            <Button kind="main" type="submit" busy={sending.isBusy()}>
              {crisisWords().plan.keep}
            </Button>
          </div>
        </form>
      </Show>
    </details>
  )
}

const isShort = (number: string): boolean => number.trim() !== '' && isShortCode(number)

function firstFields({ held }: CrisisView): Fields {
  const contact = held.plan?.contact
  return {
    afar: held.fit === 'same-place' ? (held.plan.afar ?? '') : '',
    services: held.fit === 'same-place' ? (held.plan.services ?? '') : '',
    name: contact?.name ?? '',
    relation: contact?.relation ?? '',
    number: contact?.number ?? '',
    mayCall: contact?.mayCall ? 'yes' : 'no',
    told: contact?.told ?? [],
    how: contact?.consent?.kind === 'heard' ? contact.consent.how : '',
    on: contact?.consent?.kind === 'heard' ? contact.consent.on : '',
  }
}

function actOf(fields: Fields, { place }: CrisisView): PlanActOf<'make'> | null {
  if (!place) return null
  const { country, region, city, street, emergencyNumber } = place
  const { name, relation, number, told, how, on } = fields
  const mayCall = fields.mayCall === 'yes'
  const isNamed = [name, relation, number].some(text => text.trim() !== '')
  return {
    kind: 'make',
    place: { country, region, city, street },
    there: emergencyNumber,
    afar: fields.afar.trim() || null,
    services: fields.services.trim() || null,
    contact: isNamed ? { name, relation, number, mayCall, told: mayCall ? [...told] : [] } : null,
    heard: mayCall && how !== '' ? { how, on } : null,
  }
}

/** Which rule of plans says no, in words; null where it is none of theirs. */
function refusalOf(failure: Failure | null): string | null {
  if (failure === null || typeof failure === 'string') return null
  if (failure.code === 'malformed-body') return crisisWords().plan.malformed
  const said = crisisWords().plan.refused
  const rule = failure.plan
  return rule !== undefined && isRule(rule, said) ? said[rule] : null
}

const isRule = <T extends object>(text: string, of: T): text is string & keyof T => Object.hasOwn(of, text)
