import { expect, test } from 'vitest'
import { preferredLanguage } from '../../kiosk/kit/preferred-language.ts'

test.each([
  [['zh-CN', 'en'], 'zh-CN'],
  [['zh-Hant-HK'], 'zh-HK'],
  [['yue-HK'], 'zh-HK'],
  [['fr-FR', 'zh-TW'], 'zh-CN'],
  [['en-GB', 'zh-CN'], 'en'],
  [['fr-FR'], 'en'],
  [[], 'en'],
] as const)('%j is %s', (tags, language) => {
  expect(preferredLanguage(tags)).toBe(language)
})
