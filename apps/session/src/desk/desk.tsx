/** The practitioner's side, loaded when asked for: my hours, and one of them. */
import type { EncounterId } from '@holdfast/domain'
import { isId } from '@holdfast/domain'
import type { Me } from '@holdfast/wire'
import { createSignal, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import { DeskHour } from './hour.tsx'
import { Hours } from './hours.tsx'
import { followLanguage } from './words.ts'
import './desk.css'

/** The desk. Which hour is open is kept in this tab's history entry, so that a reload comes back to it. */
export function Desk(props: { readonly api: Api; readonly me: Me; readonly onOut: () => void }): JSX.Element {
  followLanguage()
  const [open, setOpen] = createSignal<EncounterId | null>(kept())
  const show = (id: EncounterId | null): void => {
    history.replaceState(id ? { hour: id } : null, '')
    setOpen(id)
  }
  return (
    <Show
      when={open()}
      keyed
      fallback={<Hours api={props.api} me={props.me} onOpen={show} onOut={() => props.onOut()} />}
    >
      {id => <DeskHour api={props.api} id={id} onBack={() => show(null)} />}
    </Show>
  )
}

const isEncounter = isId('encounter')

function kept(): EncounterId | null {
  const state: unknown = history.state
  const hour = typeof state === 'object' && state !== null && 'hour' in state ? state.hour : null
  return isEncounter(hour) ? hour : null
}
