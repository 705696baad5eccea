/** A program for the lab's own tests: a page that shows the address from which it was asked. */
import { createServer } from 'node:http'

const host = process.env['LAB_HOST'] ?? ''
createServer((request, response) => {
  response.setHeader('content-type', 'text/html')
  response.end(`<!doctype html><title>hello</title><body>${request.socket.remoteAddress ?? ''}</body>`)
}).listen(Number(process.env['LAB_PORT']), host, () => console.log(JSON.stringify({ ready: true })))
