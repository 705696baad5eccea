/** Our server as it is measured: real sockets, real rooms, a store in memory; tickets are numbers that anyone may name. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { instant, MINUTE, ok, type EncounterId } from '@holdfast/domain'
import type { StoredRoom } from '@holdfast/room'
import { answerQuestions } from './answer.ts'
import { numberOf, pairOf } from './pair.ts'
import { attachSockets, makeMemoryHost, processTimers } from '@holdfast/api/rooms'

const kept = new Map<EncounterId, string>()
const host = makeMemoryHost({
  store: {
    load: async (encounter): Promise<StoredRoom> => {
      const { practitioner, patient } = pairOf(numberOf(encounter))
      return {
        participants: [
          { seat: practitioner, role: 'practitioner' },
          { seat: patient, role: 'patient' },
        ],
        when: { start: instant(Date.now()), end: instant(Date.now() + 50 * MINUTE) },
        snapshot: kept.get(encounter) ?? null,
        journal: [],
      }
    },
    save: async (encounter, { snapshot }) => void kept.set(encounter, snapshot),
  },
  clock: () => instant(Date.now()),
  timers: processTimers,
  grace: { patient: 2 * MINUTE, practitioner: 5 * MINUTE },
  decideAfter: 10 * MINUTE,
})

const server = createServer()
attachSockets(server, {
  host,
  clock: () => instant(Date.now()),
  authorise: async request => {
    const [, role, ticket] = (request.headers['sec-websocket-protocol'] ?? '').split(',')
    const { encounter, practitioner, patient } = pairOf(numberOf(request.url?.split('/')[3] ?? ''))
    return ok({
      encounter,
      seat: role === 'practitioner' ? practitioner : patient,
      epoch: Number(ticket),
      tries: 1,
      via: 'link',
    })
  },
})
server.listen(0, '127.0.0.1', () => answerQuestions((server.address() as AddressInfo).port))
