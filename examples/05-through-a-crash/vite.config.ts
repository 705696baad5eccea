// The page is built from the sources of the workspace.
import { defineConfig } from 'vite'

export default defineConfig({
  resolve: { conditions: ['@holdfast/source', 'module', 'browser'] },
  build: { target: 'es2023', modulePreload: false },
})
