/** Where the page of licences is asked for: a button among the hours, with a line beside it while something is due; and the page, fetched when it is opened. */
import { createSignal, lazy, onMount, Show, Suspense, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import { Actions, Button } from '../../ui/controls.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'
import { deskWords } from '../words.ts'

const DeskLicences = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.DeskLicences }
})

/** The page. */
export const LicencesPage = (props: { readonly api: Api; readonly onBack: () => void }): JSX.Element => (
  <Suspense fallback={<Screen name="busy" heading={words().pleaseWait} />}>
    <DeskLicences api={props.api} onBack={() => props.onBack()} />
  </Suspense>
)

/** The way to it. What is due is found out once, when the hours are looked at. */
export function LicencesLine(props: { readonly api: Api; readonly onOpen: () => void }): JSX.Element {
  const [isDue, setDue] = createSignal(false)
  onMount(() => {
    void props.api.request('licences').then(answer => {
      if (answer.ok) setDue(answer.value.licences.some(({ due }) => due.length > 0))
    })
  })
  return (
    <>
      <Show when={isDue()}>
        <Notice tone="attention">
          <p>{deskWords().licences.due}</p>
        </Notice>
      </Show>
      <Actions>
        <Button onClick={() => props.onOpen()}>{deskWords().licences.open}</Button>
      </Actions>
    </>
  )
}
