/** Keeps the shell of the app, so that the offline screen exists without a line; never keeps anything of /api or of a person. */
'use strict'
const CACHE = 'holdfast-shell-1'
const SHELL = '/'

/* A line that is there and carries nothing must keep nobody from their telephone card: then the kept shell is shown. */
const PATIENCE = 600

self.addEventListener('install', event => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then(cache => cache.addAll([SHELL, '/old.js', '/favicon.svg']))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

/* The page names the assets it has loaded; those are kept, all older ones go. */
self.addEventListener('message', event => {
  const assets = event.data && event.data.keep
  if (!Array.isArray(assets)) return
  const wanted = assets.filter(path => typeof path === 'string' && path.startsWith('/assets/'))
  event.waitUntil(keep(wanted))
})

async function keep(wanted) {
  const cache = await caches.open(CACHE)
  const held = (await cache.keys()).map(request => new URL(request.url).pathname)
  await Promise.all(
    held.filter(path => path.startsWith('/assets/') && !wanted.includes(path)).map(path => cache.delete(path)),
  )
  await Promise.all(wanted.filter(path => !held.includes(path)).map(path => cache.add(path)))
}

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(navigate(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(fromCacheFirst(request))
  else if (url.pathname === '/old.js' || url.pathname === '/favicon.svg') event.respondWith(fromNetworkFirst(request))
})

/* The shell is the same page at every address; only the plain start is ever kept, so no address is. */
async function navigate(request) {
  const url = new URL(request.url)
  if (url.pathname.startsWith('/api') || url.pathname === '/openapi.json') return fetch(request)
  const asked = ask(request)
  const kept = await caches.match(SHELL)
  if (!kept) return asked
  return Promise.race([asked.catch(() => kept), new Promise(wait => setTimeout(wait, PATIENCE, kept))])
}

async function ask(request) {
  const url = new URL(request.url)
  const answer = await fetch(request)
  const isShell = answer.ok && (url.pathname === '/' || url.pathname === '/c' || url.pathname === '/p')
  if (isShell) {
    const copy = answer.clone()
    void caches.open(CACHE).then(cache => cache.put(SHELL, copy))
  }
  return answer
}

async function fromCacheFirst(request) {
  const kept = await caches.match(request.url)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) {
    const cache = await caches.open(CACHE)
    await cache.put(request.url, answer.clone())
  }
  return answer
}

async function fromNetworkFirst(request) {
  try {
    return await fetch(request)
  } catch (lost) {
    const kept = await caches.match(request.url)
    if (kept) return kept
    throw lost
  }
}
