/** One piece of evidence in words: what it is, what it showed, what it says of age. Never a number. */
import type { AgeSeen } from '@holdfast/domain'
import type { ShownEvidence } from '@holdfast/wire'
import { For, type JSX } from 'solid-js'
import { dateOf } from '../ui/time.ts'
import { locale } from '../ui/words.ts'
import { identityWords } from './words.ts'

type Piece = Exclude<ShownEvidence, { readonly kind: 'no-meeting' }>

/** Its lines. */
export const PieceLines = (props: { readonly act: Piece }): JSX.Element => (
  <For each={linesOf(props.act)}>{line => <p>{line}</p>}</For>
)

function linesOf(act: Piece): readonly string[] {
  const say = identityWords()
  switch (act.kind) {
    case 'in-person': {
      const { met } = act
      return [met ? say.met(dateOf(met.on), met.place, met.who ?? say.writer) : say.metUnsaid, ...ageOf(act.age)]
    }
    case 'document':
      return [
        say.documents[act.document],
        say.pair(say.name, say.matching[act.name]),
        say.pair(say.picture, say.matching[act.picture]),
        ...ageOf(act.age),
      ]
    case 'video':
      return [act.encounter === null ? say.sightUnsaid : say.sight]
    case 'payment':
      return [
        say.pair(say.name, say.matching[act.name]),
        say.pair(say.street, say.matching[act.street]),
        say.pair(say.postcode, say.matching[act.postcode]),
        ...(act.asked === undefined ? [] : [say.byProvider]),
      ]
    case 'card-asked':
      return [say.cardAsked]
    case 'word-agreed':
      return [say.wordOn(dateOf(act.on))]
    case 'code-word':
      return [say.came[act.came], say.inHour]
    case 'signature':
      return [say.signed(act.version)]
  }
}

function ageOf(age: AgeSeen): readonly string[] {
  if (age.says === 'nothing') return []
  return [age.says === 'adult' ? identityWords().adult : identityWords().born(monthOf(age.month))]
}

/** A month with its year, such as April 1990. */
const monthOf = (month: string): string =>
  new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-15T00:00:00Z`),
  )
