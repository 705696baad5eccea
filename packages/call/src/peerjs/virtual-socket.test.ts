/** The socket that is none, and what PeerJS 1.5.5 must be like for it to do. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PeerSignal } from '@holdfast/wire'
import { Peer } from 'peerjs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeVirtualSocket, type PeerJsMessage } from './virtual-socket.ts'

const manifest = createRequire(import.meta.url)
  .resolve('peerjs')
  .replace(/dist\/.*$/, 'package.json')
const read = (path: string) => readFileSync(manifest.replace('package.json', path), 'utf8')
const candidate: PeerSignal = {
  kind: 'CANDIDATE',
  payload: { candidate: { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0 }, type: 'media', connectionId: 'mc_1' },
}

function open() {
  const sent: [string, PeerSignal][] = []
  const heard: PeerJsMessage[] = []
  const socket = makeVirtualSocket((to, signal) => void sent.push([to, signal]))
  socket.on('message', message => void heard.push(message))
  return { socket, sent, heard }
}

test('[PJ1] the version is the one that was read; another one has to be read first', () => {
  expect(JSON.parse(read('package.json'))).toMatchObject({ name: 'peerjs', version: '1.5.5' })
})

test('[PJ2] what we override and call is there, unmangled, in every file that PeerJS ships', () => {
  for (const name of ['_createServerConnection', '_handleMessage', 'getConnection', 'call', 'destroy']) {
    expect(Object.getOwnPropertyNames(Peer.prototype)).toContain(name)
  }
  for (const file of ['bundler.mjs', 'bundler.cjs', 'peerjs.js', 'peerjs.min.js']) {
    expect(read(`dist/${file}`)).toContain('._createServerConnection()')
  }
})

test('[PJ3] Peer asks nothing of its socket but start, send, close and removeAllListeners', () => {
  const source = read('dist/bundler.mjs')
  const asked = [...source.matchAll(/(?:this|provider|self)\.(?:_socket|socket)\.(\w+)/g)].map(([, name]) => name)
  // PeerJS's own Socket holds a WebSocket in a field of the same name; on… and readyState are of that one.
  const ours = asked.filter(name => !/^(on\w+|readyState)$/.test(name ?? ''))
  expect(new Set(ours)).toEqual(new Set(['close', 'removeAllListeners', 'send', 'start']))
})

test('[PJ4] it is open as soon as it is started, and says nothing before and after', () => {
  const { socket, sent, heard } = open()
  socket.send({ type: 'CANDIDATE', payload: candidate.payload, dst: 'x' })
  socket.receive('y', candidate)
  expect([sent, heard]).toEqual([[], []])
  socket.start('me', 'token')
  expect(heard).toEqual([{ type: 'OPEN' }])
  socket.send({ type: 'CANDIDATE', payload: candidate.payload, dst: 'x' })
  socket.receive('y', candidate)
  expect(sent).toEqual([['x', candidate]])
  expect(heard[1]).toEqual({ type: 'CANDIDATE', payload: candidate.payload, src: 'y' })
  socket.close()
  socket.send({ type: 'CANDIDATE', payload: candidate.payload, dst: 'x' })
  socket.receive('y', candidate)
  expect([sent.length, heard.length]).toEqual([1, 2])
})

test('[PJ5] nothing odd reaches PeerJS, and nothing but peer messages leaves it', () => {
  const { socket, sent, heard } = open()
  socket.start('me', 'token')
  const kinds = fc.oneof(
    fc.constantFrom<unknown>('OFFER', 'ANSWER', 'CANDIDATE', 'OPEN', 'ERROR', 'EXPIRE'),
    fc.anything(),
  )
  fc.assert(
    fc.property(kinds, fc.anything({ withNullPrototype: true }), (kind, payload) => {
      socket.receive('y', { kind, payload } as PeerSignal)
      socket.send({ type: kind as string, payload, dst: 'x' })
      socket.send({ type: 'HEARTBEAT' })
    }),
  )
  expect([sent, heard]).toEqual([[], [{ type: 'OPEN' }]])
})
