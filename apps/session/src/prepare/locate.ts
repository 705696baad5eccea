/** The position of a device as text that somebody can read aloud to those who send help: written into a field, and never twice. */

/** A position as the browser's Geolocation API gives it: degrees north and east, and within how many metres. */
export type Position = Pick<GeolocationCoordinates, 'latitude' | 'longitude' | 'accuracy'>

/** Beyond so many metres a position says less than any address. */
export const TOO_ROUGH = 2000

/** What stands for a position in a text, whichever. */
const STANDS = /\s*\bGPS -?\d+\.\d+, -?\d+\.\d+ \(±\d+ m\)/g

/** Metres that are certainly enough, in steps of ten: a position is never said to be better than it is. */
export const metresOf = ({ accuracy }: Position): number => Math.max(10, Math.ceil(accuracy / 10) * 10)

/** A position for any language and any emergency service: WGS 84, decimal degrees to about a metre. */
export const positionText = (position: Position): string =>
  `GPS ${position.latitude.toFixed(5)}, ${position.longitude.toFixed(5)} (±${metresOf(position)} m)`

/** The field with the position after what stands there, in the place of an earlier one; null where there is no room for it. */
export function withPosition(field: string, position: Position, room: number): string | null {
  const text = `${field.replace(STANDS, '').trim()} ${positionText(position)}`.trim()
  return text.length > room ? null : text
}
