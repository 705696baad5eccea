/** `holdfast contract fhir FILE`: an exported agreement as FHIR R5, for another system; checked first, without any server. */
import { agreementBundle } from '@holdfast/fhir'
import { readAgreementFile } from '../agreement-file.ts'
import { done, type Command } from '../command.ts'

/** Write a checked agreement as a FHIR Bundle. */
export const contractFhir: Command = {
  name: 'contract fhir',
  about:
    'Write an exported agreement as a FHIR R5 Bundle: a Consent, and a Contract for each version. It is checked first.',
  usage: 'FILE',
  options: [],
  takes: 'file',
  run: async ({ file }) => {
    const believed = await readAgreementFile(file, 'contract fhir')
    if (!believed.ok) return believed.error
    const bundle = agreementBundle(believed.value)
    return done(JSON.stringify(bundle, null, 2), { bundle })
  },
}
