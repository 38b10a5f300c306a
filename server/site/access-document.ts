/** The files that hold devices and people (`access.json`) and the site's keys (`secrets.json`), readable by their owner only. */
import { join } from 'node:path'
import { Type } from 'typebox'
import { emptyAccess } from '../app/access/document.ts'
import { type Document, openDocument } from './config/document.ts'
import { newKeys, type SiteKeys } from './secrets.ts'

const closed = <T extends Parameters<typeof Type.Object>[0]>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })
const OrNull = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()])
const Text = Type.String()
const Time = Type.Number()
const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const ownerOnly = 0o600

const AccessFile = closed({
  devices: Type.Array(
    closed({
      id: Text,
      kind: Type.Enum(['kiosk', 'display', 'handheld']),
      name: Text,
      code: OrNull(closed({ digest: Text, until: Time })),
      token: OrNull(Text),
      pairedAt: OrNull(Time),
      printer: Type.Optional(Text),
      silent: Type.Optional(Type.Literal(true)),
    }),
  ),
  staff: Type.Array(
    closed({ id: Text, name: Text, role: Type.Enum(['staff', 'lead']), enabled: Type.Boolean(), pin: Text }),
  ),
  sessions: Type.Array(closed({ token: Text, staff: Text, device: OrNull(Text), openedAt: Time })),
})

const SecretsFile = closed({
  pepper: Hex32,
  identity: Hex32,
  answers: Hex32,
  vault: Type.Optional(
    closed({ campaign: Text, keys: Type.Array(closed({ id: Text, from: Time, key: Hex32 })) }),
  ),
})

/** @throws {DocumentInvalid} with every mistake; nothing was touched. */
export const openAccess = (folder: string) =>
  openDocument({
    file: join(folder, 'access.json'),
    schema: AccessFile,
    initial: JSON.stringify(emptyAccess()),
    mode: ownerOnly,
  })

/** @throws {DocumentInvalid} with every mistake; nothing was touched. */
export const openKeys = (folder: string): Promise<Document<SiteKeys>> =>
  openDocument({
    file: join(folder, 'secrets.json'),
    schema: SecretsFile,
    initial: JSON.stringify(newKeys(), null, 2),
    mode: ownerOnly,
  })
