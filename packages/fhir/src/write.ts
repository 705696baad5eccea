/** How moments, texts and names are written in FHIR. */
import type { Instant } from '@holdfast/domain'

/** A moment as `dateTime` and `instant`: in UTC, to the millisecond. */
// oxlint-disable-next-line no-restricted-globals -- given a moment, it reads no clock
export const momentText = (at: Instant): string => new Date(at).toISOString()

/** Its day in UTC, as `date`. */
export const dayText = (at: Instant): string => momentText(at).slice(0, 10)

/** A text as `base64Binary`, in UTF-8. */
export const base64Of = (text: string): string =>
  btoa(
    encodeURIComponent(text).replaceAll(/%([0-9A-F]{2})/g, (_, byte: string) =>
      String.fromCodePoint(Number.parseInt(byte, 16)),
    ),
  )

/** A name for what has this digest (hexadecimal), the same wherever it is written: its first 128 bits as a UUID of version 8 (RFC 9562). */
export function urnOf(digest: string): string {
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 3) | 8).toString(16)
  const [a, b, c, d, e] = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(13, 16),
    digest.slice(17, 20),
    digest.slice(20, 32),
  ]
  return `urn:uuid:${a}-${b}-8${c}-${variant}${d}-${e}`
}
