/** One seat: what is typed survives a crash of this page, and the call comes back by itself. */
import { putsOf, unkept, type CallEffect } from '@holdfast/reconnect'
import { browserPorts, runPage } from '@holdfast/reconnect/browser'
import { Peer, type MediaConnection } from 'peerjs'

const add = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag) =>
  document.body.appendChild(document.createElement(tag))
const [state, other, said, field] = [add('p'), add('video'), add('pre'), add('input')] as const
const seat = location.search === '?b' ? 'b' : 'a'
const camera = await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
const calls = new Map<number, MediaConnection>()
let peer: Peer | null = null
other.autoplay = true

/** Opens a PeerJS peer under the name of this page life, which no page had before. */
const openPeer = (id: string) =>
  new Promise<Peer>((resolve, reject) => {
    const options = { host: location.hostname, port: Number(location.port) + 1, config: { iceServers: [] } }
    const opening = new Peer(id, options).on('open', () => resolve(opening)).on('error', reject)
    opening.on('disconnected', () => setTimeout(() => opening.destroyed || opening.reconnect(), 1000))
    opening.on('call', media => {
      const order = media.metadata as { seat: string; call: number }
      calls.set(order.call, media)
      runner.media({ kind: 'incoming', ...order })
    })
  })

/** Tells how a call goes. The connection's own word for whether sound flows must do here. */
function watch({ seat: from, call }: CallEffect, media: MediaConnection): void {
  calls.set(call, media)
  media.on('close', () => runner.media({ kind: 'over', seat: from, call }))
  media.peerConnection.addEventListener('connectionstatechange', () => {
    const { connectionState } = media.peerConnection
    const kind = connectionState === 'connected' ? 'flowing' : 'stalled'
    if (connectionState !== 'connecting') runner.media({ kind, seat: from, call, lastAt: browserPorts.now() })
  })
}

function perform(effect: CallEffect): void {
  const media = calls.get(effect.call)
  if (effect.kind === 'dial') {
    const metadata = { seat, call: effect.call }
    if (peer?.open) watch(effect, peer.call(`${effect.seat}-${effect.epoch}`, camera, { metadata }))
  } else if (effect.kind === 'answer' && media) {
    media.answer(camera)
    watch(effect, media)
  } else if (effect.kind === 'use') other.srcObject = media?.remoteStream ?? null
  // A plain PeerJS call cannot be mended in place: it is closed, and the keeper orders a new one.
  else media?.close()
}

const runner = await runPage(seat, {
  prepare: async epoch => void (peer = await openPeer(`${seat}-${epoch}`)),
  call: perform,
  apply: ({ from, body }) => said.append(`${from}: ${String(body)}\n`),
  reset: () => said.replaceChildren(),
  changed(end) {
    const waiting = unkept(end).flatMap(stream => putsOf(stream))
    state.textContent = `${end.link.stage}, ${waiting.length} waiting`
  },
})
field.addEventListener('keydown', ({ key }) => {
  if (key === 'Enter' && runner.say('chat', field.value).ok) field.value = ''
})
