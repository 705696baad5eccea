/** Lines for people in a crisis, place by place: data only. */
import type { CountryCode } from '@holdfast/domain'

/** How one reaches a line, as it is dialled inside the country; `keyword` is what is written to it. */
export type CrisisChannel =
  | { readonly kind: 'phone'; readonly dial: string }
  | { readonly kind: 'text'; readonly dial: string; readonly keyword: string | null }

/** One line. `source` is null where it is known and was not seen in a source; `asOf` is the day it was read or written down. */
export type CrisisLine = {
  readonly country: CountryCode
  readonly name: string
  readonly channels: readonly CrisisChannel[]
  readonly hours: string
  readonly source: string | null
  readonly asOf: string
}

const registry = 'open-helplines registry (Kouki-odaka/open-helplines, CC0)'
const seen = { source: registry, asOf: '2026-06-02' } as const
const known = { source: null, asOf: '2026-11-21' } as const

const phone = (dial: string): CrisisChannel => ({ kind: 'phone', dial })
const write = (dial: string, keyword: string | null): CrisisChannel => ({ kind: 'text', dial, keyword })
const ALWAYS = '24/7'

/** All of them, in the order in which a place lists its own. */
export const CRISIS_LINES: readonly CrisisLine[] = [
  {
    country: 'US',
    name: '988 Suicide & Crisis Lifeline',
    channels: [phone('988'), write('988', null)],
    hours: ALWAYS,
    ...seen,
  },
  { country: 'US', name: 'Crisis Text Line', channels: [write('741741', 'HOME')], hours: ALWAYS, ...seen },
  {
    country: 'CA',
    name: '9-8-8 Suicide Crisis Helpline',
    channels: [phone('988'), write('988', null)],
    hours: ALWAYS,
    ...seen,
  },
  { country: 'GB', name: 'Samaritans', channels: [phone('116 123')], hours: ALWAYS, ...seen },
  { country: 'GB', name: 'Shout', channels: [write('85258', 'SHOUT')], hours: ALWAYS, ...seen },
  {
    country: 'GB',
    name: 'NHS 111 mental health option (option 2 in England)',
    channels: [phone('111')],
    hours: ALWAYS,
    ...known,
  },
  { country: 'IE', name: 'Samaritans Ireland', channels: [phone('116 123')], hours: ALWAYS, ...known },
  { country: 'IE', name: 'Text About It', channels: [write('50808', 'HELLO')], hours: ALWAYS, ...known },
  {
    country: 'DE',
    name: 'TelefonSeelsorge',
    channels: [phone('0800 111 0 111'), phone('0800 111 0 222')],
    hours: ALWAYS,
    ...seen,
  },
  { country: 'FR', name: '3114', channels: [phone('3114')], hours: ALWAYS, ...seen },
  { country: 'AT', name: 'Telefonseelsorge', channels: [phone('142')], hours: ALWAYS, ...known },
  { country: 'CH', name: 'Die Dargebotene Hand / La Main Tendue', channels: [phone('143')], hours: ALWAYS, ...known },
  {
    country: 'NL',
    name: '113 Zelfmoordpreventie',
    channels: [phone('113'), phone('0800 0113')],
    hours: ALWAYS,
    ...known,
  },
  { country: 'BE', name: 'Zelfmoordlijn (Nederlands)', channels: [phone('1813')], hours: ALWAYS, ...known },
  {
    country: 'BE',
    name: 'Centre de Prévention du Suicide (français)',
    channels: [phone('0800 32 123')],
    hours: ALWAYS,
    ...known,
  },
  { country: 'ES', name: 'Línea 024', channels: [phone('024')], hours: ALWAYS, ...known },
  { country: 'IT', name: 'Telefono Amico Italia', channels: [phone('02 2327 2327')], hours: 'daily 09-24', ...known },
  {
    country: 'PT',
    name: 'Linha Nacional de Prevenção do Suicídio',
    channels: [phone('1411')],
    hours: ALWAYS,
    ...known,
  },
  { country: 'SE', name: 'Mind Självmordslinjen', channels: [phone('90101')], hours: ALWAYS, ...known },
  { country: 'NO', name: 'Mental Helse Hjelpetelefonen', channels: [phone('116 123')], hours: ALWAYS, ...known },
  { country: 'DK', name: 'Livslinien', channels: [phone('70 201 201')], hours: 'daily 11-05', ...known },
  { country: 'FI', name: 'MIELI Kriisipuhelin', channels: [phone('09 2525 0111')], hours: ALWAYS, ...known },
  { country: 'PL', name: 'Centrum Wsparcia', channels: [phone('800 70 2222')], hours: ALWAYS, ...known },
  {
    country: 'AU',
    name: 'Lifeline',
    channels: [phone('13 11 14'), write('0477 13 11 14', null)],
    hours: ALWAYS,
    ...known,
  },
  {
    country: 'NZ',
    name: '1737 Need to talk?',
    channels: [phone('1737'), write('1737', null)],
    hours: ALWAYS,
    ...known,
  },
  { country: 'IN', name: 'Tele MANAS', channels: [phone('14416'), phone('1800 89 14416')], hours: ALWAYS, ...seen },
  { country: 'JP', name: 'Yorisoi Hotline', channels: [phone('0120-279-338')], hours: ALWAYS, ...seen },
  { country: 'JP', name: 'TELL Lifeline (English)', channels: [phone('0800-300-8355')], hours: ALWAYS, ...seen },
  { country: 'KR', name: '109', channels: [phone('109')], hours: ALWAYS, ...seen },
  { country: 'CN', name: 'Beijing crisis hotline', channels: [phone('400-161-9995')], hours: ALWAYS, ...seen },
  { country: 'BR', name: 'CVV', channels: [phone('188')], hours: ALWAYS, ...seen },
  { country: 'MX', name: 'SAPTEL', channels: [phone('55 5259 8121')], hours: ALWAYS, ...seen },
  { country: 'ZA', name: 'SADAG', channels: [phone('0800 567 567')], hours: ALWAYS, ...known },
  { country: 'SG', name: 'Samaritans of Singapore', channels: [phone('1767')], hours: ALWAYS, ...known },
  { country: 'HK', name: 'Samaritans / Mental Health Support', channels: [phone('18111')], hours: ALWAYS, ...known },
  { country: 'IL', name: 'ERAN', channels: [phone('1201')], hours: ALWAYS, ...known },
  { country: 'PH', name: 'NCMH', channels: [phone('1553'), phone('0917 899 8727')], hours: ALWAYS, ...seen },
  {
    country: 'RU',
    name: 'National psychological helpline',
    channels: [phone('8 800 333 44 34')],
    hours: ALWAYS,
    ...seen,
  },
  { country: 'BD', name: 'Kaan Pete Roi', channels: [phone('09612-119911')], hours: 'daily 15-03', ...seen },
]
