/** Asks axe-core what a page keeps from people who cannot see or click. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Found = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** Every violation as one line: the rule and the first element that breaks it. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await source)
  const found = (await page.evaluate('axe.run()')) as Found
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}
