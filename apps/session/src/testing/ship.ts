/** For tests: builds the app exactly as it is shipped, into a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** Where the app stands. */
export const ROOT = join(import.meta.dirname, '..', '..')

/** One build as shipped; `remove` leaves nothing behind. */
export type Shipped = { readonly outDir: string; readonly remove: () => Promise<void> }

/** Builds as `pnpm build` does; a test runner's NODE_ENV would leave the offline shell out and the development code in. */
export async function ship(): Promise<Shipped> {
  const outDir = await mkdtemp(join(tmpdir(), 'holdfast-shipped-'))
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({
      root: ROOT,
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
    })
  } finally {
    process.env['NODE_ENV'] = before
  }
  return { outDir, remove: () => rm(outDir, { recursive: true, force: true }) }
}
