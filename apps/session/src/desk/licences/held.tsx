/** One licence on the page: what it says, what is due, who looked, and what can be written down of it. */
import type { PractitionerId } from '@holdfast/domain'
import { PROFESSION_WORDS, type LicenceDue, type LookAtLicence } from '@holdfast/jurisdictions'
import type { LicencesView } from '@holdfast/wire'
import { createUniqueId, For, Show, untrack, type JSX } from 'solid-js'
import { isTyped } from '../drafts.ts'
import { licencesWords } from '../../licences/words.ts'
import { Notice } from '../../ui/notice.tsx'
import { dateOf, dayWithYear } from '../../ui/time.ts'
import { language } from '../../ui/words.ts'
import { ActedForm } from './acted-form.tsx'
import { stateAnew } from './draft.ts'
import { LookForm } from './look-form.tsx'
import { placeNameOf } from './place-name.ts'
import { StateForm } from './state-form.tsx'
import type { Licences } from './state.ts'
import { licenceDeskWords } from './words.ts'

/** A licence as it is read. */
export type Held = LicencesView['licences'][number]

/** The licence as a section; of a colleague's nothing but a look is written down. */
export function HeldCard(props: {
  readonly licences: Licences
  readonly held: Held
  readonly whose?: PractitionerId
}): JSX.Element {
  const head = createUniqueId()
  const w = licenceDeskWords
  const name = () => PROFESSION_WORDS[props.held.licence.profession][language()]
  return (
    <article class="card stack" aria-labelledby={head}>
      <h3 id={head} class="licence-head">
        {w().heading(name(), placeNameOf(props.held.licence.place))}
      </h3>
      <Show when={props.held.due.length > 0}>
        <Notice tone="attention">
          <For each={props.held.due}>{due => <p>{dueOf(due)}</p>}</For>
        </Notice>
      </Show>
      <Facts held={props.held} />
      <Show when={props.held.register}>
        {address => (
          <a href={address()} target="_blank" rel="noopener noreferrer">
            {licencesWords().register}
          </a>
        )}
      </Show>
      <Show when={props.held.looks.length > 0}>
        <section class="tight">
          <h4>{w().looks}</h4>
          <ul>
            <For each={props.held.looks.toReversed()}>{look => <LookLine look={look} />}</For>
          </ul>
        </section>
      </Show>
      <Part legend={w().look.heading} isTyped={isTyped(`licence ${props.held.id} look`)}>
        <LookForm licences={props.licences} of={props.held.id} whose={props.whose} />
      </Part>
      <Show when={props.whose === undefined}>
        <Part legend={w().anew} isTyped={isTyped(`licence ${props.held.id} anew`)}>
          <p class="quiet-text">{w().anewSay}</p>
          <StateForm
            licences={props.licences}
            name={`licence ${props.held.id} anew`}
            of={props.held.id}
            begin={() => stateAnew(props.held)}
            onKept={() => undefined}
          />
        </Part>
        <Part legend={w().acted} isTyped={isTyped(`licence ${props.held.id} acted`)}>
          <ActedForm licences={props.licences} held={props.held} />
        </Part>
      </Show>
    </article>
  )
}

/** Folded until it is wanted, or until one comes back to what was typed there. */
export const Part = (props: {
  readonly legend: string
  readonly isTyped: boolean
  readonly children: JSX.Element
}): JSX.Element => (
  <details open={untrack(() => props.isTyped)}>
    <summary>{props.legend}</summary>
    <div class="stack licence-part">{props.children}</div>
  </details>
)

function Facts(props: { readonly held: Held }): JSX.Element {
  const rows = (): readonly (readonly [string, string])[] => {
    const say = licencesWords()
    const { licence, number, issuer, verifiedAt } = props.held
    const { expires } = licence
    return [
      [licenceDeskWords().kind, licenceDeskWords().kinds[licence.kind]],
      [say.number, number],
      [say.issuer, issuer],
      ...(licence.kind === 'privilege'
        ? [[licenceDeskWords().compact, licenceDeskWords().compacts[licence.compact]] as const]
        : []),
      ...(licence.kind === 'licence' ? [] : [[licenceDeskWords().home, placeNameOf(licence.home)] as const]),
      ...(licence.kind === 'temporary' ? [[licenceDeskWords().daysUsed, String(licence.daysUsed)] as const] : []),
      [say.status, say.statuses[licence.status]],
      [say.until, expires === null ? say.noEnd : expires === 'never' ? say.forLife : dateOf(expires)],
      [say.looked, verifiedAt === null ? say.never : dayWithYear(verifiedAt)],
    ]
  }
  return (
    <dl class="licence-facts">
      <For each={rows()}>
        {([name, value]) => (
          <div>
            <dt class="quiet-text">{name}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}

const LookLine = (props: { readonly look: LookAtLicence & { readonly by: string } }): JSX.Element => {
  const w = () => licenceDeskWords().look
  const how = (): string => licencesWords().methods[props.look.method](dayWithYear(props.look.looked))
  return (
    <li>
      {how()}: {w().results[props.look.found]}{' '}
      <span class="quiet-text">
        {props.look.checker === null ? w().by(props.look.by) : w().byOther(props.look.checker, props.look.by)}
      </span>
      <Show when={props.look.words}>{said => <p class="licence-said">{said()}</p>}</Show>
    </li>
  )
}

/** What is due, in a sentence. */
export function dueOf(due: LicenceDue): string {
  const w = licenceDeskWords().due
  switch (due.code) {
    case 'over':
    case 'ends-soon':
      return w[due.code](dateOf(due.on))
    case 'look-old':
    case 'look-soon':
      return w[due.code](dayWithYear(due.on))
    case 'not-active':
    case 'restricted':
    case 'status-unknown':
    case 'end-unknown':
    case 'never-looked':
    case 'otherwise':
      return w[due.code]
  }
}
