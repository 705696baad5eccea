/** The wires of a lab: one bridge in the server's namespace, one cable to each person, and the filters that cut them. */
import { execFile } from 'node:child_process'
import { inside, run } from './namespace.ts'

/** The server's address; every lab has a network of its own, so they may all use the same numbers. */
export const SERVER_ADDRESS = '10.77.0.1'

/** The port of STUN and TURN at the server, which a cut of media can leave open. */
export const STUN_PORT = 3478

/**
 * What one person loses. `all`: every frame, ARP included; `media`: UDP, with or without what goes to the server's STUN
 * port; `signalling`: TCP to and from the server.
 */
export type Cut = 'all' | 'media' | 'media-but-stun' | 'signalling'

/** The bridge's end of a person's cable. */
const port = (person: string): string => `to-${person}`

/** A person's address: each has twenty, and every move takes the next. */
export const addressOf = (place: number, moves: number): string => `10.77.0.${20 * (place + 1) + (moves % 20)}`

/** Filters that drop on the way from a person, and on the way to them. */
const MATCHES: { readonly [C in Cut]: { readonly from: string; readonly to: string } } = {
  all: { from: '', to: '' },
  media: { from: 'ip protocol udp', to: 'ip protocol udp' },
  'media-but-stun': {
    from: `ip protocol udp udp dport != ${STUN_PORT}`,
    to: `ip protocol udp udp sport != ${STUN_PORT}`,
  },
  signalling: {
    from: `ip daddr ${SERVER_ADDRESS} ip protocol tcp`,
    to: `ip saddr ${SERVER_ADDRESS} ip protocol tcp`,
  },
}

/**
 * The whole filter for these cuts, as nft reads it: put in place in one step. It stands on the bridge and not at the
 * person, because a packet dropped at its own sender comes back as an error: real networks lose it without a word.
 */
export function filterFor(cuts: ReadonlyMap<string, Cut>): string {
  const rules = (side: 'from' | 'to', name: 'iifname' | 'oifname'): string =>
    [...cuts].map(([person, cut]) => `    ${name} "${port(person)}" ${MATCHES[cut][side]} drop`).join('\n')
  return `add table bridge lab
delete table bridge lab
table bridge lab {
  chain from {
    type filter hook prerouting priority 0
${rules('from', 'iifname')}
  }
  chain to {
    type filter hook postrouting priority 0
${rules('to', 'oifname')}
  }
}
`
}

/** Puts a filter in place of the one before. */
export function applyFilter(server: string, cuts: ReadonlyMap<string, Cut>): Promise<void> {
  const [program, ...given] = [...inside(server), 'nft', '-f', '-']
  return new Promise((resolve, reject) => {
    const nft = execFile(program, given, error => (error ? reject(error) : resolve()))
    nft.stdin?.end(filterFor(cuts))
  })
}

/** Lays the bridge in the server's namespace. It asks no one about multicast: such questions pass no filter. */
export async function layBridge(server: string): Promise<void> {
  await run('ip', ['netns', 'add', server])
  const ip = (...given: string[]): Promise<string> => run('ip', ['-n', server, ...given])
  await ip('link', 'add', 'bridge0', 'type', 'bridge', 'mcast_snooping', '0')
  await ip('address', 'add', `${SERVER_ADDRESS}/24`, 'dev', 'bridge0')
  await ip('link', 'set', 'bridge0', 'up')
  await ip('link', 'set', 'lo', 'up')
}

/** A person's end: where it is, who it leads to, and the address it starts with. */
export type Cable = {
  readonly server: string
  readonly namespace: string
  readonly person: string
  readonly address: string
}

/**
 * Lays a cable from the bridge into a new namespace. The bridge's end has no IPv6 address of its own: it would ask for
 * routers for half a minute, past every filter, and a person who is cut would still get a frame now and then.
 */
export async function layCable({ server, namespace, person, address }: Cable): Promise<void> {
  await run('ip', ['netns', 'add', namespace])
  await run('ip', [
    '-n',
    namespace,
    'link',
    'add',
    'eth0',
    'type',
    'veth',
    'peer',
    'name',
    port(person),
    'netns',
    server,
  ])
  await run('ip', ['-n', server, 'link', 'set', port(person), 'addrgenmode', 'none', 'master', 'bridge0', 'up'])
  await run('ip', ['-n', namespace, 'link', 'set', 'lo', 'up'])
  await run('ip', ['-n', namespace, 'link', 'set', 'eth0', 'up'])
  await giveAddress(namespace, null, address)
}

/** Takes one address away and gives another, with the way out through the server. */
export async function giveAddress(namespace: string, before: string | null, next: string): Promise<void> {
  const ip = (...given: string[]): Promise<string> => run('ip', ['-n', namespace, ...given])
  if (before) await ip('address', 'delete', `${before}/24`, 'dev', 'eth0')
  await ip('address', 'add', `${next}/24`, 'dev', 'eth0')
  await ip('route', 'replace', 'default', 'via', SERVER_ADDRESS)
}
