/** What the access rules need from the outside; the site provides it. */
import type { AccessDocument } from './document.ts'

export interface AccessStore {
  read(): AccessDocument
  /** Resolves when the change is durable on disk. */
  update(change: (document: AccessDocument) => void): Promise<void>
}

export interface Secrets {
  /** At least 128 random bits, URL-safe. */
  token(): string
  /** Eight Crockford base32 characters. */
  code(): string
  /** Six random digits, weak ones left out. */
  pin(): string
  /** A short id for a device or a person. */
  id(): string
  /** SHA-256, hex: enough for what is random and long. */
  digest(text: string): string
  /** argon2id with the site's pepper. */
  hashPin(pin: string): Promise<string>
  checkPin(pin: string, hash: string): Promise<boolean>
  /** Keyed HMAC of who somebody is: equal for the same person, meaningless without the key. */
  identity(kind: string, value: string): string
}
