/** What a phone has to fetch on each way through the built session app, beside the budget. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { weigh, type Route } from '@holdfast/session/weigh'
import { figure, type Figure, type Target } from '../figure.ts'
import type { Run } from '../group.ts'

const DIST = fileURLToPath(new URL('../../../apps/session/dist', import.meta.url))

const BUDGETS: { readonly [N in Route['name']]: Target } = {
  'to the door, English': { kind: 'value-at-most', bound: 45 },
  'to the door, Spanish': { kind: 'value-at-most', bound: 45 },
  'the call with PeerJS, more': { kind: 'value-at-most', bound: 45 },
  'the card at the door, more': { kind: 'value-at-most', bound: 4 },
  'one of two at the door, more': { kind: 'none' },
  'the look around the room, more': { kind: 'value-at-most', bound: 5 },
  'the questions at the door, more': { kind: 'value-at-most', bound: 2 },
  'a form of questions, more': { kind: 'value-at-most', bound: 8 },
  'calls for help, more': { kind: 'value-at-most', bound: 6.2 },
  'what is kept, more': { kind: 'value-at-most', bound: 6 },
  'how we see our work, more': { kind: 'value-at-most', bound: 9 },
  'where they are, more': { kind: 'value-at-most', bound: 10.2 },
  'an hour from elsewhere, more': { kind: 'value-at-most', bound: 4 },
  'the position of a device, more': { kind: 'value-at-most', bound: 2 },
  'asking about it, more': { kind: 'value-at-most', bound: 4 },
  'whether it is encrypted, more': { kind: 'value-at-most', bound: 5 },
  'what was shared, more': { kind: 'value-at-most', bound: 9 },
  'who holds the hour, more': { kind: 'value-at-most', bound: 9 },
  'how one is known, more': { kind: 'value-at-most', bound: 9 },
  'what is behind one, more': { kind: 'value-at-most', bound: 16 },
  'the agreement, more': { kind: 'value-at-most', bound: 30 },
  'your agreement, more': { kind: 'value-at-most', bound: 8 },
  'the call with PeerJS, Spanish, more': { kind: 'value-at-most', bound: 46 },
  'after the call stands, more': { kind: 'value-at-most', bound: 12 },
  'checking a file, more': { kind: 'none' },
  'the page of a guardian, more': { kind: 'none' },
  'the desk, more': { kind: 'none' },
}

/** Kilobytes of 1000 bytes, of scripts; gzip beside brotli for servers that have only that. */
export async function* pageWeight({ onProgress }: Run): AsyncIterable<Figure> {
  onProgress('page weight')
  if (!existsSync(DIST)) throw new Error('the session app is not built: run `pnpm build` first')
  for (const { name, scripts } of await weigh(DIST)) {
    yield figure(
      {
        name: `scripts ${name}`,
        value: scripts.brotli / 1000,
        unit: 'kB brotli',
        peer: 'gzip',
        peerValue: scripts.gzip / 1000,
      },
      BUDGETS[name],
    )
  }
}
