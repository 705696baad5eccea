/** Listens on a port, or on the next free one when it is taken. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How many ports after the wanted one are tried. */
const TRIES = 50

/** Resolves with the port that was had. Fails with the system's error when no port near the wanted one is free. */
export async function listen(server: Server, host: string, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    const failure = await tryPort(server, host, port)
    if (failure === null) return (server.address() as AddressInfo).port
    if (failure.code !== 'EADDRINUSE' || wanted === 0 || port >= wanted + TRIES || port >= 65535) throw failure
  }
}

const tryPort = (server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> =>
  new Promise(resolve => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening)
      resolve(error)
    }
    const listening = (): void => {
      server.off('error', failed)
      resolve(null)
    }
    server.once('error', failed).once('listening', listening)
    server.listen(port, host)
  })
