/** What is asked of a browser before the door. */
import type { AnswerOf, EndpointName } from '@holdfast/wire'
import { ALL_YES, SOME_PLACE } from './said.ts'

/** A browser that asks the server. */
type Browser = {
  readonly ask: <N extends EndpointName>(
    name: N,
    params?: object,
    body?: unknown,
  ) => Promise<{ readonly body: AnswerOf<N> }>
}

/** Signs the contract that holds, in English. */
export async function signContract(browser: Browser, name = 'Some Name'): Promise<void> {
  const { body } = await browser.ask('contract')
  await browser.ask('sign', {}, { digest: body.digest, language: body.language, name })
}

/** Does all that a client does before the door. */
export async function prepare(browser: Browser): Promise<void> {
  await browser.ask('whereabouts', {}, SOME_PLACE)
  await browser.ask('roomCheck', {}, ALL_YES)
  await signContract(browser)
}
