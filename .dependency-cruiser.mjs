// The rooms of Greenlane and who may import whom. `npm run layers` prints every violation with its comment,
// test/layers.test.ts proves that a planted one fails. docs/architecture.md explains the rooms.

const server = name => `^server/${name}/`

/** Every room: its path, and the rooms of ours it may import. */
const rooms = [
  { name: 'domain', path: server('domain'), may: [] },
  { name: 'contract', path: server('contract'), may: [] },
  { name: 'app', path: server('app'), may: [server('domain')] },
  { name: 'journal', path: server('journal'), may: [server('domain'), '^server/app/ports[.]ts$'] },
  { name: 'edge', path: server('edge'), may: [server('app'), server('contract'), server('domain')] },
  { name: 'vault', path: server('vault'), may: ['^server/app/ports[.]ts$'] },
  { name: 'reports', path: server('reports'), may: [server('domain'), server('contract')] },
  { name: 'uplink', path: server('uplink'), may: [server('contract'), '^server/app/ports[.]ts$'] },
  {
    name: 'town',
    path: server('town'),
    may: [server('contract'), server('domain'), server('edge'), server('reports')],
  },
  // Catalogue and spoken words are plain data that screens, paper and voice share, so the site may read them too.
  {
    name: 'site',
    path: server('site'),
    may: ['^server/', '^hardware/', '^kiosk/speech/(catalogue|spoken)/'],
  },
  { name: 'port', path: '^hardware/port/', may: [] },
  { name: 'escpos', path: '^hardware/escpos/', may: [] },
  { name: 'printer', path: '^hardware/printer/', may: ['^hardware/port/', '^hardware/escpos/'] },
  { name: 'scanner', path: '^hardware/scanner/', may: ['^hardware/port/', '^hardware/escpos/'] },
  { name: 'panel', path: '^hardware/panel/', may: ['^hardware/port/'] },
  { name: 'sim', path: '^hardware/sim/', may: ['^hardware/port/', '^hardware/escpos/'] },
  { name: 'kit', path: '^kiosk/kit/', may: [] },
  { name: 'link', path: '^kiosk/link/', may: [server('contract')] },
  { name: 'speech', path: '^kiosk/speech/', may: [server('contract'), '^kiosk/kit/'] },
  ...['checkin', 'staff', 'lead', 'status', 'home', 'trust'].map(name => ({
    name,
    path: `^kiosk/${name}/`,
    may: ['^kiosk/kit/', '^kiosk/link/', '^kiosk/speech/', server('contract')],
  })),
  ...['board', 'wall', 'town'].map(name => ({
    name: `display-${name}`,
    path: `^display/${name}/`,
    may: ['^kiosk/kit/', '^kiosk/link/', '^kiosk/speech/', server('contract')],
  })),
  {
    name: 'test',
    path: '^test/',
    may: ['^(server|hardware|kiosk|display|test)/', '^[^/]+[.](ts|mjs|json)$'],
  },
]

const everyRoom = rooms.map(room => room.path).join('|')

const roomRules = rooms.map(room => ({
  name: `room-${room.name}`,
  severity: 'error',
  comment: `${room.name} may import only ${room.may.join(', ') || 'nothing of ours'}. Pass what it needs as a parameter, or move the shared part to the room that both may see.`,
  from: { path: room.path },
  to: { path: '^(server|hardware|kiosk|display|test)/', pathNot: [room.path, ...room.may] },
}))

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'every-file-has-a-room',
      severity: 'error',
      comment:
        'Every file belongs to a listed room: put it into one, or list the new room here and in docs/architecture.md.',
      from: { path: '^(server|hardware|kiosk|display)/', pathNot: everyRoom },
      to: {},
    },
    {
      name: 'every-lone-file-has-a-room',
      severity: 'error',
      comment: 'This file belongs to no listed room, and nothing uses it: delete it, or put it into a room.',
      from: { orphan: true, path: '^(server|hardware|kiosk|display)/', pathNot: everyRoom },
      to: {},
    },
    {
      name: 'every-import-has-a-room',
      severity: 'error',
      comment: 'The imported file stands in no listed room: put it into one.',
      from: {},
      to: { path: '^(server|hardware|kiosk|display)/', pathNot: everyRoom },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'The rules use no package and no Node module: time, ids and randomness are arguments of decide.',
      from: { path: server('domain') },
      to: { pathNot: server('domain') },
    },
    {
      name: 'no-node-in-shared-or-browser-code',
      severity: 'error',
      comment:
        'This room also runs in the browser, or must not touch the machine: ask for a port (server/app/ports.ts) instead.',
      from: { path: ['^server/(domain|contract|app)/', '^hardware/escpos/', '^kiosk/', '^display/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'serialport-only-in-port',
      severity: 'error',
      comment:
        'Open byte streams through hardware/port, so that serial, TCP and simulators stay interchangeable.',
      from: { pathNot: '^hardware/port/' },
      to: { path: 'node_modules/(@serialport|serialport)/' },
    },
    {
      name: 'fastify-only-at-the-edge',
      severity: 'error',
      comment:
        'HTTP belongs to server/edge (and its wiring in site and town). Return a value and let the edge translate it.',
      from: { pathNot: '^(server/(edge|site|town)|test)/' },
      to: { path: 'node_modules/(@fastify|fastify)/' },
    },
    {
      name: 'sqlite-only-in-journal',
      severity: 'error',
      comment:
        'Only the journal (and the vault, which keeps a file of its own) opens a database: use the Journal port.',
      from: { pathNot: '^(server/(journal|vault)|test)/' },
      to: { path: '^(node:)?sqlite$' },
    },
    {
      name: 'nothing-imports-test',
      severity: 'error',
      comment: 'Product code never depends on tests: move the shared part into the product.',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle hides which file owns a thing: extract what both need.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import does not resolve: a typo, or a package missing in package.json.',
      from: {},
      // What ends in ?url is a file of a package that Vite makes an address of; the build fails where it is not there.
      to: { couldNotResolve: true, pathNot: '[?]url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What is built of all rooms at once, or will be.
    exclude: { path: '^([.][.]/)*dist/server/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
