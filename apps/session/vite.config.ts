/** How the app is built and served while it is worked on: packages from source, the API behind a proxy, no inline script. */
import { defaultClientConditions, defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { compress } from './tools/compress.ts'
import { leaveOut } from './tools/leave-out.ts'

const api = process.env['HOLDFAST_API'] ?? 'http://localhost:8787'

/**
 * What is always fetched together is one file: fewer requests, and it compresses better than its parts. Everything that the
 * first screens import is the door; the engine takes along our side of PeerJS (PeerJS itself stays apart). Not src/main.tsx: it
 * waits for chunks while it runs, and would wait for ever for one that imports from its own file.
 */
const GROUPS = [
  { name: 'door', test: /apps\/session\/src\/app\.tsx$/, priority: 3 },
  { name: 'call', test: /apps\/session\/src\/call\/call\.tsx$/, priority: 2 },
  {
    name: 'engine',
    test: /apps\/session\/src\/call\/engine\.ts$|packages\/call\/src\/peerjs\/adapter\.ts$/,
    priority: 1,
  },
]

/** `vite --mode mock` (or `vite build --mode mock`) runs every screen without a server; see src/testing. */
export default defineConfig({
  plugins: [solid(), leaveOut(), compress()],
  resolve: { conditions: ['@holdfast/source', ...defaultClientConditions] },
  server: {
    proxy: {
      '/api': { target: api, ws: true },
      '/peerjs': { target: api, ws: true },
    },
  },
  // The server knows by the name which answer may compile WebAssembly: this worker's, and no page's.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { entryFileNames: 'assets/wasm-[name]-[hash].js', chunkFileNames: 'assets/wasm-[name]-[hash].js' },
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
})
