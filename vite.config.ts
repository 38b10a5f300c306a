// Builds every screen into dist/, one page each, for server/site to serve: no inline script or style, so that the
// content security policy can forbid both, and nothing that is loaded from elsewhere.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

const serviceWorker = 'kiosk/staff/offline/service-worker.ts'
const kioskWorker = 'kiosk/checkin/service-worker.ts'
const handheld = 'kiosk/staff/index.html'

/** The chunks that a page runs from its start, not those it may ask for later. */
function chunksOf(bundle: Bundle, file: string, seen = new Set<string>()): Set<string> {
  const chunk = bundle[file]
  if (seen.has(file) || chunk?.type !== 'chunk') return seen
  seen.add(file)
  for (const next of chunk.imports) chunksOf(bundle, next, seen)
  return seen
}
type Bundle = Parameters<Extract<Plugin['generateBundle'], (...args: never) => unknown>>[1]

/** Tells the handheld's service worker which files its page consists of, and emits the icons of the installed app. */
function keepHandheld(): Plugin {
  return {
    name: 'keep-handheld',
    enforce: 'post',
    buildStart() {
      for (const name of ['handheld.svg', 'handheld.png']) {
        const source = readFileSync(`kiosk/staff/${name === 'handheld.svg' ? '../kit/icon.svg' : name}`)
        this.emitFile({ type: 'asset', fileName: `assets/${name}`, source })
      }
    },
    generateBundle(_options, bundle) {
      const page = bundle[handheld]
      const worker = Object.values(bundle).find(
        each => each.type === 'chunk' && each.facadeModuleId?.endsWith(serviceWorker),
      )
      if (page?.type !== 'asset' || worker?.type !== 'chunk') throw new Error('the handheld is not built')
      const html = String(page.source)
      const named = [...html.matchAll(/"\/(assets\/[^"]+)"/g)].map(([, file = '']) => file)
      const chunks = named.flatMap(file => [...chunksOf(bundle, file)])
      const files = [...new Set([...named, ...chunks])].map(file => `/${file}`).sort()
      const name = createHash('sha256')
        .update(html + files.join())
        .digest('hex')
        .slice(0, 16)
      worker.code = `const shell=${JSON.stringify({ name, files })};${worker.code}`
    },
  }
}

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
  plugins: [unindentTemplates, keepHandheld()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: [...globSync('{kiosk,display}/*/index.html'), serviceWorker, kioskWorker],
      output: {
        entryFileNames: ({ facadeModuleId }) => {
          if (facadeModuleId?.endsWith(serviceWorker)) return 'kiosk/staff/service-worker.js'
          if (facadeModuleId?.endsWith(kioskWorker)) return 'kiosk/checkin/service-worker.js'
          return 'assets/[name]-[hash].js'
        },
      },
    },
  },
})
