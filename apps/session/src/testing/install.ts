/** Puts the scene in place of server and devices; loaded only by `--mode mock`, never part of the real app. */
import type { Card } from '../card/plan.ts'
import { answered, asked, fakeFetch, finish } from './fake-server.ts'
import { hadAnother, happened } from './fake-agreement.ts'
import { moves, stays } from './fake-crisis.ts'
import { elsewhere } from './fake-form.ts'
import { colleague } from './fake-screenings.ts'
import { colleagueActs, colleagueFormulates, colleagueWrites } from './fake-judgement.ts'
import { loseLicenceAnswer } from './fake-licence-desk.ts'
import { settleAsk } from './fake-key-asks.ts'
import { presses, wordCalled } from './fake-help.ts'
import { deskAnswers } from './fake-inquiries.ts'
import { fakeDevices } from './fake-media.ts'
import { BEA, ENCOUNTER, PLACE, WHEN } from './people.ts'
import { sceneNow } from './scene.ts'

/** What an earlier visit to the door kept. */
const cardOf = (): Card => ({
  encounter: ENCOUNTER,
  reader: 'client',
  ...WHEN,
  own: PLACE.callback,
  emergency: PLACE.emergencyNumber,
  others: [{ role: 'practitioner', number: BEA.phone, emergency: null }],
})

/** Makes the page believe in the scene. */
export function install(): void {
  const scene = sceneNow()
  globalThis.fetch = fakeFetch
  fakeDevices()
  if (new URLSearchParams(location.search).get('scene') === 'offline-card')
    localStorage.setItem('holdfast:card-client', JSON.stringify(cardOf()))
  if (scene.line === 'offline') Object.defineProperty(navigator, 'onLine', { value: false })
  if (scene.webrtc === 'none') Object.defineProperty(globalThis, 'RTCPeerConnection', { value: undefined })
  if (scene.devices === 'seen') localStorage.setItem('holdfast:devices-seen', ENCOUNTER)
  Object.assign(globalThis, {
    mockServer: {
      asked,
      answered,
      finish,
      moves,
      stays,
      happened,
      hadAnother,
      settleAsk,
      loseLicenceAnswer,
      elsewhere,
      colleague,
      colleagueActs,
      colleagueWrites,
      colleagueFormulates,
      deskAnswers,
      presses,
      wordCalled,
    },
  })
}
