/** The pages about one person that stand in the place of the hour for a while, and the ways between them. */
import type { SafeguardCode, SeatId } from '@holdfast/domain'
import { Match, Switch, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { AgreementPage } from './agreement/lazy.tsx'
import { ArrangementsPage } from './arrangements/lazy.tsx'
import { WhoPage } from './identity/lazy.tsx'
import { InquiriesPage } from './inquiry/lazy.tsx'
import { DutiesPage } from './duties/lazy.tsx'
import { CareNotesPage } from './place/lazy.tsx'
import { JudgementPage } from './judgement/lazy.tsx'
import { ScreeningsPage } from './screening/lazy.tsx'

/** A page and whose it is; an agreement's may begin with a next version that asks for these safeguards. */
export type PersonPage =
  | { readonly kind: 'agreement'; readonly seat: SeatId; readonly asked?: readonly SafeguardCode[] }
  | {
      readonly kind: 'identity' | 'inquiries' | 'screenings' | 'judgement' | 'duties' | 'care' | 'arrangements'
      readonly seat: SeatId
    }

/** Whichever is open. */
export const PersonPages = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly page: PersonPage | null
  readonly onPage: (page: PersonPage) => void
  readonly onBack: () => void
}): JSX.Element => (
  <Switch>
    <Match when={props.page?.kind === 'agreement' && props.page} keyed>
      {page => (
        <AgreementPage
          api={props.api}
          hour={props.hour}
          seat={page.seat}
          asked={page.asked}
          onBack={() => props.onBack()}
        />
      )}
    </Match>
    <Match when={props.page?.kind === 'screenings' && props.page} keyed>
      {page => (
        <ScreeningsPage
          api={props.api}
          hour={props.hour}
          seat={page.seat}
          onCompose={asked => props.onPage({ kind: 'agreement', seat: page.seat, asked })}
          onBack={() => props.onBack()}
        />
      )}
    </Match>
    <Match when={props.page?.kind === 'judgement' && props.page} keyed>
      {page => <JudgementPage api={props.api} hour={props.hour} seat={page.seat} onBack={() => props.onBack()} />}
    </Match>
    <Match when={props.page?.kind === 'duties' && props.page} keyed>
      {page => <DutiesPage api={props.api} hour={props.hour} seat={page.seat} onBack={() => props.onBack()} />}
    </Match>
    <Match when={props.page?.kind === 'arrangements' && props.page} keyed>
      {page => <ArrangementsPage api={props.api} hour={props.hour} seat={page.seat} onBack={() => props.onBack()} />}
    </Match>
    <Match when={props.page?.kind === 'identity' && props.page} keyed>
      {page => <WhoPage api={props.api} hour={props.hour} seat={page.seat} onBack={() => props.onBack()} />}
    </Match>
    <Match when={props.page?.kind === 'inquiries' && props.page} keyed>
      {page => <InquiriesPage api={props.api} hour={props.hour} seat={page.seat} onBack={() => props.onBack()} />}
    </Match>
    <Match when={props.page?.kind === 'care' && props.page} keyed>
      {page => <CareNotesPage api={props.api} hour={props.hour} seat={page.seat} onBack={() => props.onBack()} />}
    </Match>
  </Switch>
)
