/** The facts of this server, from the configuration that it runs by: what leaves it, what it keeps, and who reads that. */
import type { Instant } from '@holdfast/domain'
import { KEPT_MATTERS, type Confidentiality } from '@holdfast/wire'
import type { Config } from '../config.ts'
import { HOLDINGS } from './kept.ts'

/** What of the configuration says where something goes. */
export type Told = Pick<Config, 'origin' | 'iceServers' | 'turn' | 'help' | 'veil' | 'cardCheck'> & {
  readonly screening: Pick<Config['screening'], 'use' | 'wakeUrl'>
}

/** What is true of a server that runs by this configuration. */
export const confidentialityOf = (config: Told, now: Instant): Confidentiality => ({
  now,
  isSecure: config.origin?.startsWith('https://') ?? false,
  // Nothing here records: the browsers have no recorder, and no table holds sound or picture.
  media: { encryption: 'dtls-srtp', recording: 'none' },
  // The database is opened without a key.
  atRest: 'readable',
  veil: config.veil,
  screening: config.screening.use,
  kept: KEPT_MATTERS.map(matter => {
    const { readers, removed } = HOLDINGS[matter]
    return { matter, readers: [...readers], removed }
  }),
  outside: outsideOf(config),
})

function outsideOf({ iceServers, turn, screening, help, cardCheck }: Told): Confidentiality['outside'] {
  const urls = iceServers.flatMap(one => one.urls)
  const isRelayed = turn !== null || urls.some(url => /^turns?:/.test(url))
  const places: Confidentiality['outside'] = []
  if (isRelayed) places.push({ to: 'relay', told: 'media' })
  if (urls.some(url => /^stuns?:/.test(url))) places.push({ to: 'address-server', told: 'address' })
  if (screening.wakeUrl !== null) places.push({ to: 'waker', told: 'ids' })
  if (help.web !== null) places.push({ to: 'help-post', told: help.tells })
  if (help.mail !== null) places.push({ to: 'help-mail', told: help.tells })
  if (cardCheck !== null) places.push({ to: 'payment', told: 'typed' })
  return places
}
