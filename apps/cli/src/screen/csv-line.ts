/** Writes one line of comma-separated values (RFC 4180). */

/** A line with its end; null is an empty field. */
export function csvLine(fields: readonly (string | number | boolean | null)[]): string {
  let line = ''
  for (const [at, field] of fields.entries()) {
    if (at > 0) line += ','
    if (typeof field === 'string') line += quoted(field)
    else if (field !== null) line += field
  }
  return `${line}\n`
}

/** Quotes where the field needs them; what a spreadsheet would take for a formula is told to be text. */
function quoted(text: string): string {
  if (PLAIN.test(text)) return text
  const plain = /^[=+@\t\r-]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Most fields are such a word. */
const PLAIN = /^\w[\w .:%-]*$/
