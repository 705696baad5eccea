/** A device's memory in memory: what pages leave on it stays while the test lives. */
import type { StreamId } from '../frame.ts'
import type { Keep, Leaving } from '../keep.ts'

/** A device on which several page lives may follow each other, or live at once. `isBroken`: it takes nothing any more. */
export type MemoryDevice = {
  readonly keep: Keep
  readonly leftBy: ReadonlyMap<StreamId, Leaving>
  /** This page life is over; the next may take what it left. */
  readonly die: (own: StreamId) => void
  isBroken: boolean
}

/** A device on which nothing was left yet. */
export function makeMemoryDevice(): MemoryDevice {
  const leftBy = new Map<StreamId, Leaving>()
  const alive = new Set<StreamId>()
  let latest: Leaving | null = null
  const device: MemoryDevice = {
    leftBy,
    die: own => void alive.delete(own),
    isBroken: false,
    keep: {
      async take(own) {
        alive.add(own)
        const dead = [...leftBy].filter(([id]) => !alive.has(id))
        for (const [id] of dead) leftBy.delete(id)
        const streams = dead.flatMap(([, leaving]) => leaving.streams).filter(({ waiting }) => waiting.length > 0)
        if (streams.length > 0) leftBy.set(own, { streams, shown: 0, switches: { microphone: false, camera: false } })
        const found = streams.map(stream => ({ ...stream, safe: stream.next - 1 }))
        return { streams: found, shown: latest?.shown ?? 0, switches: latest?.switches ?? null }
      },
      async write(own, leaving) {
        await Promise.resolve()
        if (device.isBroken || !alive.has(own)) return false
        leftBy.set(own, leaving)
        latest = leaving
        return true
      },
    },
  }
  return device
}
