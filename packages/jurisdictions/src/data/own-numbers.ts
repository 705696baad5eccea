/** Places whose own number goes before the common order, because 112 is only a mobile phone's detour there or reaches the police alone. */
import type { CountryCode } from '@holdfast/domain'

/** One number that a group of places teaches its people, with the source and the day it was read (YYYY-MM-DD). */
export type OwnNumber = {
  readonly countries: readonly CountryCode[]
  readonly number: string
  readonly source: string
  readonly readOn: string
}

const readOn = '2026-11-21'

/** Each number here must also stand in the list of its territory; a test holds us to that. */
export const OWN_NUMBERS: readonly OwnNumber[] = [
  {
    countries: ['US', 'CA'],
    number: '911',
    source: 'Wikipedia "9-1-1": the number of the North American Numbering Plan; only some carriers map 112 to it',
    readOn,
  },
  {
    countries: ['GB', 'GG', 'JE'],
    number: '999',
    source: 'Wikipedia "999 (emergency telephone number)": in use in the United Kingdom, Guernsey and Jersey',
    readOn,
  },
  {
    countries: ['AU', 'CC', 'CX'],
    number: '000',
    source: 'triplezero.gov.au/triple-zero/other-emergency-numbers: 112 works from most mobile phones only',
    readOn,
  },
  {
    countries: ['CR'],
    number: '911',
    source: 'help.unhcr.org/costarica: 9-1-1 attends for police, hospitals, firefighters and Red Cross',
    readOn,
  },
  {
    countries: ['DO'],
    number: '911',
    source: 'fodors.com Dominican Republic, Emergencies: 911 is the general emergency number',
    readOn,
  },
  {
    countries: ['EC'],
    number: '911',
    source: 'langmedia.fivecolleges.edu Ecuador, Emergencies: 911, the operator connects to the right service',
    readOn,
  },
  {
    countries: ['CO'],
    number: '123',
    source: 'wradio.com.co 2023-08-25, quoting Función Pública: 123 is the single national line; 112 is the police',
    readOn,
  },
  {
    countries: ['MY'],
    number: '999',
    source: 'medicinemalaysia.com 2015-03-16, quoting MERS 999: 112 is an alternative from mobile phones only',
    readOn,
  },
  {
    countries: ['PH'],
    number: '911',
    source: 'coconuts.co/manila: Executive Order 56 (2018) makes 911 the nationwide number and ends 117',
    readOn,
  },
]
