/** The baseline's server, a program of its own: the plain page on one port, PeerServer as it is on the next. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { PeerServer } from 'peer'

const host = process.env['LAB_HOST'] ?? '127.0.0.1'
const port = Number(process.env['LAB_PORT'])
const script = await readFile(createRequire(import.meta.url).resolve('peerjs/dist/peerjs.min.js'))
const page = await readFile(new URL('./page.html', import.meta.url))

const pages = createServer((request, response) => {
  const isScript = request.url === '/peerjs.js'
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
  response.end(isScript ? script : page)
})
const signalling = PeerServer({ port: port + 1, host, path: '/' }, () =>
  pages.listen(port, host, () => console.log(JSON.stringify({ ready: true }))),
)
// It tells of each socket that breaks, and in this lab they are meant to.
signalling.on('error', () => undefined)
