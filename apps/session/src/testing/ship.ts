/** For tests: builds the app exactly as it is shipped. */
import { join } from 'node:path'
import { build } from 'vite'
import { builtOnce, type Built } from './builds.ts'

/** Where the app stands. */
export const ROOT = join(import.meta.dirname, '..', '..')

/** One build as shipped, not to be written into; `remove` leaves nothing behind. */
export type Shipped = Built

/** Builds as `pnpm build` does; a test runner's NODE_ENV would leave the offline shell out and the development code in. */
export const ship = (): Promise<Shipped> =>
  builtOnce('shipped', async outDir => {
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
  })
