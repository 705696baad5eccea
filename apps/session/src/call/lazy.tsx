/** The call's screen, fetched while somebody waits for it. */
import { lazy } from 'solid-js'

/** Fetches it with its words. */
export const loadCallScreen = async () => {
  const call = await import('./call.tsx')
  await call.ready
  return { default: call.CallScreen }
}

/** The call, once it is here. */
export const CallScreen = lazy(loadCallScreen)
