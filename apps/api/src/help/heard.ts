/** Lines of chat on their way into the rooms: each is also handed on, and goes in as if nobody had looked. */
import type { RoomHost } from '@holdfast/room'
import type { Line } from './raise.ts'

/** The same host; every line that somebody says is handed on as well, from the door too. */
export const overhearing = (host: RoomHost, onLine: (line: Line) => void): RoomHost => ({
  ...host,
  enter: async (pass, socket) => {
    const link = await host.enter(pass, socket)
    return {
      gone: () => link.gone(),
      receive: up => {
        link.receive(up)
        if (up.t !== 'put' || up.kind !== 'chat') return
        onLine({ encounter: pass.encounter, seat: pass.seat, message: up.body.id, text: up.body.text })
      },
    }
  },
})
