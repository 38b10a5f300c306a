/** Looks for somebody's identity in bytes, in every form in which it may have got there. */
import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'

/** As text in the encodings of files, printers and JSON, encoded for addresses and in base64, and as bare hashes. */
export function formsOf(value: string): Map<string, Buffer> {
  const utf8 = Buffer.from(value)
  const sha256 = createHash('sha256').update(value).digest()
  const escaped = [...value]
    .map(letter => (letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter))
    .join('')
  const forms: [string, Buffer][] = [
    ['text', utf8],
    ['UTF-16', Buffer.from(value, 'utf16le')],
    ['GB18030', iconv.encode(value, 'gb18030')],
    ['JSON', Buffer.from(escaped)],
    ['address', Buffer.from(encodeURIComponent(value))],
    ['base64', Buffer.from(utf8.toString('base64').replace(/=+$/, ''))],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['bare hash', sha256],
    ['bare hash in hex', Buffer.from(sha256.toString('hex'))],
    ['bare hash in base64', Buffer.from(sha256.toString('base64url'))],
    ['bare MD5', Buffer.from(createHash('md5').update(value).digest('hex'))],
  ]
  return new Map(forms)
}

/** "13800138000 as text in journal.db", for everything that is found. */
export function findIdentities(identities: readonly string[], places: ReadonlyMap<string, Buffer>): string[] {
  return identities.flatMap(value =>
    [...formsOf(value)].flatMap(([form, bytes]) =>
      [...places]
        .filter(([, content]) => content.includes(bytes))
        .map(([place]) => `${value} as ${form} in ${place}`),
    ),
  )
}
