/** Bytes as base64url without padding (RFC 4648, 5), and back. Each run of bytes has exactly one text. */

/** Bytes as text. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Text as bytes; null for a text that `toBase64url` would not have written. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, letter => letter.charCodeAt(0))
  // The last letter can hold bits that belong to no byte: another text for the same bytes.
  return toBase64url(bytes) === text ? bytes : null
}
