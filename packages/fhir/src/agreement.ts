/** A checked agreement as one FHIR R5 Bundle: a Consent, and a Contract for each version. */
import { digestOf, type Believed } from '@holdfast/consent'
import type { Bundle } from 'fhir/r5'
import { consentResource } from './consent.ts'
import { contractResource } from './contract.ts'
import { momentText, urnOf } from './write.ts'

/** The Bundle, made from what `readBundle` believed; the same file always gives the same Bundle. */
export const agreementBundle = (believed: Believed): Bundle => ({
  resourceType: 'Bundle',
  type: 'collection',
  timestamp: momentText(believed.madeAt),
  entry: [
    { fullUrl: urnOf(digestOf(believed.agreement.id)), resource: consentResource(believed) },
    ...believed.agreement.versions.map(version => ({
      fullUrl: urnOf(version.contract.digest),
      resource: contractResource(version, believed.entries),
    })),
  ],
})
