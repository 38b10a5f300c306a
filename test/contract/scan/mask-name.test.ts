import { expect, test } from 'vitest'
import { maskName } from '../../../server/contract/scan/mask-name.ts'

test.each([
  ['张三丰', '张*丰'],
  ['李四', '李*'],
  ['欧阳娜娜', '欧**娜'],
  ['阿依古丽·买买提', '阿*****提'],
  ['𠮷田', '𠮷*'],
  ['王', '王'],
  ['SMITH, JOHN', 'S****, J***'],
  ["O'Neil Anne-Marie", 'O***** A***-M****'],
  ['', ''],
])('%s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})
