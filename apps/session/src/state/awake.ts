/** Keeps the screen of a phone on while someone waits or talks: a dark screen ends a call on many of them. */
import { onCleanup, onMount } from 'solid-js'

/** Asks for a waking screen as long as the component that calls it is shown. */
export function createAwake(): void {
  let lock: WakeLockSentinel | null = null
  let isOver = false
  const ask = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    navigator.wakeLock.request('screen').then(
      fresh => {
        lock = fresh
        if (isOver) void fresh.release()
      },
      () => {}, // the battery is low, or the browser does not want to: nobody needs to know
    )
  }
  onMount(ask)
  document.addEventListener('visibilitychange', ask) // browsers let go of the lock when the page is hidden
  onCleanup(() => {
    isOver = true
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  })
}
