/** `holdfast contract receipt FILE`: what was consented to and withdrawn, in the fields of ISO/IEC TS 27560; checked first, without any server. */
import { receiptOf } from '@holdfast/consent/receipt'
import { readAgreementFile } from '../agreement-file.ts'
import { done, failed, type Command } from '../command.ts'

/** Write a receipt of a checked agreement. */
export const contractReceipt: Command = {
  name: 'contract receipt',
  about:
    'Write a receipt of an exported agreement in the fields of ISO/IEC TS 27560:2023: what was consented to and withdrawn, by whom and when. It is checked first.',
  usage: 'FILE',
  options: [],
  takes: 'file',
  run: async ({ file }) => {
    const believed = await readAgreementFile(file, 'contract receipt')
    if (!believed.ok) return believed.error
    const receipt = receiptOf(believed.value)
    return receipt
      ? done(JSON.stringify(receipt, null, 2), { receipt })
      : failed(
          'Nothing was offered in this agreement yet, so there is nothing to make a receipt of.',
          'nothing-offered',
        )
  },
}
