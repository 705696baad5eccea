/** Security headers for every answer: nothing from strangers, no framing, camera and microphone for ourselves only. */
import type { MiddlewareHandler } from 'hono'

const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: readonly (readonly [string, string])[] = [
  ['content-security-policy', CONTENT_POLICY],
  [
    'permissions-policy',
    'camera=(self), microphone=(self), display-capture=(), geolocation=(self), browsing-topics=()',
  ],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
]

const YEARS_TWO = 'max-age=63072000; includeSubDomains'

/** Sets the headers; HSTS only where people come by https. */
export const securityHeaders =
  (secure: boolean): MiddlewareHandler =>
  async (c, next) => {
    await next()
    for (const [name, value] of HEADERS) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (secure) c.res.headers.set('strict-transport-security', YEARS_TWO)
    if (c.req.path.startsWith('/api/')) c.res.headers.set('cache-control', 'no-store')
  }
