/** The card of who holds the hour on a page without a server. */
import { after, DAY, instant } from '@holdfast/domain'
import type { TitleShown } from '@holdfast/jurisdictions'
import type { LicenceCards } from '@holdfast/wire'
import { BEA } from './people.ts'
import { sceneNow } from './scene.ts'

const LICENCE = {
  kind: 'licence',
  profession: 'clinical-social-worker',
  place: 'US-TN',
  number: 'LCSW 0042',
  issuer: 'Tennessee Board of Social Worker Licensure',
  status: 'active',
  expires: '2099-06-30',
  register: 'https://register.example/tn?number=0042',
} as const

/** What a client reads: nothing is kept, a licence is good, or nobody looked it up. */
export const fakeCards = (): LicenceCards => {
  const now = instant(Date.now())
  const { licence } = sceneNow()
  const looked =
    licence === 'good'
      ? ({ verifiedAt: after(now, -30 * DAY), method: 'register-lookup', isGood: true } as const)
      : ({ verifiedAt: null, method: null, isGood: false } as const)
  const offering = licence === undefined ? null : licence === 'good' ? 'therapy' : 'support'
  const licences = licence === undefined ? [] : [{ ...LICENCE, ...looked }]
  const { seat, name } = BEA
  const codes = licence === undefined ? [] : [{ name: 'NASW Code of Ethics', version: '2021' }]
  const title: TitleShown =
    licence === 'good'
      ? { kind: 'profession', profession: LICENCE.profession, place: LICENCE.place }
      : { kind: 'practitioner' }
  const places = { 'US-TN': { en: 'Tennessee', es: 'Tennessee' } }
  return { now, isRequired: licence !== undefined, places, cards: [{ seat, name, title, offering, licences, codes }] }
}
