/** How the app is built and served while it is worked on: packages from source, the API behind a proxy, no inline script. */
import { defaultClientConditions, defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { compress } from './tools/compress.ts'

const api = process.env['HOLDFAST_API'] ?? 'http://localhost:8787'

/** `vite --mode mock` (or `vite build --mode mock`) runs every screen without a server; see src/testing. */
export default defineConfig({
  plugins: [solid(), compress()],
  resolve: { conditions: ['@holdfast/source', ...defaultClientConditions] },
  server: {
    proxy: {
      '/api': { target: api, ws: true },
      '/peerjs': { target: api, ws: true },
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
})
