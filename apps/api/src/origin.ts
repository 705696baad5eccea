/** May a request from this page be taken? Only our own pages may change anything or open a room. */

/**
 * True when the browser says that the request comes from our own address: the configured one, or the host that was asked.
 * Programs that are no browsers send no origin; they still need the cookie.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, configured: string | null): boolean {
  if (origin === undefined) return true
  if (configured !== null) return origin === configured
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
