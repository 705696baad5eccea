/** What the server of a page without one says of itself: nothing outside, or everything there can be. */
import { instant } from '@holdfast/domain'
import { KEPT_MATTERS, type Confidentiality } from '@holdfast/wire'

type Kept = Confidentiality['kept'][number]

const kept = (matter: Kept['matter']): Kept => {
  if (matter === 'drafts') return { matter, readers: ['self'], removed: 'sent' }
  if (matter === 'new-devices') return { matter, readers: ['self', 'practitioners'], removed: 'answered' }
  return { matter, readers: matter === 'audit' ? ['nobody'] : ['practitioners', 'shared'], removed: 'never' }
}

/** Its facts. */
export const fakeConfidentiality = (isOpenToOthers: boolean): Confidentiality => ({
  now: instant(Date.now()),
  isSecure: !isOpenToOthers,
  media: { encryption: 'dtls-srtp', recording: 'none' },
  atRest: 'readable',
  veil: isOpenToOthers ? { isOn: false, lockMinutes: null } : { isOn: true, lockMinutes: 10 },
  screening: isOpenToOthers ? 'clinic' : 'record',
  kept: KEPT_MATTERS.map(kept),
  outside: isOpenToOthers
    ? [
        { to: 'relay', told: 'media' },
        { to: 'address-server', told: 'address' },
        { to: 'waker', told: 'ids' },
        { to: 'help-post', told: 'ids' },
        { to: 'help-mail', told: 'place' },
        { to: 'payment', told: 'typed' },
      ]
    : [],
})
