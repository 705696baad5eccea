/** How the world of a test of the API should be; all that is left out is as in a practice that set nothing. */
import type { Queried } from '@holdfast/db'
import type { PlannedModality, Policy, SeenEvidence } from '@holdfast/domain'
import type { ImportedWording } from '@holdfast/risk-screening'
import type { Deps } from '../deps.ts'
import type { ScreeningConfig } from '../screenings/config.ts'
import type { Wake } from '../screenings/wake.ts'

/** How a world should be. */
export type Wanted = {
  /** Thresholds that are not the ones we ship. */
  readonly policy?: Partial<Policy>
  readonly identity?: SeenEvidence | null
  readonly file?: string
  readonly modality?: PlannedModality
  readonly isPaid?: boolean
  /** Is it an hour for a couple? */
  readonly isCouple?: boolean
  /** What answers are used for and where; left out: a record, and nobody said where. */
  readonly screening?: Partial<Pick<ScreeningConfig, 'use' | 'country'>>
  /** The words of published questionnaires that can be asked. */
  readonly words?: readonly ImportedWording[]
  /** Who is woken; left out: nobody. */
  readonly wake?: Wake
  /** Who is told of calls for help, and by which ways; left out: nobody. */
  readonly help?: Partial<Pick<Deps, 'caller' | 'ways'>>
  /** Are licences asked for before an hour? Left out: off. */
  readonly licences?: Deps['config']['licences']
  /** How pages that nobody looks at are treated; left out: as it is when nothing is said. */
  readonly veil?: Deps['config']['veil']
  /** The rules of places that hold here; left out: ours alone. */
  readonly rules?: Deps['rules']
  /** Who is asked about somebody's card; left out: nobody. */
  readonly cardProvider?: Deps['cardProvider']
  /** Told of every trip to the database: names and milliseconds. */
  readonly onQuery?: (query: Queried) => void
}
