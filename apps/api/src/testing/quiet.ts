/** A server that sends nothing anywhere: no relay, no address of its own, no way to tell of calls for help but the desk. */
import type { Deps } from '../deps.ts'
import { NO_WAYS } from '../help/config.ts'

/** What of its configuration says so. */
export const QUIET: Pick<Deps['config'], 'origin' | 'iceServers' | 'turn' | 'help' | 'cardCheck'> = {
  origin: null,
  iceServers: [],
  turn: null,
  help: NO_WAYS,
  cardCheck: null,
}
