/** What this process was told about screening: what it is for, where, whose words it has, and whom it wakes. */
import { err, ok, type CountryCode, type Result } from '@holdfast/domain'
import { COUNTRIES } from '@holdfast/jurisdictions'
import type { ScreeningUse } from '@holdfast/risk-screening'

/** As it was configured. */
export type ScreeningConfig = {
  /** What answers are used for; `record` unless the deployer says otherwise, and `research` where all people are invented. */
  readonly use: ScreeningUse
  /** Where the practice is; null where nobody said. */
  readonly country: CountryCode | null
  /** The folder with the words of published questionnaires; null where there are none. */
  readonly wordings: string | null
  /** Where it is told that answers wait which somebody has to read at once; null: a line of the log. */
  readonly wakeUrl: string | null
}

type Environment = { readonly [name: string]: string | undefined }

const RECORD = { use: 'record', country: null } as const
const DEMO = { use: 'research', country: 'US' } as const
const USES: readonly ScreeningUse[] = ['record', 'research', 'clinic']

/**
 * Reads its part of the environment; the failure is a sentence for the person who starts the server. A demo has nobody to care
 * for and shows the whole way from an answer to a safeguard, unless something else is said.
 */
export function readScreening(
  environment: Environment,
  { isDemo }: { isDemo: boolean },
): Result<ScreeningConfig, string> {
  const given = (name: string): string | null => environment[name] || null
  const shown = isDemo ? DEMO : RECORD
  const said = given('HOLDFAST_SCREENING_USE') ?? shown.use
  const use = USES.find(one => one === said)
  if (!use) return err('HOLDFAST_SCREENING_USE must be record, research or clinic.')
  const country = given('HOLDFAST_COUNTRY') ?? (given('HOLDFAST_SCREENING_USE') === null ? shown.country : null)
  if (country !== null && !COUNTRIES.includes(country))
    return err('HOLDFAST_COUNTRY must be a country in two capitals, such as GB.')
  // Where levels may not be shown depends on it, so a deployment that shows them says where it is.
  if (use !== 'record' && country === null)
    return err('HOLDFAST_SCREENING_USE asks for HOLDFAST_COUNTRY: say in which country the practice is.')
  const wakeUrl = given('HOLDFAST_WAKE_URL')
  if (wakeUrl !== null && !isWeb(wakeUrl))
    return err('HOLDFAST_WAKE_URL must be an address that begins with https:// and holds no name or password.')
  return ok({ use, country, wordings: given('HOLDFAST_WORDINGS'), wakeUrl })
}

/** Unencrypted only to this machine: who knows the address of a practice learns otherwise when somebody is in need. */
function isWeb(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  // No request can be made to such an address, and nobody would be woken.
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}
