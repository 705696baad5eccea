/** Where a practitioner is in one of their hours. */

/** What they asked for. */
export type Wanted = 'page' | 'place' | 'devices' | 'contract' | 'person' | 'call' | 'left'

/** What is shown. */
export type Where = Wanted | 'busy' | 'trouble' | 'moved' | 'ended'
