/** A way between two browsers that a test can cut: candidates are rewritten so that every packet passes through here. */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { ownAddress } from './stun.ts'

/** Packets pass while it is open. */
export type TestPath = {
  /**
   * Another candidate that leads to the same browser through this path; null for one that cannot (TCP, IPv6, names).
   * Only one of two browsers may be given candidates, or they find a way of their own.
   */
  through(candidate: string): Promise<string | null>
  /** Lets packets pass in both directions, or in none. */
  open(isOpen: boolean): void
  close(): void
}

/** Makes an open path on this machine's own address. */
export function makeTestPath(): TestPath {
  const sockets = new Map<string, Promise<Socket>>()
  let isOpen = true

  function relay(host: string, port: number): Promise<Socket> {
    const socket = createSocket('udp4')
    let caller: RemoteInfo | null = null
    socket.on('message', (packet, from) => {
      const isCallee = from.address === host && from.port === port
      if (!isCallee) caller = from
      if (!isOpen) return
      if (!isCallee) socket.send(packet, port, host)
      else if (caller) socket.send(packet, caller.port, caller.address)
    })
    return new Promise(resolve => socket.bind(0, ownAddress(), () => resolve(socket)))
  }

  return {
    async through(candidate) {
      const fields = candidate.split(' ')
      const [, , transport, , host = '', port = ''] = fields
      if (transport?.toLowerCase() !== 'udp' || !/^[\d.]+$/.test(host)) return null
      const key = `${host}:${port}`
      const socket = sockets.get(key) ?? relay(host, Number(port))
      sockets.set(key, socket)
      const own = (await socket).address()
      return fields.toSpliced(4, 2, own.address, String(own.port)).join(' ')
    },
    open(next) {
      isOpen = next
    },
    close() {
      for (const socket of sockets.values()) void socket.then(open => open.close())
    },
  }
}
