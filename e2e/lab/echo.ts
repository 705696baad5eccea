/** A program for the lab's own tests: in the server's namespace it says back, by TCP and UDP, whatever it hears, and prints who it heard. */
import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

const host = process.env['LAB_HOST'] ?? ''
const port = Number(process.env['LAB_PORT'])
/** A second door for UDP, as a STUN server would have. */
const stunPort = Number(process.env['LAB_STUN_PORT'])

const echo = (at: number): Promise<void> =>
  new Promise(resolve => {
    const socket = createSocket('udp4')
    socket.on('message', (heard, { address, port: from }) => {
      console.log(`heard ${address}`)
      socket.send(heard, from, address)
    })
    socket.bind(at, host, resolve)
  })

await Promise.all([echo(port), echo(stunPort)])
createServer(socket => socket.on('error', () => socket.destroy()).pipe(socket)).listen(port, host, () =>
  console.log(JSON.stringify({ ready: true })),
)
