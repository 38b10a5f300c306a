// Builds every screen into dist/, one page each, for server/site to serve: no inline script or style, so that the
// content security policy can forbid both, and nothing that is loaded from elsewhere.
import { globSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

type Node = { type: string; start: number; end: number; tag?: { name?: string }; quasi?: { quasis: Node[] } }

/** The pieces of text of every css`…`, html`…` and svg`…` in a program. */
function* templateTexts(node: unknown): Generator<{ start: number; end: number; tag: string }> {
  if (typeof node !== 'object' || node === null) return
  const { type, tag, quasi } = node as Node
  const name = type === 'TaggedTemplateExpression' ? tag?.name : undefined
  if (name === 'css' || name === 'html' || name === 'svg')
    for (const { start, end } of quasi?.quasis ?? []) yield { start, end, tag: name }
  for (const child of Object.values(node)) yield* templateTexts(child)
}

/** Indentation helps whoever reads a template, not whoever downloads it. A line break stays a space. */
const unindent = (text: string, tag: string): string =>
  tag === 'css'
    ? text
        .replaceAll(/\/\*.*?\*\//gs, '')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/ ?([{};,]) ?/g, '$1')
    : text.replaceAll(/\s*\n\s*/g, ' ')

const unindentTemplates: Plugin = {
  name: 'unindent-templates',
  enforce: 'post',
  apply: 'build',
  transform(code, id) {
    if (!/\/(kiosk|display)\/.*\.ts$/.test(id) || !/(css|html|svg)`/.test(code)) return null
    const texts = [...templateTexts(this.parse(code))].sort((a, b) => b.start - a.start)
    const shorter = texts.reduce(
      (now, { start, end, tag }) =>
        now.slice(0, start) + unindent(now.slice(start, end), tag) + now.slice(end),
      code,
    )
    return { code: shorter, map: null }
  },
}

export default defineConfig({
  appType: 'mpa',
  base: '/',
  publicDir: false,
  plugins: [unindentTemplates],
  build: {
    outDir: 'dist',
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: [...globSync('{kiosk,display}/*/index.html'), 'kiosk/checkin/service-worker.ts'],
      output: {
        // A service worker keeps its address: pages.ts serves it under /kiosk/.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'kiosk/checkin/service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
})
