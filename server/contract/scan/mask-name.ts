/** A name as somebody recognises their own and a bystander learns little: 张*三, 李*, J*** S****. */
export function maskName(name: string): string {
  const trimmed = name.trim()
  if (/^[\p{sc=Latin}\s,.'’-]+$/u.test(trimmed)) return trimmed.replace(/(\p{L})([\p{L}'’]*)/gu, hideRest)
  const signs = [...trimmed.replace(/[·•.\s]/g, '')]
  const last = signs.length > 2 ? (signs.at(-1) ?? '') : ''
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(0, signs.length - 1 - last.length))}${last}`
}

const hideRest = (_: string, first: string, rest: string) => first + '*'.repeat(rest.length)
