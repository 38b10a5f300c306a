import { expect, test } from 'vitest'
import { everyText } from '../../../kiosk/speech/catalogue/every-text.ts'
import { testReceipt } from '../../../server/site/printing/ticket-receipt.ts'
import { writeReceipt } from '../../../server/site/printing/write-receipt.ts'
import { openSpeech } from '../../../server/site/speech/open-speech.ts'
import { traditional } from '../../../server/site/speech/traditional.ts'
import { newDataFolder, removeDataFolder } from '../../support/site.ts'

const words = async () => {
  const folder = newDataFolder()
  const { body } = await openSpeech(folder).traditionalWords()
  removeDataFolder(folder)
  return JSON.parse(String(body)) as Record<string, string>
}

test('every text of the catalogue is there in traditional characters, unless it is the same in both', async () => {
  const known = await words()
  const rewrite = await traditional()
  expect(everyText().filter(text => (known[text] ?? text) !== rewrite(text))).toEqual([])
  expect(known.我要照顾).toBe('我要照顧')
  expect(known['请在等候区休息，叫到号再过来']).toBe('請在等候區休息，叫到號再過來')
})

test('parameters stay as they are', async () => {
  const holes = (text: string) => text.match(/\{[^}]*\}/g) ?? []
  const changed = Object.entries(await words()).filter(
    ([from, to]) => holes(from).join() !== holes(to).join(),
  )
  expect(changed).toEqual([])
})

test('a receipt is written in it, the site’s own name as it was given', async () => {
  const receipt = testReceipt('刘家采样点', 'p1', '11-23 10:42')
  const texts = writeReceipt(receipt, '刘家采样点', await traditional()).flatMap(line =>
    line.kind === 'text' ? line.text : [],
  )
  expect(texts).toContain('刘家采样点')
  expect(texts).toContain('打印測試')
})
