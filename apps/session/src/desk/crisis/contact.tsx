/** Whom else to turn to: the contact person with what is agreed of them, services near the place, lines that listen. */
import { dayAt } from '@holdfast/domain'
import type { Contact, CrisisCard } from '@holdfast/safety'
import { For, Show, type JSX } from 'solid-js'
import { dateOf } from '../../ui/time.ts'
import { language } from '../../ui/words.ts'
import { Tel } from './tel.tsx'
import { crisisWords } from './words.ts'

/** What the card says of others. */
export const ContactFacts = (props: { readonly card: CrisisCard }): JSX.Element => (
  <>
    <Show when={props.card.contact}>
      {contact => (
        <>
          <h4>{crisisWords().contact}</h4>
          <p>
            {contact().name} ({contact().relation}): <Tel number={contact().number} />
          </p>
          <p>
            {contact().mayCall ? crisisWords().contactMay : crisisWords().contactNot} {whence(contact())}
          </p>
          <Show when={contact().mayCall}>
            <p>
              {contact().told.length > 0
                ? `${crisisWords().mayBeTold} ${new Intl.ListFormat(language()).format(contact().told.map(one => crisisWords().told[one]))}.`
                : crisisWords().toldNothing}
            </p>
          </Show>
        </>
      )}
    </Show>
    <Show when={props.card.services}>
      {services => (
        <>
          <h4>{crisisWords().services}</h4>
          <p class="crisis-services">{services()}</p>
        </>
      )}
    </Show>
    <Show when={props.card.lines.length > 0}>
      <h4>{crisisWords().lines}</h4>
      <ul class="crisis-dials">
        <For each={props.card.lines}>
          {({ name, dial, keyword }) => (
            <li>
              {name}: <strong>{keyword === null ? dial : crisisWords().write(keyword, dial)}</strong>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </>
)

/** Whose word it is, and since when. */
function whence({ consent }: Contact): string {
  if (!consent) return ''
  const said = crisisWords().consent
  return consent.kind === 'own' ? said.own(dateOf(dayAt(consent.at))) : said[consent.how](dateOf(consent.on))
}
