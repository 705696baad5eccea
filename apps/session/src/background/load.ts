/** Fetches all of the background, once somebody asks for it. */
import { createSignal } from 'solid-js'
import type * as Whole from './chunk.ts'

const [fetched, setFetched] = createSignal<typeof Whole | null>(null)

/** All of it, once it is here. */
export const chunk = fetched

/** Fetches it; what did not come is asked for again the next time. */
export async function loadBackground(): Promise<typeof Whole> {
  const loaded = await import('./chunk.ts')
  await loaded.ready
  setFetched(() => loaded)
  return loaded
}
