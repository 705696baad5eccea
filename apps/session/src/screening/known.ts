/** What was asked when somebody last looked: shown until the next look arrives, so that without a line a form can be opened again. */
import type { OwnScreenings } from '@holdfast/wire'

type All = OwnScreenings['screenings']

const known = new Map<string, All>()

/** What was asked in an hour, as far as this page knows. */
export const knownIn = (encounter: string): All => known.get(encounter) ?? []

/** Notes what is asked in an hour. */
export const know = (encounter: string, all: All): void => void known.set(encounter, all)

/** Notes that one was sent or taken back. */
export const knowClosed = (encounter: string, screening: string): void =>
  know(
    encounter,
    knownIn(encounter).filter(one => one.screening !== screening),
  )
