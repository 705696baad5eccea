/** Every command, in the order in which they are used for the first time. */
import type { Command } from '../command.ts'
import { auditVerify } from './audit-verify.ts'
import { clientAdd } from './client-add.ts'
import { clientBorn } from './client-born.ts'
import { clientConsents } from './client-consents.ts'
import { contractFhir } from './contract-fhir.ts'
import { contractReceipt } from './contract-receipt.ts'
import { contractVerify } from './contract-verify.ts'
import { guardianAdd } from './guardian-add.ts'
import { guardianEnd } from './guardian-end.ts'
import { guardianInvite } from './guardian-invite.ts'
import { helpFor } from './help.ts'
import { hourJoins } from './hour-joins.ts'
import { hourPlan } from './hour-plan.ts'
import { hours } from './hours.ts'
import { invite } from './invite.ts'
import { keyVouch } from './key-vouch.ts'
import { migrate } from './migrate.ts'
import { partnerAdd } from './partner-add.ts'
import { practitionerAdd } from './practitioner-add.ts'
import { rulesDue } from './rules-due.ts'
import { SCREEN_COMMANDS } from './screen.ts'
import { version } from './version.ts'

const OTHERS: readonly Command[] = [
  migrate,
  practitionerAdd,
  clientAdd,
  partnerAdd,
  clientBorn,
  clientConsents,
  guardianAdd,
  guardianInvite,
  guardianEnd,
  hourPlan,
  invite,
  hours,
  hourJoins,
  auditVerify,
  contractVerify,
  contractFhir,
  contractReceipt,
  keyVouch,
  rulesDue,
  ...SCREEN_COMMANDS,
  version,
]

/** The command that lists the others. */
export const help = helpFor(OTHERS)

/** All commands, help last. */
export const ALL_COMMANDS: readonly Command[] = [...OTHERS, help]
