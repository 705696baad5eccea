/** A copy of one's own: the agreement as a file that anyone can check, on any device, without this server. */
import { createSignal, type JSX } from 'solid-js'
import type { Failure } from '../api.ts'
import { Button } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { saveFile } from './save-file.ts'
import type { At } from './sign.ts'
import { agreementWords } from './words.ts'

/** Hands the file to the browser as a download; its name says nothing of anyone. */
export function SaveCopy(props: { readonly where: At }): JSX.Element {
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const save = async (): Promise<void> => {
    const answer = await props.where.api.request('agreementFile', { at: props.where.at })
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok) saveFile('agreement.json', answer.value.file)
  }
  return (
    <div class="tight">
      <Button onClick={() => void save()}>{agreementWords().copy}</Button>
      <p class="quiet-text">
        {agreementWords().copySay}{' '}
        <a href="/check" target="_blank" rel="noopener">
          {agreementWords().copyCheck}
        </a>
      </p>
      <FailureNotice failure={failure()} />
    </div>
  )
}
