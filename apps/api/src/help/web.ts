/** Posts to the configured address, like the waker's: told when it answers 2xx. */
import { SECOND } from '@holdfast/domain'
import type { Tell } from './ways.ts'

/** How long an answer may take before the try counts as lost. */
const PATIENCE = 10 * SECOND

/** Posts ids as JSON, and the place only where the message has it. A redirect is no answer: the address may be a secret. */
export const makeWeb =
  (url: string): Tell =>
  async ({ id }, { call, at, isDrill, role, hour, place, key }) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          kind: 'help',
          call,
          at,
          drill: isDrill,
          role,
          ...hour,
          ...(place === null ? {} : { place }),
          answer: { help: call, responder: id, key },
        }),
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      })
      await response.body?.cancel()
      return response.ok ? 'told' : 'refused'
    } catch {
      return 'no-answer'
    }
  }
