/** The crisis card: all that is needed to send help to where somebody is, on one page that needs no line. */
import { isLanguage, type Language, type SeatId } from '@holdfast/domain'
import { crisisCard, type CrisisCard, type CrisisStep, type Dial, type Said } from '@holdfast/safety'
import type { CrisisView } from '@holdfast/wire'
import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Hour } from '../../state/encounter.ts'
import { Actions, Button, Choices, Dialog } from '../../ui/controls.tsx'
import { timeOf } from '../../ui/time.ts'
import { language, LANGUAGE_NAMES, languages, words } from '../../ui/words.ts'
import { AskPlace } from './ask-place.tsx'
import { ContactFacts } from './contact.tsx'
import { PlanForm } from './plan-form.tsx'
import { ReadFor } from './read-for.tsx'
import type { Crisis } from './state.ts'
import { Tel } from './tel.tsx'
import { crisisWords } from './words.ts'
import './crisis.css'

/** The card over whatever is shown; Escape closes it. */
export function CrisisDialog(props: { readonly crisis: Crisis; readonly hour: Hour }): JSX.Element {
  const [aloud, setAloud] = createSignal<Language | null>(null)
  const nameOf = (seat: SeatId): string => props.hour.view()?.others.find(one => one.seat === seat)?.name ?? ''
  const own = () => props.hour.view()?.me.phone ?? null
  return (
    <Dialog isOpen={props.crisis.isOpen()} label={crisisWords().heading} onClose={() => props.crisis.close()}>
      <div class="crisis" data-crisis>
        <Show when={props.crisis.known().length + props.crisis.closed().length === 0}>
          <p>{crisisWords().nobody}</p>
        </Show>
        <For each={props.crisis.closed()}>
          {seat => <ReadFor crisis={props.crisis} seat={seat} name={nameOf(seat)} />}
        </For>
        <For each={props.crisis.known()}>
          {view => (
            <OnePerson crisis={props.crisis} view={view} own={own()} aloud={aloud() ?? language()} onAloud={setAloud} />
          )}
        </For>
      </div>
      <div class="crisis-foot">
        <p class="quiet-text">{crisisWords().openedTold}</p>
        <Actions>
          <Button onClick={() => print()}>{crisisWords().print}</Button>
          <Button kind="plain" onClick={() => props.crisis.close()}>
            {words().close}
          </Button>
        </Actions>
      </div>
    </Dialog>
  )
}

function OnePerson(props: {
  readonly crisis: Crisis
  readonly view: CrisisView
  readonly own: string | null
  readonly aloud: Language
  readonly onAloud: (language: Language) => void
}): JSX.Element {
  const card = (): CrisisCard => crisisCard(props.view)
  const way = () => card().address.find(({ kind }) => kind === 'way-in')
  return (
    <section class="crisis-one">
      <h3>{crisisWords().of(props.view.name)}</h3>
      <p class="crisis-address">
        <Show when={card().address.length > 0} fallback={crisisWords().steps['ask-place']}>
          {addressIn(card(), language()).join('\n')}
        </Show>
      </p>
      <AskPlace crisis={props.crisis} seat={props.view.seat} />
      <Show when={way()}>{part => <p>{crisisWords().wayIn(part().text)}</p>}</Show>
      <Show when={card().callback}>
        {number => (
          <p>
            {crisisWords().callback}: <Tel number={number()} />
          </p>
        )}
      </Show>
      <Show when={card().dials.length > 0}>
        <h4>{crisisWords().numbers}</h4>
        <ul class="crisis-dials">
          <For each={card().dials}>
            {dial => (
              <li>
                <strong>{dial.by === 'anyone' ? <Tel number={dial.number} /> : dial.number}</strong>{' '}
                {crisisWords().by[dial.by]}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <h4>{crisisWords().steps.heading}</h4>
      <ol>
        <For each={card().steps}>{step => <li>{stepWords(step, card())}</li>}</For>
      </ol>
      <div class="crisis-aloud-head">
        <h4>{crisisWords().aloud}</h4>
        <div role="group" aria-label={crisisWords().aloudIn} class="crisis-no-print">
          <Choices
            name={`aloud-${props.view.seat}`}
            value={props.aloud}
            options={languages.map(value => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
            onChoose={chosen => isLanguage(chosen) && props.onAloud(chosen)}
          />
        </div>
      </div>
      <blockquote class="crisis-aloud" lang={props.aloud}>
        <For each={card().script}>{one => <For each={saidIn(one, props, card())}>{line => <p>{line}</p>}</For>}</For>
      </blockquote>
      <ContactFacts card={card()} />
      <p>{crisisWords().fit[card().fit]}</p>
      <Show when={props.view.isDue}>
        <p>{crisisWords().isDue}</p>
      </Show>
      <Show when={card().unknown.length > 0}>
        <p>
          <strong>{crisisWords().unknown.heading}:</strong>{' '}
          {new Intl.ListFormat(language()).format(card().unknown.map(one => crisisWords().unknown[one]))}
        </p>
      </Show>
      <PlanForm crisis={props.crisis} view={props.view} />
      <p class="quiet-text">{crisisWords().kept(timeOf(props.view.place?.statedAt ?? props.view.now))}</p>
    </section>
  )
}

/** The address in lines, in the order in which it is read; the way in is told apart. */
function addressIn({ address }: CrisisCard, wanted: Language): readonly string[] {
  const names = new Intl.DisplayNames(wanted, { type: 'region' })
  return address.flatMap(({ kind, text }) => {
    if (kind === 'way-in') return []
    return [kind === 'country' && /^[A-Z]{2}$/.test(text) ? (names.of(text) ?? text) : text]
  })
}

const numberBy = (card: CrisisCard, by: Dial['by']): string => card.dials.find(dial => dial.by === by)?.number ?? ''

function stepWords(step: CrisisStep, card: CrisisCard): string {
  const said = crisisWords().steps
  switch (step) {
    case 'they-dial':
      return said[step](numberBy(card, 'there'))
    case 'you-dial':
      return said[step](numberBy(card, 'anyone'))
    case 'call-contact':
      return said[step](card.contact?.name ?? '', card.contact?.number ?? '')
    case 'contact-no':
      return said[step](card.contact?.name ?? '')
    case 'stay':
    case 'ask-place':
    case 'ask-safe':
    case 'pass-on':
    case 'read-aloud':
    case 'crisis-line':
    case 'note':
      return said[step]
  }
}

function saidIn(
  one: Said,
  { view, own, aloud }: { readonly view: CrisisView; readonly own: string | null; readonly aloud: Language },
  card: CrisisCard,
): readonly string[] {
  const { said } = crisisWords(aloud)
  const address = addressIn(card, aloud).join(', ')
  switch (one) {
    case 'where':
      return [address === '' ? said.whereAsk : said.where(address), ...(own ? [said.own(own)] : [])]
    case 'callback':
      return [said.callback(card.callback ?? '')]
    case 'who':
      return [said.who(view.name)]
    case 'way-in':
      return [said['way-in'](card.address.find(({ kind }) => kind === 'way-in')?.text ?? '')]
    case 'what':
    case 'afar':
    case 'stay-on':
      return [said[one]]
  }
}
