/** The practitioner's side, loaded when asked for: my hours, and one of them. */
import type { EncounterId } from '@holdfast/domain'
import { isId } from '@holdfast/domain'
import { DESK_ENDPOINTS, type Me } from '@holdfast/wire'
import { createSignal, Show, untrack, type JSX } from 'solid-js'
import { knowEndpoints, type Api } from '../api.ts'
import { cardReady } from '../card/words.ts'
import { ready as callReady } from '../call/call.tsx'
import { recall } from '../state/memory.ts'
import { DeskHour } from './hour.tsx'
import { Hours } from './hours.tsx'
import { LicencesPage } from './licences/lazy.tsx'
import { deskReady } from './words.ts'
import './desk.css'

knowEndpoints(DESK_ENDPOINTS)

/** Resolves once the desk can be read in the language of the screen. */
export const ready = Promise.all([deskReady, callReady, cardReady])

/** The desk. Which hour is open is kept in this tab's history entry, so that a reload comes back to it. */
export function Desk(props: { readonly api: Api; readonly me: Me; readonly onOut: () => void }): JSX.Element {
  const [open, setOpen] = createSignal<EncounterId | null>(kept() ?? broken(untrack(() => props.me)))
  const [isLicences, setLicences] = createSignal(false)
  const show = (id: EncounterId | null): void => {
    history.replaceState(id ? { hour: id } : null, '')
    setOpen(id)
  }
  return (
    <Show
      when={open()}
      keyed
      fallback={
        <Show
          when={isLicences()}
          fallback={
            <Hours
              api={props.api}
              me={props.me}
              onOpen={show}
              onLicences={() => setLicences(true)}
              onOut={() => props.onOut()}
            />
          }
        >
          <LicencesPage api={props.api} onBack={() => setLicences(false)} />
        </Show>
      }
    >
      {id => <DeskHour api={props.api} id={id} onBack={() => show(null)} />}
    </Show>
  )
}

/** The hour in whose call this browser was, if it still goes on: after a crash the way back is no way. */
function broken({ hours, now }: Me): EncounterId | null {
  const id = recall('in-call')
  const hour = hours.find(one => one.id === id)
  return hour && hour.status !== 'finished' && hour.doorCloses > now ? hour.id : null
}

const isEncounter = isId('encounter')

function kept(): EncounterId | null {
  const state: unknown = history.state
  const hour = typeof state === 'object' && state !== null && 'hour' in state ? state.hour : null
  return isEncounter(hour) ? hour : null
}
