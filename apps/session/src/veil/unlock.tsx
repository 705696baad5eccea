/** Opens a page that is locked: the link of the hour, pasted here or opened again in this browser. */
import { loginBody, type Me } from '@holdfast/wire'
import { createSignal, type JSX } from 'solid-js'
import * as v from 'valibot'
import type { Api, Failure } from '../api.ts'
import { Actions, Button, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { words } from '../ui/words.ts'

/** A link as it was pasted, or only what stands behind its #. */
const secretIn = (text: string): string => text.trim().split('#').at(-1) ?? ''

/** Asks for it. */
export function Unlock(props: { readonly api: Api; readonly onOpen: (me: Me) => void }): JSX.Element {
  const [say, setSay] = createSignal<string | null>(null)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  let field: HTMLInputElement | undefined
  const open = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (isBusy()) return
    const secret = secretIn(field?.value ?? '')
    setFailure(null)
    const isLink = v.is(loginBody, { secret })
    setSay(isLink ? null : words().veil.notALink)
    if (!isLink) return field?.focus()
    setBusy(true)
    const answer = await props.api.request('login', { body: { secret } })
    setBusy(false)
    if (!answer.ok) return void setFailure(answer.error)
    if (field) field.value = ''
    props.onOpen(answer.value)
  }
  return (
    <form class="stack" novalidate onSubmit={event => void open(event)}>
      <Field label={words().veil.link} say={say()}>
        {marks => (
          <input
            {...marks()}
            type="text"
            ref={node => (field = node)}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
          />
        )}
      </Field>
      <FailureNotice failure={failure()} />
      <Actions>
        <Button kind="main" type="submit" busy={isBusy()}>
          {words().veil.open}
        </Button>
      </Actions>
    </form>
  )
}
