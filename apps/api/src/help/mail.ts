/** Letters over SMTP: told when the mail server took the letter. */
import { SECOND } from '@holdfast/domain'
import { createTransport } from 'nodemailer'
import { isLoopback, type HelpConfig } from './config.ts'
import { letterOf } from './letter.ts'
import type { Tell } from './ways.ts'

/** How long each step of a letter may take. */
const PATIENCE = 10 * SECOND

/** Writes to responders. Beyond this machine the connection is encrypted, or nothing is sent. */
export function makeMail({ url, from }: NonNullable<HelpConfig['mail']>): Tell {
  const isHere = isLoopback(url)
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
    requireTLS: !isHere,
    ignoreTLS: isHere,
  })
  return async ({ mail, language }, message) => {
    if (mail === null) return 'no-way'
    try {
      await transport.sendMail({
        from: { name: 'Holdfast', address: from },
        to: { name: '', address: mail },
        ...letterOf(message, language),
        // The same call is one thread, and a letter that was sent twice can be told from two.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Entity-Ref-ID': message.call },
        priority: message.isDrill ? 'normal' : 'high',
      })
      return 'told'
    } catch (error) {
      return error instanceof Error && 'responseCode' in error ? 'refused' : 'no-answer'
    }
  }
}
