/** The clips that values are put together from, and what is said in each; see spell.ts for how. */
import { laneWords } from './lane-words.ts'
import type { Spoken } from './spoken.ts'

const han = [...'零一二三四五六七八九']
const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** 0 to 99 as one counts: 两, 十, 十二, 二十. */
function hanBelow100(value: number): string {
  const [ten, one] = [Math.floor(value / 10), value % 10]
  if (ten === 0) return value === 2 ? '两' : (han[one] ?? '')
  return `${ten > 1 ? han[ten] : ''}十${one > 0 ? han[one] : ''}`
}

function englishBelow100(value: number): string {
  const [ten, one] = [Math.floor(value / 10), value % 10]
  return ten < 2 ? (english[value] ?? '') : `${tens[ten - 2]}${one > 0 ? ` ${english[one]}` : ''}`
}

const both = (zh: string, en: string): Spoken => ({ zh, yue: zh, en })
const range = (count: number) => Array.from({ length: count }, (_, index) => index)

const hour = (value: number) =>
  both(`${value === 2 ? '两' : hanBelow100(value)}点`, value === 0 ? 'midnight' : englishBelow100(value))

function minute(value: number): Spoken {
  if (value === 0) return both('整', 'o’clock')
  return value < 10
    ? both(`零${han[value]}分`, `oh ${english[value]}`)
    : both(`${hanBelow100(value)}分`, englishBelow100(value))
}

const hundreds = (value: number): Spoken => {
  const [unit, zh, en] = value < 1000 ? [100, '百', 'hundred'] : [1000, '千', 'thousand']
  const count = value / unit
  return both(`${count === 2 && unit === 1000 ? '两' : han[count]}${zh}`, `${english[count]} ${en}`)
}

export const atoms: ReadonlyMap<string, Spoken> = new Map([
  ...range(26).map(index => {
    const letter = String.fromCharCode(65 + index)
    return [`letter.${letter}`, both(letter, letter)] as const
  }),
  ...range(10).map(value => [`digit.${value}`, both(han[value] ?? '', english[value] ?? '')] as const),
  ...range(100).map(value => [`number.${value}`, both(hanBelow100(value), englishBelow100(value))] as const),
  ...range(9).flatMap(index =>
    [100, 1000].map(unit => [`number.${(index + 1) * unit}`, hundreds((index + 1) * unit)] as const),
  ),
  ...range(24).map(value => [`hour.${value}`, hour(value)] as const),
  ...range(60).map(value => [`minute.${value}`, minute(value)] as const),
  ...laneWords.map(([clip, [zh = ''], en]) => [clip, both(zh, en)] as const),
  ['word.and', both('又', 'and')],
])
