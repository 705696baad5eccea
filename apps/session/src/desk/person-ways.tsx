/** The ways from somebody's card to the pages about them; which there are hangs on their part in the hour. */
import type { Role, SeatId } from '@holdfast/domain'
import { Show, type JSX } from 'solid-js'
import { Button } from '../ui/controls.tsx'
import { isAskable } from './calls.tsx'
import type { PersonPage } from './person-pages.tsx'
import { deskWords } from './words.ts'

/** One button for each. */
export const PersonWays = (props: {
  readonly seat: SeatId
  readonly name: string
  readonly role: Role | undefined
  readonly onPage: (page: PersonPage) => void
}): JSX.Element => (
  <>
    <Button
      aria-label={deskWords().door.agreementLong(props.name)}
      onClick={() => props.onPage({ kind: 'agreement', seat: props.seat })}
    >
      {deskWords().door.contract}
    </Button>
    <Show when={props.role !== 'practitioner'}>
      <Button
        aria-label={deskWords().door.identityLong(props.name)}
        onClick={() => props.onPage({ kind: 'identity', seat: props.seat })}
      >
        {deskWords().door.identity}
      </Button>
    </Show>
    <Show when={isAskable(props.role)}>
      <Button
        aria-label={deskWords().door.screeningsLong(props.name)}
        onClick={() => props.onPage({ kind: 'screenings', seat: props.seat })}
      >
        {deskWords().door.screenings}
      </Button>
      <Button
        aria-label={deskWords().door.inquiriesLong(props.name)}
        onClick={() => props.onPage({ kind: 'inquiries', seat: props.seat })}
      >
        {deskWords().door.inquiries}
      </Button>
    </Show>
    <Show when={props.role === 'patient'}>
      <Button
        aria-label={deskWords().door.judgementLong(props.name)}
        onClick={() => props.onPage({ kind: 'judgement', seat: props.seat })}
      >
        {deskWords().door.judgement}
      </Button>
      <Button
        aria-label={deskWords().door.arrangementsLong(props.name)}
        onClick={() => props.onPage({ kind: 'arrangements', seat: props.seat })}
      >
        {deskWords().door.arrangementsShort}
      </Button>
      <Button
        aria-label={deskWords().door.dutiesLong(props.name)}
        onClick={() => props.onPage({ kind: 'duties', seat: props.seat })}
      >
        {deskWords().door.duties}
      </Button>
      <Button
        aria-label={deskWords().door.careLong(props.name)}
        onClick={() => props.onPage({ kind: 'care', seat: props.seat })}
      >
        {deskWords().door.care}
      </Button>
    </Show>
  </>
)
