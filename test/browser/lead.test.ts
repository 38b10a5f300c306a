/** The lead's page in a real browser, in the order of a first day: sign in, add a kiosk, see its ticket, cut it off. */
import { Buffer } from 'node:buffer'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Device } from '../../server/contract/access.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { Ticket } from '../../server/contract/ticket.ts'
import { launchBrowser, sizes } from '../support/browser.ts'
import { leadPin, newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { axeFaults } from './axe.ts'

/** The page asks for its lists every 2 s. */
const patient = { timeout: 6000 }
const laptop = { width: 1366, height: 768 }
const data = newDataFolder()
let site: TestSite
let browser: Browser
/** Of somebody who is signed in: most tests are not about signing in, which takes its time on purpose. */
let cookies: Awaited<ReturnType<BrowserContext['cookies']>>
const shared = new Map<string, Page>()

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data)])
  const context = await browser.newContext()
  await context.request.post(`${site.url}/api/v1/session`, { data: { staff: 'lead', pin: leadPin } })
  cookies = await context.cookies()
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  removeDataFolder(data)
})

async function openLead(viewport: { width: number; height: number } = laptop, locale = 'zh-CN') {
  const context = await browser.newContext({ viewport, locale })
  context.setDefaultTimeout(6000)
  const page = await context.newPage()
  await page.goto(`${site.url}/lead/`)
  await page.locator('gl-lead-sign-in').waitFor()
  return { context, page }
}

async function signIn(page: Page, pin = leadPin, staff = 'lead') {
  await page.locator('[name=staff]').fill(staff)
  await page.locator('[name=pin]').fill(pin)
  await page.locator('[name=pin]').press('Enter')
}

async function signedIn(locale = 'zh-CN', prepare: (page: Page) => Promise<void> = async () => {}) {
  const context = await browser.newContext({ viewport: laptop, locale })
  await context.addCookies(cookies)
  context.setDefaultTimeout(6000)
  const page = await context.newPage()
  await prepare(page)
  await page.goto(`${site.url}/lead/`)
  await page.locator('gl-overview').waitFor()
  return { context, page }
}

/** One page a language, for all tests that leave no question open; at its first section. */
async function leadPage(locale = 'zh-CN'): Promise<Page> {
  const page = shared.get(locale) ?? (await signedIn(locale)).page
  shared.set(locale, page)
  await show(page, 'overview')
  await page.locator('gl-overview').waitFor()
  return page
}

const show = (page: Page, section: string) =>
  page.evaluate(hash => {
    location.hash = hash
  }, section)

/** On the page itself: what is announced besides has a place of its own. */
const said = (page: Page, text: string | RegExp) => page.locator('gl-lead').getByText(text)
const asked = (page: Page) => page.locator('gl-ask')
/** Chooses a section of the page, by what its link says. */
const goTo = async (page: Page, section: string) => {
  await page.locator('gl-lead nav').getByRole('link', { name: section, exact: true }).click()
  await page.getByRole('heading', { level: 2, name: section, exact: true }).waitFor()
}
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

describe('signing in', () => {
  test('a wrong PIN is explained, the right one leads in, and the browser stays signed in', async () => {
    const { page, context } = await openLead()
    expect(await axeFaults(page)).toEqual([])
    await signIn(page, '271828')
    await said(page, '工号或密码不对').waitFor()
    await signIn(page)
    await page.locator('gl-overview').waitFor()
    await page.reload()
    await page.locator('gl-overview').waitFor()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.locator('gl-lead-sign-in').waitFor()
    await page.reload()
    await page.locator('gl-lead-sign-in').waitFor()
    await context.close()
  })

  test('somebody who is not a lead is told so', async () => {
    const { pin } = await site.lead.post<{ pin: string }>('/staff', { id: 'he', name: '何美玲' })
    const { page, context } = await openLead()
    await signIn(page, pin, 'he')
    await said(page, '何美玲 是工作人员').waitFor()
    expect(await page.locator('gl-overview').count()).toBe(0)
    await context.close()
  })
})

describe('a first day', () => {
  let context: BrowserContext
  let page: Page
  let kiosk: Page

  beforeAll(async () => {
    ;({ context, page } = await signedIn())
  })
  afterAll(() => context.close())

  test('a kiosk is added, and its link pairs it', async () => {
    await goTo(page, '设备')
    await page.locator('gl-add-device [name=name]').fill('东门 1 号')
    await page.getByRole('button', { name: '添加设备' }).click()
    const code = await page.locator('gl-device-code .code').innerText()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$/)
    await said(page, /还有 (10:00|9:5\d) 有效/).waitFor()

    const link = await page.getByLabel('在那台设备上打开').inputValue()
    expect(link).toBe(`${site.url}/kiosk/?pair=${code.replace(' ', '')}`)
    kiosk = await context.newPage()
    await kiosk.setViewportSize(sizes.kiosk)
    await kiosk.goto(link)
    await kiosk.getByRole('button', { name: '直接取号' }).waitFor()
    await said(page, '配对成功').waitFor()
    await page.getByRole('button', { name: '完成', exact: true }).click()
    await page.locator('gl-devices li', { hasText: '东门 1 号' }).getByText('在线').waitFor()
  })

  test('the ticket that it gives comes out of the printer, as an image', async () => {
    await kiosk.bringToFront()
    await kiosk.getByRole('button', { name: '直接取号' }).click()
    await kiosk.getByRole('button', { name: '取号', exact: true }).click()
    await kiosk.getByText('A001', { exact: true }).first().waitFor()
    await page.bringToFront()
    await goTo(page, '打印机')
    const picture = page.locator('gl-roll img').first()
    await picture.waitFor()
    expect(await picture.getAttribute('alt')).toContain('A001')
    expect(await picture.getAttribute('src')).toMatch(/^blob:/)
    const width = () => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)
    await expect.poll(width).toBe(640)
    expect(await page.locator('gl-roll svg').count()).toBe(0)
  })

  test('a fault of the printer is seen in words, with what waits; mended, all comes out', async () => {
    const printer = page.locator('gl-printers .printer').first()
    await printer.getByText('弄坏它试试').click()
    await printer.getByRole('button', { name: '没纸' }).click()
    await printer.getByText('没纸了，请换纸卷').waitFor()
    const { ticket } = await site.lead.post<{ ticket: Ticket }>('/tickets', { printer: 'virtual' })
    await printer.locator('gl-print-jobs').getByText(ticket.number).waitFor()
    await printer.getByRole('button', { name: '换新纸卷' }).click()
    await printer.locator('.pill', { hasText: '可以打印' }).waitFor()
    await expect
      .poll(() => page.locator('gl-roll img').first().getAttribute('alt'), patient)
      .toContain(ticket.number)
    await site.lead.post(`/tickets/${ticket.id}/cancel`)
  })

  test('a job that nobody knows of is asked about, and printed again with a mark', async () => {
    const printer = page.locator('gl-printers .printer').first()
    const turn = (knobs: object) => site.lead.post('/printers/virtual/knobs', knobs)
    await turn({ cutterStuck: true })
    const { ticket } = await site.lead.post<{ ticket: Ticket }>('/tickets', { printer: 'virtual' })
    await printer.getByText('切刀卡住').waitFor()
    await turn({ power: false })
    await printer.getByText('这几张打出来没有').waitFor({ timeout: 20_000 })
    await printer.getByRole('button', { name: `${ticket.number} 没打出来，补打一张` }).click()
    await printer.getByText('这几张打出来没有').waitFor({ state: 'detached' })
    await turn({ power: true, cutterStuck: false })
    await expect
      .poll(() => page.locator('gl-roll img').first().getAttribute('alt'), { timeout: 20_000 })
      .toContain('补打')
    await site.lead.post(`/tickets/${ticket.id}/cancel`)
  })

  test('a ticket is previewed for each paper', async () => {
    const preview = page.locator('gl-ticket-preview')
    await preview.getByText('58 毫米').click()
    await preview.locator('img.narrow').waitFor()
    expect(await preview.locator('img').getAttribute('alt')).toContain('A128')
    await preview.getByText('绿色通道').click()
    await expect.poll(() => preview.locator('img').getAttribute('alt')).toContain('G032')
  })

  test('a test print comes out on top', async () => {
    await page.getByRole('button', { name: /打印测试/ }).click()
    const newest = () => page.locator('gl-roll img').first().getAttribute('alt')
    await expect.poll(newest, patient).toContain('打印测试')
  })

  test('who waits and what lanes do is there as it happens', async () => {
    await goTo(page, '现场')
    await page.locator('.waiting .general', { hasText: '1' }).waitFor()
    await site.lead.post('/lanes/1/open', {})
    const { called } = await site.lead.post<{ called: Ticket[] }>('/lanes/1/next', {})
    const lane = page.locator('.lane', { hasText: '1 号通道' })
    await lane.getByText(called[0]?.number ?? 'nobody').waitFor()
    await page.locator('.waiting .general', { hasText: '0' }).waitFor()
  })

  test('revoking asks first, and sends the kiosk back to pairing', async () => {
    await goTo(page, '设备')
    await page.getByRole('button', { name: '停用 东门 1 号' }).click()
    expect(await axeFaults(page)).toEqual([])
    await asked(page).getByRole('button', { name: '取消' }).click()
    await asked(page).waitFor({ state: 'detached' })
    expect(await kiosk.locator('gl-pairing').count()).toBe(0)

    const revoke = page.getByRole('button', { name: '停用 东门 1 号' })
    await expect.poll(() => revoke.evaluate(button => button.matches(':focus'))).toBe(true)
    await revoke.press('Enter')
    await asked(page).getByRole('button', { name: '停用' }).click()
    await kiosk.locator('gl-pairing').waitFor()
    await expect.poll(() => page.locator('gl-devices li', { hasText: '东门 1 号' }).count(), patient).toBe(0)
  })
})

describe('running the site', () => {
  test('a hold says why in every language of the board, and is released', async () => {
    const page = await leadPage('en')
    await page.getByRole('button', { name: 'Hold calls' }).click()
    await asked(page).getByText('Heat').click()
    await page.getByLabel(/^Message/).fill('请到阴凉处')
    await asked(page).getByRole('button', { name: 'Hold calls' }).click()
    await said(page, 'The whole site is on hold: 高温 Heat').waitFor()
    const { held } = await site.lead.get<Queue>('/queue')
    expect(held).toMatchObject({ reason: '高温 Heat', message: '请到阴凉处' })
    await page.getByRole('button', { name: 'Go on calling' }).click()
    await page.getByRole('button', { name: 'Hold calls' }).waitFor()
    expect((await site.lead.get<Queue>('/queue')).held).toBeNull()
  })

  test('a day with somebody being sampled closes only for a reason, and opens again', async () => {
    const page = await leadPage()
    await site.lead.post('/lanes/2/open', {})
    const { ticket } = await site.lead.post<{ ticket: Ticket }>('/tickets', { green: true })
    await site.lead.post('/lanes/2/next', { ticket: ticket.id })
    await site.lead.post(`/tickets/${ticket.id}/arrive`, {})

    await page.getByRole('link', { name: '结束采样' }).click()
    await page.getByRole('button', { name: '结束采样' }).click()
    await asked(page).getByRole('button', { name: '结束采样' }).click()
    await said(page, `还没有采完：${ticket.number}`).waitFor()
    const force = asked(page).getByRole('button', { name: '强行结束' })
    expect(await force.isDisabled()).toBe(true)
    await page.getByLabel('强行结束的原因').fill('停电')
    await force.click()
    await said(page, '今天的采样已经结束').waitFor()
    expect((await site.lead.get<Queue>('/queue')).day).toBeNull()

    await goTo(page, '现场')
    await page.getByRole('button', { name: '开始采样' }).click()
    await asked(page).getByRole('button', { name: '开始采样' }).click()
    await page.getByRole('link', { name: '结束采样' }).waitFor()
  })

  test('the end of a day is walked through, step by step, to its final report', async () => {
    const page = await leadPage()
    const { lead } = site
    await lead.call('PATCH', '/lanes/3', { pool: 5 })
    await lead.post('/lanes/3/open', {})
    await lead.post('/lanes/3/tube', { barcode: 'END-0001' })
    const [sampled, called, waits] = await Promise.all(
      [1, 2, 3].map(async () => (await lead.post<{ ticket: Ticket }>('/tickets', {})).ticket),
    )
    for (const ticket of [sampled?.id, called?.id]) await lead.post('/lanes/3/next', { ticket, complete: [] })
    await lead.post(`/tickets/${sampled?.id}/arrive`, {})
    await lead.post('/assistance', { kind: 'wheelchair', place: '南门' })
    await lead.post('/hold', { reason: '暴雨' })

    await page.getByRole('link', { name: '结束采样' }).click()
    const left = page.locator('gl-close .steps > li.left')
    await expect.poll(() => left.count()).toBe(7)
    expect(await axeFaults(page)).toEqual([])
    const press = (name: string) => page.locator('gl-close .steps').getByRole('button', { name }).click()
    await press('继续叫号')
    await press(`${sampled?.number} 采完了`)
    await press(`${called?.number} 没有来`)
    await press('轮椅 办完了')
    await press('封管 END-0001')
    await press('关闭 3 号通道')
    await page.locator('gl-close h3 small', { hasText: '还有 2 项' }).waitFor()
    expect(await left.allInnerTexts()).toEqual([
      expect.stringContaining('还有 1 人在等'),
      expect.stringContaining('1 支试管还没清点'),
    ])
    await lead.post(`/tickets/${waits?.id}/cancel`, {})
    await lead.post('/tubes/reconcile', { counted: [{ barcode: 'END-0001', people: 1 }] })
    await page.locator('gl-close h3 small', { hasText: '都办完了' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.locator('gl-close gl-report article').waitFor()
    await page.getByRole('button', { name: '结束采样' }).click()
    await asked(page).getByRole('button', { name: '结束采样' }).click()
    await said(page, '今天的采样已经结束').waitFor()
    await page.locator('gl-report article > header', { hasNotText: '还没结束' }).waitFor()
    expect(await page.locator('gl-report article > .head').innerText()).toMatch(/[0-9a-f]{64}/)
    expect((await lead.get<Queue>('/queue')).day).toBeNull()
    await lead.post('/day/open', {})
  })

  test('a PIN is shown once, even to a lead whom it signs out', async () => {
    const { pin } = await site.lead.post<{ pin: string }>('/staff', {
      id: 'zhang',
      name: '张队',
      role: 'lead',
    })
    const { page, context } = await openLead()
    await signIn(page, pin, 'zhang')
    await goTo(page, '人员')
    await page.getByRole('button', { name: '给 张队 新密码' }).click()
    await asked(page).getByRole('button', { name: '新密码' }).click()
    const shown = (await page.locator('.pin').innerText()).replace(' ', '')
    expect(shown).toMatch(/^\d{6}$/)
    await page.locator('gl-lead-sign-in').waitFor()
    expect(await page.locator('.pin').innerText()).toContain(shown.slice(0, 3))
    await page.getByRole('button', { name: '已经记下' }).click()
    expect(await page.locator('.pin').count()).toBe(0)
    await signIn(page, shown, 'zhang')
    await page.locator('gl-people').waitFor()
    await context.close()
  })

  test('an ID that is taken keeps what was typed', async () => {
    const page = await leadPage('en')
    await goTo(page, 'People')
    await page.locator('gl-add-person [name=name]').fill('Li Na')
    await page.locator('gl-add-person [name=id]').fill('he')
    await page.getByRole('button', { name: 'Add a person' }).click()
    await said(page, 'That ID is taken').waitFor()
    expect(await page.locator('gl-add-person [name=name]').inputValue()).toBe('Li Na')
  })
})

describe.each([
  ['zh-CN', '正在连接站点', [sizes.handheld, laptop]],
  ['en', 'Connecting to the site', [laptop, sizes.handheld]],
] as const)('in %s', (locale, connecting, viewports) => {
  const section = (page: Page) => page.locator('gl-lead .page > section')
  const sections = async (page: Page) => {
    const links = await page
      .locator('gl-lead nav a')
      .evaluateAll(all => all.map(link => (link as HTMLAnchorElement).hash))
    return [...links, '#close']
  }

  test('nothing sticks out on a laptop or a phone, and axe finds nothing on one of them', async () => {
    const page = await leadPage(locale)
    await site.lead.post('/devices', { kind: 'handheld', name: '北门的备用手持机，平时放在值班室的抽屉里' })
    await site.lead.post('/batches', {
      name: '广东某某电子科技有限公司第二生产车间夜班',
      from: '2026-06-04T08:00:00Z',
      to: '2026-06-04T10:00:00Z',
      expected: 450,
    })
    for (const name of await sections(page)) {
      await show(page, name)
      await page.locator(`gl-lead .page > section.${name.slice(1)} > *:nth-child(2)`).waitFor()
      await section(page).getByText(connecting).waitFor({ state: 'detached' })
      for (const viewport of viewports) {
        await page.setViewportSize(viewport)
        expect({ name, viewport, fits: await fits(page) }).toEqual({ name, viewport, fits: true })
      }
      expect({ name, faults: await axeFaults(page) }).toEqual({ name, faults: [] })
    }
    await page.setViewportSize(laptop)
  })
})

describe('setting up', () => {
  test('a lane is added, told whom it serves, and opened from here', async () => {
    const page = await leadPage()
    await goTo(page, '通道与规则')
    await page.getByRole('button', { name: '添加通道' }).click()
    await page.getByLabel(/^名字/).fill('二楼')
    await asked(page).getByText('普通排队').click()
    await asked(page).getByText('10 人一管').click()
    await asked(page).getByRole('button', { name: '添加通道' }).click()
    const row = page.locator('gl-lanes li', { hasText: '二楼' })
    await row.getByText('10 人一管').waitFor()
    await row.getByRole('button', { name: '开放 二楼' }).click()
    await row.getByRole('button', { name: '关闭 二楼' }).waitFor()
    const { lanes } = await site.lead.get<Queue>('/queue')
    expect(lanes.find(({ name }) => name === '二楼')).toMatchObject({
      state: 'open',
      serves: ['green', 'batch'],
      pool: 10,
    })
    await row.getByRole('button', { name: '关闭 二楼' }).click()
    await row.getByRole('button', { name: '开放 二楼' }).waitFor()
  })

  test('rules are changed with what they mean beside them, and are on record', async () => {
    const page = await leadPage('en')
    await goTo(page, 'Lanes and rules')
    const rule = page.locator('gl-rules .rule').first()
    await rule.getByText('at most 6 later green numbers').waitFor()
    await rule.getByRole('button', { name: 'One more' }).click()
    await rule.getByText('at most 4 later green numbers').waitFor()
    await page.getByLabel('People in the waiting area').fill('40')
    await page.getByRole('button', { name: 'Call by these rules' }).click()
    await said(page, 'In force now').waitFor()
    expect(await site.lead.get('/settings')).toMatchObject({ k: 3, kBatch: 2, capacity: 40 })
    await goTo(page, 'Changes')
    await page.locator('gl-changes li', { hasText: 'One green may overtake after every 3' }).waitFor()
  })

  test('of two boards one is told to keep silent, and may speak again', async () => {
    const { id } = await site.lead.post<{ id: string }>('/devices', { kind: 'display', name: '大厅' })
    const speaks = async () =>
      (await site.lead.get<{ items: Device[] }>('/devices')).items.find(each => each.id === id)?.voice
    const page = await leadPage()
    await goTo(page, '设备')
    await page.getByRole('button', { name: '大厅：不出声' }).click()
    await page.getByRole('button', { name: '大厅：出声' }).waitFor()
    expect(await speaks()).toBe(false)
    await page.getByRole('button', { name: '大厅：出声' }).click()
    await page.getByRole('button', { name: '大厅：不出声' }).waitFor()
    expect(await speaks()).toBe(true)
  })

  test('a group is registered with a code to print, and its roster is taken or refused by line', async () => {
    const page = await leadPage()
    await goTo(page, '团体')
    await page.getByRole('button', { name: '登记团体' }).click()
    await page.getByLabel('叫什么？').fill('实验小学三年级')
    await page.getByLabel(/^团体码/).fill('SCHOOL-3')
    await asked(page).getByRole('button', { name: '登记团体' }).click()
    const row = page.locator('gl-batches li', { hasText: '实验小学三年级' })
    await row.getByRole('button', { name: /名单$/ }).click()
    const roster = (text: string) => ({
      name: 'roster.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })
    await page.locator('gl-roster-ask input[type=file]').setInputFiles(roster('姓名,手机号\n李明,123\n,\n'))
    await asked(page).getByRole('button', { name: '用这份名单' }).click()
    await said(page, '手机号不对').waitFor()
    await page
      .locator('gl-roster-ask input[type=file]')
      .setInputFiles(roster('姓名,手机号\n李明,13800000001\n'))
    await asked(page).getByRole('button', { name: '用这份名单' }).click()
    await said(page, '名单共 1 人').waitFor()
    await asked(page).getByRole('button', { name: '完成' }).click()
    await row.getByText('共 1 人').waitFor()
    await row.getByRole('button', { name: /团体码$/ }).click()
    await asked(page).getByRole('img', { name: '实验小学三年级 的团体码' }).waitFor()
  })

  test('the report is read, printed on A4, and taken along for a reason that is on record', async () => {
    const page = await leadPage('en')
    await goTo(page, 'Report')
    await said(page, 'Promises kept (after every').waitFor()
    const pdf = await page.pdf({ format: 'A4', printBackground: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 718, height: 1047 })
    expect(await page.locator('gl-lead nav').isVisible()).toBe(false)
    expect(await fits(page)).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(laptop)
    const report = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download XLSX' }).click()
    expect((await report).suggestedFilename()).toMatch(/^report-.+\.xlsx$/)
    await page.getByRole('button', { name: 'Export data' }).click()
    const take = asked(page).getByRole('button', { name: 'Export', exact: true })
    expect(await take.isDisabled()).toBe(true)
    await page.getByLabel(/^What for/).fill('laboratory run 3')
    const exported = page.waitForEvent('download')
    await take.click()
    expect((await exported).suggestedFilename()).toMatch(/^laboratory-.+\.xlsx$/)
    await goTo(page, 'Changes')
    await page.locator('gl-changes li', { hasText: 'laboratory run 3' }).waitFor()
  })

  test('personal data can be destroyed only when the day is closed', async () => {
    const page = await leadPage()
    await goTo(page, '个人信息')
    expect(await page.getByRole('button', { name: '销毁全部个人信息' }).isDisabled()).toBe(true)
  })
})

test('a site that is away is said to be away, and comes back by itself', { timeout: 40_000 }, async () => {
  const { page, context } = await signedIn('en', page => page.clock.install())
  const { port } = new URL(site.url)
  await site.kill()
  await page.clock.fastForward(6000)
  await said(page, /^The site does not answer/).waitFor()
  expect(await axeFaults(page)).toEqual([])
  site = await startSite(data, { port: Number(port) })
  await page.clock.fastForward(60_000)
  await said(page, /^The site does not answer/).waitFor({ state: 'detached' })
  await context.close()
})
