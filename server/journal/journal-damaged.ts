/** A journal that must not be opened. `server/site` prints the message and ends with status 2. */
export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged'

  constructor(
    file: string,
    fault: string,
    advice = 'Keep the file, and restore a backup with: npm run restore -- --from BACKUP',
  ) {
    super(`${file}: ${fault}. Nothing was changed. ${advice}`)
  }
}

const corrupt = 11 // SQLITE_CORRUPT
const notADatabase = 26 // SQLITE_NOTADB

/** What SQLite reports of a broken file becomes JournalDamaged; any other error stays what it is. */
export function asDamage(file: string, error: unknown): unknown {
  if (!(error instanceof Error && 'errcode' in error)) return error
  const code = Number(error.errcode) & 0xff
  return code === corrupt || code === notADatabase ? new JournalDamaged(file, error.message) : error
}
