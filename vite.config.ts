// Builds every screen into dist/, one page each, for server/site to serve: no inline script or style, so that the
// content security policy can forbid both, and nothing that is loaded from elsewhere.
import { globSync } from 'node:fs'
import { defineConfig } from 'vite'

export default defineConfig({
  appType: 'mpa',
  base: '/',
  publicDir: false,
  build: {
    outDir: 'dist',
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: globSync('{kiosk,display}/*/index.html') },
  },
})
