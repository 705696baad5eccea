/** One conversation of two seats: a keeper behind bare WebSockets, a PeerServer for the calls, and no login. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { keeperDoor, LINK_PATH, runKeeper } from '@holdfast/reconnect'
import { fileDisk, nodePorts } from '@holdfast/reconnect/node'
import { PeerServer } from 'peer'
import { WebSocketServer } from 'ws'

const { PORT = '8080', JOURNAL = 'journal.jsonl' } = process.env
const to = ['a', 'b']
const keeper = await runKeeper(to, { ...nodePorts, disk: fileDisk(JOURNAL), judge: () => ({ kind: 'take', to }) })
const door = keeperDoor(keeper)
keeper.tell({ kind: 'wanted', pairs: [['a', 'b']] })

const server = createServer((request, response) => {
  if (door.answer(request, response)) return
  const { pathname } = new URL(`http://localhost${request.url}`)
  const file = new URL(`../dist${pathname === '/' ? '/index.html' : pathname}`, import.meta.url)
  response.setHeader('content-type', pathname.endsWith('.js') ? 'text/javascript' : 'text/html')
  readFile(file).then(
    text => response.end(text),
    () => response.writeHead(404).end(),
  )
})
new WebSocketServer({ server, path: LINK_PATH }).on('connection', door.enter)
PeerServer({ port: Number(PORT) + 1 })
server.listen(Number(PORT), () => console.log(`http://localhost:${PORT}/?a and http://localhost:${PORT}/?b`))
