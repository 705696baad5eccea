/** Where someone is today, as one would read it to an emergency service. */
import type { Preparation } from '@holdfast/wire'
import { Show, type JSX } from 'solid-js'
import { countriesIn } from '../prepare/country.ts'
import { timeOf } from '../ui/time.ts'
import { language } from '../ui/words.ts'
import { deskWords } from './words.ts'

/** An address in lines, in the order in which it is read out. */
export function linesOf(at: NonNullable<Preparation['whereabouts']>): readonly string[] {
  const country = countriesIn(language()).find(one => one.value === at.country)?.name ?? at.country
  return [at.street, at.detail ?? '', [at.city, at.region].filter(Boolean).join(', '), country].filter(Boolean)
}

/** Address, emergency number and callback of one person, and how their identity was seen. */
export const Address = (props: { readonly preparation: Preparation }): JSX.Element => {
  const place = () => props.preparation.whereabouts
  return (
    <dl class="facts">
      <Show when={props.preparation.identity}>
        {seen => (
          <>
            <dt>{deskWords().door.identity}</dt>
            <dd>{deskWords().door.identitySeen(deskWords().door[seen().how], timeOf(seen().at))}</dd>
          </>
        )}
      </Show>
      <dt>{deskWords().door.address}</dt>
      <dd>
        <Show when={place()} fallback={<span class="quiet-text">{deskWords().door.noAddress}</span>}>
          {at => (
            <>
              <span class="address">{linesOf(at()).join('\n')}</span>
              <span class="quiet-text">{deskWords().door.stated(timeOf(at().statedAt))}</span>
            </>
          )}
        </Show>
      </dd>
      <Show when={place()}>
        {at => (
          <>
            <dt>{deskWords().door.emergency}</dt>
            <dd>
              <strong>{at().emergencyNumber}</strong>
            </dd>
            <dt>{deskWords().door.callback}</dt>
            <dd>
              <Show when={at().callback} fallback={<span class="quiet-text">{deskWords().door.noCallback}</span>}>
                {number => <a href={`tel:${number().replace(/[^+\d]/g, '')}`}>{number()}</a>}
              </Show>
            </dd>
          </>
        )}
      </Show>
    </dl>
  )
}
