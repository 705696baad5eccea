// How the tests of the app run: Solid as in a browser (its signals are inert in the build meant for servers), without a page.
import { holdfastTests } from '@holdfast/setup/vitest'
import { mergeConfig } from 'vitest/config'
import solid from 'vite-plugin-solid'

export default mergeConfig(
  { plugins: [solid()] },
  holdfastTests({ environment: 'node', server: { deps: { inline: [/solid-js/] } } }, ['browser']),
)
