/** The name that someone types under a contract. */
import { err, ok, type Result } from '@holdfast/domain'

/** The longest name under a contract, in UTF-16 code units, counted after tidying. */
export const NAME_LIMIT = 200

/**
 * The name as it is kept: as typed, but for spaces around it and runs of spaces or control characters within; one that
 * holds no letter and no digit of any script is no name.
 */
export function typedName(text: string): Result<string, 'name-missing' | 'name-too-long'> {
  const typed = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Surrogate}\u{202A}-\u{202E}\u{2066}-\u{2069}]+/gu, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(typed)) return err('name-missing')
  return typed.length > NAME_LIMIT ? err('name-too-long') : ok(typed)
}
