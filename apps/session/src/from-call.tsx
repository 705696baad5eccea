/** What a client may do from within the call beside leaving it. */
import { YourAgreement } from './agreement/your-agreement.tsx'
import type { Api } from './api.ts'
import type { Withdrawing } from './call/withdraw.tsx'
import { Moved, WhereAsk } from './prepare/moved.tsx'
import type { Hour } from './state/encounter.ts'
import { withdraw } from './state/withdraw.ts'

/** End what was agreed, look at it, say that they are somewhere else now, or answer where they are. */
export const fromCall = (api: Api, hour: Hour): Withdrawing => ({
  whole: () => withdraw(api, hour),
  page: () => <YourAgreement api={api} hour={hour} />,
  moved: close => <Moved api={api} hour={hour} onClose={close} />,
  where: (asked, reply) => <WhereAsk api={api} hour={hour} asked={asked()} onReply={reply} />,
})
