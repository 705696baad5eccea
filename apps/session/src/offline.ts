/** Keeps the shell on this device, so that someone without a line meets a calm screen and not the browser's own. */

/** Registers the service worker once the page has settled, and names the files that this page needed. */
export function keepShell(): void {
  if (!import.meta.env.PROD || import.meta.env.MODE === 'mock' || !('serviceWorker' in navigator)) return
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

function register(): void {
  navigator.serviceWorker
    .register('/sw.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage({ keep: loadedAssets() }))
    .catch(() => {}) // without it only the offline screen is missing
}

const loadedAssets = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map(entry => new URL(entry.name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)
