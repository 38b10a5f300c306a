// Builds every screen into dist/screens/, one page each, for server/site to serve: no inline script or style, so that the
// content security policy can forbid both, and nothing that is loaded from elsewhere.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

/** Screens whose browsers keep them, so that they open without their site: the page, its worker, and what it may load later. */
const kept = [
  { page: 'kiosk/staff/index.html', worker: 'kiosk/staff/offline/service-worker.ts', later: false },
  { page: 'kiosk/checkin/index.html', worker: 'kiosk/checkin/offline/service-worker.ts', later: true },
]
/** Where a worker is served from decides which pages it may keep. */
const workerFile = (page: string) => page.replace('index.html', 'service-worker.js')

/** The chunks that a page runs from its start, and with `later` those that it may ask for. */
function chunksOf(bundle: Bundle, file: string, later: boolean, seen = new Set<string>()): Set<string> {
  const chunk = bundle[file]
  if (seen.has(file) || chunk?.type !== 'chunk') return seen
  seen.add(file)
  for (const next of [...chunk.imports, ...(later ? chunk.dynamicImports : [])])
    chunksOf(bundle, next, later, seen)
  return seen
}
type Bundle = Parameters<Extract<Plugin['generateBundle'], (...args: never) => unknown>>[1]

/** Tells each service worker which files its page consists of, and emits the icons of the installed handheld. */
function keepPages(): Plugin {
  return {
    name: 'keep-pages',
    enforce: 'post',
    buildStart() {
      for (const name of ['handheld.svg', 'handheld.png']) {
        const source = readFileSync(`kiosk/staff/${name === 'handheld.svg' ? '../kit/icon.svg' : name}`)
        this.emitFile({ type: 'asset', fileName: `assets/${name}`, source })
      }
    },
    generateBundle(_options, bundle) {
      for (const { page, worker, later } of kept) {
        const html = bundle[page]
        const script = bundle[workerFile(page)]
        if (html?.type !== 'asset' || script?.type !== 'chunk') throw new Error(`${worker} is not built`)
        const source = String(html.source)
        const named = [...source.matchAll(/"\/(assets\/[^"]+)"/g)].map(([, file = '']) => file)
        const chunks = named.flatMap(file => [...chunksOf(bundle, file, later)])
        const files = [...new Set([...named, ...chunks])].map(file => `/${file}`).sort()
        const name = createHash('sha256')
          .update(source + files.join())
          .digest('hex')
          .slice(0, 16)
        script.code = `const shell=${JSON.stringify({ name, files })};${script.code}`
      }
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

type Modules = { getModuleInfo(id: string): { importers: readonly string[] } | null }

/** The pages that run a module from their start. */
function pagesWith(id: string, modules: Modules, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen
  seen.add(id)
  for (const importer of modules.getModuleInfo(id)?.importers ?? []) pagesWith(importer, modules, seen)
  return seen
}

/**
 * A slow kiosk spends a millisecond or more on every file that it opens. What it starts with lies in three: its own, what
 * it shares with a resident's phone, and what only other devices share with it.
 */
function sharedFile(id: string, modules: Modules): string | null {
  const pages = [...pagesWith(id, modules)].filter(file => file.endsWith('.html'))
  const has = (name: string) => pages.some(file => file.endsWith(`/kiosk/${name}/index.html`))
  if (pages.length < 2 || !has('checkin')) return null
  return has('status') ? 'common' : 'device'
}

export default defineConfig({
  appType: 'mpa',
  base: '/',
  publicDir: false,
  plugins: [unindentTemplates, keepPages()],
  build: {
    outDir: 'dist/screens',
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: [...globSync('{kiosk,display}/*/index.html'), ...kept.map(({ worker }) => worker)],
      output: {
        codeSplitting: {
          groups: [
            { name: (id, modules) => (sharedFile(id, modules) === 'common' ? 'common' : null), priority: 2 },
            { name: (id, modules) => (sharedFile(id, modules) === 'device' ? 'device' : null), priority: 1 },
          ],
        },
        entryFileNames: ({ facadeModuleId }) => {
          const own = kept.find(({ worker }) => facadeModuleId?.endsWith(worker))
          if (own) return workerFile(own.page)
          return 'assets/[name]-[hash].js'
        },
      },
    },
  },
})
