/** Keeps the shell on this device, so that someone without a line meets a calm screen and not the browser's own. */
import { recall, remember } from './state/memory.ts'

/** Registers the service worker once the page has settled, and names the files that this page needed; safe to call again. */
export function keepShell(): void {
  if (!import.meta.env.PROD || import.meta.env.MODE === 'mock' || !('serviceWorker' in navigator)) return
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

function register(): void {
  navigator.serviceWorker
    .register('/sw.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage({ keep: [...new Set([...loadedAssets(), ...cardAssets()])] }))
    .catch(() => {}) // without it only the offline screen is missing
}

/** Names the files of the telephone card as well: a page that is opened without a line has not loaded them yet. */
export function keepCardFiles(): void {
  remember('card-assets', loadedAssets().join(' '))
  keepShell()
}

const cardAssets = (): readonly string[] => recall('card-assets')?.split(' ').filter(Boolean) ?? []

const loadedAssets = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map(entry => new URL(entry.name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)
