/** A document that does not say what it must. `server/site` prints the message and ends with status 2. */
export class DocumentInvalid extends Error {
  override readonly name = 'DocumentInvalid'
  /** Each begins with its path inside the file, or its line and column. */
  readonly faults: readonly string[]

  constructor(file: string, faults: readonly string[]) {
    super([`${file} has ${faults.length === 1 ? 'a mistake' : 'mistakes'}:`, ...faults].join('\n  '))
    this.faults = faults
  }
}
