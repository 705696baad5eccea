/** Which time it is in a country at a moment: the platform's own time zones, those of the same time together. */
import type { CountryCode, Instant } from '@holdfast/domain'

/** So many names of zones are enough to find oneself in. */
const NAMED = 4

/** For each time there a few zones by their IANA names, from west to east; none where the platform knows none. */
export function zonesIn(country: CountryCode, at: Instant): readonly (readonly string[])[] {
  const locale: Intl.Locale & { readonly getTimeZones?: () => readonly string[] | undefined } = new Intl.Locale('und', {
    region: country,
  })
  const groups = new Map<number, string[]>()
  for (const zone of locale.getTimeZones?.() ?? []) {
    const ahead = minutesAhead(zone, at)
    groups.set(ahead, [...(groups.get(ahead) ?? []), zone])
  }
  return [...groups].toSorted(([a], [b]) => a - b).map(([, zones]) => zones.toSorted(shorterPath).slice(0, NAMED))
}

/** A zone of a whole region comes before one of a county: `America/New_York` before `America/Indiana/Knox`. */
const shorterPath = (a: string, b: string): number => a.split('/').length - b.split('/').length

/** How many minutes a zone's clocks are ahead of universal time at a moment. */
function minutesAhead(timeZone: string, at: Instant): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
