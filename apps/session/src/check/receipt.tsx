/** A receipt of a checked file: what was agreed to and withdrawn, in the fields that other systems know. */
import type { Believed } from '@holdfast/consent'
import { receiptOf } from '@holdfast/consent/receipt'
import { createMemo, Show, type JSX } from 'solid-js'
import { saveFile } from '../agreement/save-file.ts'
import { Actions, Button } from '../ui/controls.tsx'
import { checkWords } from './words.ts'

/** The button; where nothing was offered yet there is none. Made on this device, as everything on this page. */
export function SaveReceipt(props: { readonly believed: Believed }): JSX.Element {
  const receipt = createMemo(() => receiptOf(props.believed))
  return (
    <Show when={receipt()}>
      {made => (
        <div class="tight check-receipt">
          <Actions>
            <Button onClick={() => saveFile('receipt.json', JSON.stringify(made(), null, 2))}>
              {checkWords().receipt}
            </Button>
          </Actions>
          <p class="quiet-text">{checkWords().receiptSay}</p>
        </div>
      )}
    </Show>
  )
}
