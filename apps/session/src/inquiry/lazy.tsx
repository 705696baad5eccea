/** What one asks about what is kept, fetched where somebody may ask: practitioners and guardians do not, here. */
import { lazy, Suspense, type JSX } from 'solid-js'
import { words } from '../ui/words.ts'

const Own = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.OwnInquiries }
})

/** The form, and all that was asked and answered. */
export const OwnInquiriesPart = (): JSX.Element => (
  <Suspense fallback={<p role="status">{words().pleaseWait}</p>}>
    <Own />
  </Suspense>
)
