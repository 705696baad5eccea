/** Sound between the pages of a simulated hour: calls that connect, heal by themselves for 16 s, and then stay dead until mended. */

import type { World, Media, Page, Signal, SimCall } from './world.ts'

/** A connection heals by itself within so long, as Chromium's does (measured 2026-11-21). */
const HEALS = 16_000

/** Makes the sound of a world. */
export function makeMedia(world: World): Media {
  const { agenda, chance } = world
  let calls: SimCall[] = []

  const other = (call: SimCall, page: Page): Page => (call.from === page ? call.to : call.from)
  const find = (page: Page, seat: string, gen: number): SimCall | undefined =>
    calls.findLast(
      call => call.gen === gen && (call.from === page || call.to === page) && other(call, page).seat === seat,
    )
  const isWayUp = (call: SimCall): boolean => way(call.from) && way(call.to)
  const way = (page: Page): boolean => page.isRunning() && (world.ways.get(page.device)?.media ?? false)
  const address = (page: Page): number => world.ways.get(page.device)?.address ?? 0

  function look(): void {
    const now = agenda.now()
    for (const call of calls) {
      if (!call.isConnected) continue
      const isSameAddress = call.addresses[0] === address(call.from) && call.addresses[1] === address(call.to)
      if (!isSameAddress) call.isDead = true
      const isUp = isWayUp(call) && isSameAddress
      if (isUp && call.cutAt !== null && now - call.cutAt >= HEALS) call.isDead = true
      const flows = isUp && !call.isDead && call.isOpenAt.from && call.isOpenAt.to
      if (!isUp) call.cutAt ??= now
      else if (flows) call.cutAt = null
      if (flows !== call.flows) turn(call, flows)
    }
    calls = calls.filter(({ isOpenAt }) => isOpenAt.from || isOpenAt.to)
  }

  function turn(call: SimCall, flows: boolean): void {
    call.flows = flows
    const since = agenda.now()
    call.turnedAt = since
    for (const page of [call.from, call.to]) {
      const wait = flows ? chance.whole(20, 400) : chance.whole(700, 900)
      agenda.plan(wait, () => {
        if (call.flows !== flows) return
        const seat = other(call, page).seat
        page.sound(call, seat, flows ? 'flowing' : 'stalled', flows ? agenda.now() : since)
      })
    }
  }

  function signalled(page: Page, from: Page, { kind, call, gen }: Signal): void {
    const half = page.end().halves.find(({ seat }) => seat === from.seat)
    switch (kind) {
      case 'offer':
        return page.feed({ kind: 'media', event: { kind: 'incoming', seat: from.seat, call: gen } })
      case 'answer':
        if (half?.next === gen) agenda.plan(chance.whole(50, 400), () => connect(call))
        return
      case 're-offer':
        if (half?.gen === gen && half.live === call.gen)
          signal(page, from, from.epoch(), { kind: 're-answer', call, gen })
        return
      case 're-answer':
        if (half?.gen === gen && half.live === call.gen) agenda.plan(chance.whole(50, 300), () => connect(call))
    }
  }

  /** Both sides try every way between them; it works when there is one. */
  function connect(call: SimCall): void {
    if (!isWayUp(call)) return
    call.addresses = [address(call.from), address(call.to)]
    call.isConnected = true
    call.isDead = false
    call.cutAt = null
    look()
  }

  function signal(from: Page, to: Page, epoch: number, message: Signal): void {
    from.relay(to.seat, epoch, message)
  }

  return {
    look,
    silence(page, seat) {
      let since = 0
      for (const call of calls) {
        if ((call.from !== page && call.to !== page) || other(call, page).seat !== seat) continue
        if (call.flows) return 0
        since = Math.max(since, call.turnedAt)
      }
      return agenda.now() - since
    },
    signalled,
    flows: (from, to) =>
      calls.some(
        call =>
          call.flows &&
          ((call.from.seat === from && call.to.seat === to) || (call.from.seat === to && call.to.seat === from)),
      ),
    dial(from, seat, epoch, gen) {
      const to = world.pages.find(page => page.seat === seat && page.epoch() === epoch && page.isAlive())
      if (!to) return from.over(seat, gen)
      const call: SimCall = {
        gen,
        from,
        to,
        addresses: [address(from), address(to)],
        isConnected: false,
        isOpenAt: { from: true, to: true },
        cutAt: null,
        isDead: false,
        flows: false,
        turnedAt: agenda.now(),
      }
      calls.push(call)
      signal(from, to, epoch, { kind: 'offer', call, gen })
    },
    answer(page, seat, gen) {
      const call = find(page, seat, gen)
      if (call) signal(page, call.from, call.from.epoch(), { kind: 'answer', call, gen })
    },
    decline(page, seat, gen) {
      const call = find(page, seat, gen)
      if (call) close(call, page)
    },
    mend(page, seat, gen, order, offer) {
      const call = find(page, seat, gen)
      if (call && offer)
        signal(page, other(call, page), other(call, page).epoch(), { kind: 're-offer', call, gen: order })
    },
    hangUp(page, seat, gen) {
      const call = find(page, seat, gen)
      if (call) close(call, page)
    },
    dies(page, told) {
      for (const call of calls.slice()) {
        if (call.from !== page && call.to !== page) continue
        if (told) close(call, page)
        else call.isOpenAt[call.from === page ? 'from' : 'to'] = false
      }
      look()
    },
  }

  function close(call: SimCall, page: Page): void {
    const side = call.from === page ? 'from' : 'to'
    if (!call.isOpenAt[side]) return
    call.isOpenAt[side] = false
    const survivor = other(call, page)
    // The goodbye travels over the connection itself, so it arrives only where sound would.
    if (call.flows) agenda.plan(chance.whole(20, 160), () => drop(call, survivor, page.seat))
    look()
  }

  function drop(call: SimCall, page: Page, seat: string): void {
    const side = call.from === page ? 'from' : 'to'
    if (!call.isOpenAt[side] || !page.isAlive()) return
    call.isOpenAt[side] = false
    page.over(seat, call.gen)
    look()
  }
}
