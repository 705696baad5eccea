/** `holdfast audit verify`: check that the audit trail is whole. */
import { verifyAudit } from '@holdfast/db'
import { done, failed, type Command } from '../command.ts'
import { withData } from '../data.ts'

/** Check every link of the audit chain. */
export const auditVerify: Command = {
  name: 'audit verify',
  about: 'Check every entry of the audit trail and its link to the one before. Exit 1 when one does not hold.',
  usage: '',
  options: [],
  run: (_, world) =>
    withData(world, async db => {
      const walk = await verifyAudit(db)
      if (!walk.ok) {
        const { at, why } = walk.error
        return failed(`${SENTENCES[why]} (${at}) Keep this file as it is and look into it.`, why, { at })
      }
      const { entries, head } = walk.value
      const text = `The audit trail holds: ${entries} ${entries === 1 ? 'entry' : 'entries'}.\nIts last hash is ${head}. Kept elsewhere, it shows later that the end was not cut off.`
      return done(text, { entries, head })
    }),
}

const SENTENCES = {
  changed: 'An entry of the audit trail was changed.',
  'broken-link': 'An entry of the audit trail does not follow the one before it.',
} as const
