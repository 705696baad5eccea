/** A button, and over the page who holds the hour: each licence as it can be looked up, and when it last was. */
import { dayAt } from '@holdfast/domain'
import { isProfession, PROFESSION_WORDS, type TitleShown } from '@holdfast/jurisdictions'
import type { LicenceCards } from '@holdfast/wire'
import { createSignal, For, onMount, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { dateOf } from '../ui/time.ts'
import { language, words } from '../ui/words.ts'
import { licencesWords } from './words.ts'

type Card = LicenceCards['cards'][number]
type Held = Card['licences'][number]
type Places = LicenceCards['places']

/** The way to it; nothing where nothing is kept of licences. */
export function LicencesEntrance(props: { readonly api: Api; readonly hour: Hour }): JSX.Element {
  const [cards, setCards] = createSignal<readonly Card[]>([])
  const [places, setPlaces] = createSignal<Places>({})
  const [isOpen, setOpen] = createSignal(false)
  // Asked again each time it is opened: a licence may have been looked up, or lost, meanwhile.
  const look = async (): Promise<void> => {
    const answer = await props.api.request('licenceCards', { at: { encounter: props.hour.id } })
    if (!answer.ok) return
    setPlaces(answer.value.places)
    setCards(answer.value.cards.filter(({ offering }) => offering !== null))
  }
  onMount(() => void look())
  const open = (): void => {
    setOpen(true)
    void look()
  }
  return (
    <Show when={cards().length > 0}>
      <Button onClick={open}>{licencesWords().open}</Button>
      <Dialog isOpen={isOpen()} label={licencesWords().open} onClose={() => setOpen(false)}>
        <div class="stack licences">
          <p>{licencesWords().say}</p>
          <For each={cards()}>{card => <CardOf card={card} places={places()} />}</For>
          <Actions>
            <Button kind="main" onClick={() => setOpen(false)}>
              {words().close}
            </Button>
          </Actions>
        </div>
      </Dialog>
    </Show>
  )
}

const CardOf = (props: { readonly card: Card; readonly places: Places }): JSX.Element => (
  <section class="stack">
    <h3>{`${props.card.name}, ${titleOf(props.card.title, props.places)}`}</h3>
    <Show when={props.card.title.kind === 'own' && props.card.title.register}>
      {register => <p class="quiet-text">{licencesWords().protectedBy(register())}</p>}
    </Show>
    <p>{props.card.offering === 'therapy' ? licencesWords().therapy : licencesWords().support}</p>
    <For each={props.card.licences} fallback={<p>{licencesWords().none}</p>}>
      {held => <LicenceOf held={held} places={props.places} />}
    </For>
    <Show when={props.card.codes.length > 0}>
      <dl class="tight">
        <div>
          <dt class="quiet-text">{licencesWords().codes}</dt>
          <For each={props.card.codes}>{code => <dd>{licencesWords().code(code.name, code.version)}</dd>}</For>
        </div>
      </dl>
    </Show>
  </section>
)

/** What they may be called where the reader is. */
function titleOf(title: TitleShown, places: Places): string {
  switch (title.kind) {
    case 'own':
      return title.title
    case 'profession':
      return licencesWords().licensedIn(PROFESSION_WORDS[title.profession][language()], nameIn(places, title.place))
    case 'practitioner':
      return licencesWords().practitioner
  }
}

/** The state or province as the server holds it, the country as the language says it; the code itself where neither is known. */
function nameIn(places: Places, code: string): string {
  if (code === 'every-member') return licencesWords().everyMember
  const named = places[code]?.[language()]
  return (
    named ?? (/^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames(language(), { type: 'region' }).of(code) : code) ?? code
  )
}

function LicenceOf(props: { readonly held: Held; readonly places: Places }): JSX.Element {
  const profession = () =>
    isProfession(props.held.profession) ? PROFESSION_WORDS[props.held.profession][language()] : props.held.profession
  const rows = (): readonly (readonly [string, string])[] => {
    const say = licencesWords()
    const { number, issuer, place, expires, status } = props.held
    return [
      [say.profession, profession()],
      [say.number, number],
      [say.issuer, issuer],
      [say.place, nameIn(props.places, place)],
      [say.status, Object.entries(say.statuses).find(([code]) => code === status)?.[1] ?? status],
      [say.until, expires === null ? say.noEnd : expires === 'never' ? say.forLife : dateOf(expires)],
      [say.looked, lookedAt(props.held)],
    ]
  }
  return (
    <>
      <dl class="tight">
        <For each={rows()}>
          {([name, value]) => (
            <div>
              <dt class="quiet-text">{name}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.held.register}>
        {address => (
          <a href={address()} target="_blank" rel="noopener noreferrer">
            {licencesWords().register}
          </a>
        )}
      </Show>
    </>
  )
}

/** With its year, for it may lie in another. */
const lookedAt = ({ verifiedAt, method }: Held): string =>
  verifiedAt === null || method === null
    ? licencesWords().never
    : licencesWords().methods[method](dateOf(dayAt(verifiedAt)))
