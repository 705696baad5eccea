/** When the browser itself first offers a new address to anyone: the floor under every way back after a change of address. */
import { now } from '@holdfast/e2e/lab'
import type { Page } from 'playwright-core'

/**
 * Asks a page again and again, with bare connections that have nothing to do with any call, for an address that is not
 * `old`. Call it before the address changes; it resolves with the moment of the first offer, in milliseconds since 1970,
 * or with null when none came within `patience` milliseconds.
 */
export function newAddressOffered(page: Page, old: string, patience: number): Promise<number | null> {
  return page.evaluate(look, { old, every: EVERY, until: now() + patience })
}

/** Between two askings, in milliseconds: how late the answer can be. */
const EVERY = 50

type Look = { readonly old: string; readonly every: number; readonly until: number }

/** Runs in the page. */
function look({ old, every, until }: Look): Promise<number | null> {
  const at = (): number => performance.timeOrigin + performance.now()
  return new Promise(resolve => {
    const asking = setInterval(ask, every)
    function ask(): void {
      if (at() > until) return answer(null)
      const connection = new RTCPeerConnection()
      connection.createDataChannel('')
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate === null) return connection.close()
        // A TCP candidate names a port 9 and may carry an address that is gone.
        const { address, protocol } = candidate
        if (protocol === 'udp' && address !== null && address !== old) answer(at())
      })
      void connection.setLocalDescription()
    }
    function answer(moment: number | null): void {
      clearInterval(asking)
      resolve(moment)
    }
  })
}
