/** Every clause that we ship, in the order in which a contract is read within each group. */
import type { Clause } from '../clause.ts'
import { BOUNDARIES } from './boundaries.ts'
import { CONFIDENTIALITY_MORE } from './confidentiality-more.ts'
import { CONFIDENTIALITY } from './confidentiality.ts'
import { CONTACT } from './contact.ts'
import { INTERRUPTION } from './interruption.ts'
import { MEDIA_MORE } from './media-more.ts'
import { MEDIA } from './media.ts'
import { RECORDING } from './recording.ts'
import { SETTING_PLACE } from './setting-place.ts'
import { SETTING } from './setting.ts'
import { TERMS } from './terms.ts'
import { THERAPY } from './therapy.ts'
import { TOGETHER } from './together.ts'

/** The catalogue. A clinic adds its own clauses behind these; to change one of ours it adds a version. */
export const CLAUSES: readonly Clause[] = [
  ...SETTING,
  ...SETTING_PLACE,
  ...BOUNDARIES,
  ...THERAPY,
  ...CONFIDENTIALITY,
  ...CONFIDENTIALITY_MORE,
  ...RECORDING,
  ...INTERRUPTION,
  ...CONTACT,
  ...TOGETHER,
  ...MEDIA,
  ...MEDIA_MORE,
  ...TERMS,
]
