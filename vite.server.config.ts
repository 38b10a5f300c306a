// Builds the server into one file, dist/server/main.js, for server/site/start.mjs to run: a thousand small files cost
// half of a start and 20 MB. It stays readable, since what a site logs of an error names lines of it.
import { defineConfig, type Plugin } from 'vite'

/** One character beyond Latin-1 would make a JavaScript engine keep the whole text in two bytes for each character. */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      chunk.code = chunk.code.replace(
        /[^\0-\x7f]/g,
        wide => `\\u${wide.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    }
  },
}

export default defineConfig({
  publicDir: false,
  plugins: [inAscii],
  // Compiled code of another language stays where it was installed.
  ssr: { noExternal: true, external: ['serialport'] },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'esnext',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { input: { main: 'server/site/main.ts' } },
  },
})
