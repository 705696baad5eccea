// One way to build every package: its doors as ES modules, with their types beside them.
import { defineConfig, type UserConfig } from 'tsdown'

/** Builds the named doors from src/ to dist/; workspace packages stay imports and are not folded in. */
export const holdfastBuild = (doors: readonly string[]): UserConfig =>
  defineConfig({
    entry: doors.map(door => `src/${door}.ts`),
    format: 'esm',
    platform: 'neutral',
    fixedExtension: false,
    dts: true,
    clean: true,
  })
