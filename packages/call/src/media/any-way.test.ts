/** Where a browser has no connections on any way, the page's own are taken. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

class Own {}

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('RTCPeerConnection', Own)
})
afterEach(() => vi.unstubAllGlobals())

test.each([
  ['a browser that is not built on Chromium', {}, { RTCPeerConnection: Own }],
  ['a page that gets no frame', { userAgentData: {} }, null],
])('[AW3] %s sets out with the page’s own class', async (_, navigator, contentWindow) => {
  vi.stubGlobal('navigator', navigator)
  vi.stubGlobal('document', { createElement: () => ({ contentWindow }), documentElement: { append() {} } })
  const { anyWay } = await import('./any-way.ts')
  expect(anyWay()).toBe(Own)
})
