/** The names of all causes; alone, so that who only names them need not carry the rules. */

/** The causes, each its own; nobody is at fault for any of them. */
export const CAUSES = [
  'external',
  'platform',
  'platform-signalling',
  'left',
  'turn',
  'path',
  'asleep',
  'network',
  'crash',
  'device',
  'camera-off',
  'tab-hidden',
  'unknown',
] as const

/** One of the causes. */
export type Cause = (typeof CAUSES)[number]
