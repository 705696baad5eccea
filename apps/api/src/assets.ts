/** The built session app: one page for every address a person may open, and its files. */
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The addresses that open the app. Any other address shows it too, with status 404, so that a mistyped link gets a screen. */
const PAGES = new Set(['/', '/c', '/p', '/g', '/h', '/check', '/confidentiality'])

/** Files beside the page that are no part of the bundle, such as the service worker and the icon. */
const FILES = /^\/[a-z-]+\.(?:js|svg|webmanifest|txt)$/

/** A worker that finds a person in a picture: it compiles WebAssembly, fetches from here alone, and no page may do the first. */
const WASM_WORKER = /^\/assets\/wasm-[\w-]+\.js$/
const WASM_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/** Files of `folder`: hashed ones may be kept for ever, the page and the files beside it are asked for anew each time. */
export function assetRoutes(folder: string): Hono {
  const files = serveStatic({ root: folder, precompressed: true })
  return new Hono()
    .use('*', async (c, next) => {
      await next()
      const isKept = c.res.ok && c.req.path.startsWith('/assets/')
      c.res.headers.set('cache-control', isKept ? 'public, max-age=31536000, immutable' : 'no-cache')
      // A worker obeys the policy that came with it and not that of the page.
      if (isKept && WASM_WORKER.test(c.req.path)) c.res.headers.set('content-security-policy', WASM_POLICY)
    })
    .get('/assets/*', files)
    .get('/assets/*', c => c.text('Not found', 404))
    .get('*', async (c, next) => (FILES.test(c.req.path) ? files(c, next) : next()))
    .get('*', async c => {
      const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null)
      if (html === null) return c.text('The session app is not built yet: run `npm start` or `pnpm build`.', 503)
      return c.html(html, PAGES.has(c.req.path) ? 200 : 404)
    })
}
