/** The network between pages and server: delay, cuts with late retransmission, and in loose hours loss, doubles and overtaking. */
import type { Way, Wire, World, Net } from './world.ts'

/** Makes the network of a world. */
export function makeNet(world: World): Net {
  const { agenda, chance } = world
  const wires = new Set<Wire>()
  const way = (wire: Wire): Way => world.ways.get(wire.page.device) as Way
  const isOpen = (wire: Wire): boolean => way(wire).control && way(wire).address === wire.address

  function carry(wire: Wire, to: 'server' | 'page', run: () => void, isFrame: boolean): void {
    const delay = way(wire).delay + chance.whole(0, 5)
    if (world.isLoose && isFrame && !world.isFair) {
      if (chance.is(0.06)) return
      if (chance.is(0.06)) agenda.plan(delay + chance.whole(0, 1500), () => isOpen(wire) && run())
      const late = chance.is(0.1) ? chance.whole(0, 1500) : 0
      return agenda.plan(delay + late, () => isOpen(wire) && run())
    }
    const held = to === 'server' ? wire.heldUp : wire.heldDown
    if (held.length > 0) return void held.push(run)
    const last = to === 'server' ? wire.upAt : wire.downAt
    const at = Math.max(agenda.now() + delay, last)
    if (to === 'server') wire.upAt = at
    else wire.downAt = at
    agenda.plan(at - agenda.now(), () => {
      if (way(wire).address !== wire.address) return
      if (way(wire).control && held.length === 0) run()
      else held.push(run)
    })
  }

  function flush(device: string): void {
    for (const wire of wires) {
      if (wire.page.device !== device || (wire.heldUp.length === 0 && wire.heldDown.length === 0)) continue
      const cut = agenda.now() - (way(wire).cutAt ?? agenda.now())
      const stall = world.isFair ? chance.whole(0, 1000) : chance.whole(0, Math.min(cut, 15_000))
      agenda.plan(stall, () => {
        if (!isOpen(wire)) return
        for (const held of [wire.heldUp, wire.heldDown]) {
          const runs = held.splice(0)
          for (const run of runs) run()
        }
      })
    }
  }

  return { carry, flush, wires }
}
