/** Where the card of who holds the hour is asked for, after the page stands. */
import { lazy, Suspense, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'

const Entrance = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.licencesReady
  return { default: chunk.LicencesEntrance }
})

/** The way to it; nothing where nothing is kept of licences. */
export const LicencesButton = (props: { readonly api: Api; readonly hour: Hour }): JSX.Element => (
  <Suspense>
    <Entrance api={props.api} hour={props.hour} />
  </Suspense>
)
