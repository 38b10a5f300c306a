/** What a clip says, from the title that its Ogg Opus file carries (RFC 7845, section 5.2). */

/** Null for a file without one. */
export function oggTitle(file: Buffer): string | null {
  const tags = file.indexOf('OpusTags', 0, 'latin1')
  if (tags < 0) return null
  let at = tags + 8
  const text = () => {
    const length = file.readUInt32LE(at)
    at += 4 + length
    return file.toString('utf8', at - length, at)
  }
  text()
  const count = file.readUInt32LE(at)
  at += 4
  const comments = Array.from({ length: count }, text)
  return comments.find(comment => /^title=/i.test(comment))?.slice('title='.length) ?? null
}
