// One vitest set-up for the whole workspace: packages are read from source, and every run leaves a report for the tally.
import { defineConfig, type ViteUserConfig } from 'vitest/config'

type TestOptions = NonNullable<ViteUserConfig['test']>

/** The configuration of one package's tests; give only what is different there, and export conditions to try before Node's. */
export function holdfastTests(different: TestOptions = {}, first: readonly string[] = []): ViteUserConfig {
  const conditions = ['@holdfast/source', ...first, 'module', 'node', 'development|production']
  return defineConfig({
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: ['@holdfast/source', 'node'] } },
    test: {
      include: ['src/**/*.test.{ts,tsx}'],
      reporters: ['default', 'json'],
      outputFile: { json: '.reports/vitest.json' },
      passWithNoTests: true,
      // Test files share what they import: most of a run was reading the same modules anew for each. No test changes a module.
      isolate: false,
      // No test is timed: this only ends one that hangs, also on a machine that does five other things.
      testTimeout: 30_000,
      hookTimeout: 60_000,
      // Nor does a look that is taken again and again end before the test would.
      expect: { poll: { timeout: 20_000 } },
      ...different,
    },
  })
}
