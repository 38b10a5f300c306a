import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffWithPin } from '../../server/contract/access.ts'
import type { Assistance } from '../../server/contract/assistance.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { Ticket } from '../../server/contract/ticket.ts'
import { launchBrowser } from '../support/browser.ts'
import type { TestClient } from '../support/client.ts'
import { leadPin, newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import {
  bigButton,
  currentNumber,
  fromMenu,
  keyNamed,
  pairHandheld,
  screenFaults,
  sideKey,
  signIn,
  takeLane,
  typeOnPad,
  undoBar,
} from './handheld.ts'

let browser: Browser
let site: TestSite
let kiosk: TestClient
let page: Page
let lane = 0
const data = newDataFolder()

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data)])
  kiosk = await site.pair('kiosk')
  page = await pairHandheld(browser, site, { movesTime: true })
  await signIn(page, 'lead', leadPin)
  await page.locator('.lanes').waitFor()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

const issue = async (body: object = {}) => (await kiosk.post<{ ticket: Ticket }>('/tickets', body)).ticket
const queue = () => site.lead.get<Queue>('/queue')
const laneNow = async () => (await queue()).lanes.find(({ id }) => id === `${lane}`)

/** Holds the calls of these pages back until each has made one, so that none sees what another did before it presses. */
async function releaseTogether(pages: readonly Page[], calls: string): Promise<void> {
  const held: Route[] = []
  for (const each of pages)
    await each.route(calls, route => {
      held.push(route)
      if (held.length === pages.length) for (const waiting of held) void waiting.continue()
    })
}

describe('signing in', () => {
  it('says that a PIN is wrong, clears it, and lets one try again', async () => {
    const other = await pairHandheld(browser, site)
    expect(await screenFaults(other)).toEqual([])
    await signIn(other, 'lead', '111222')
    await other.getByText('工号或密码不对').waitFor()
    expect(await other.locator('.dots .in').count()).toBe(0)
    expect(await screenFaults(other)).toEqual([])
    await typeOnPad(other, leadPin)
    await other.locator('button[type=submit]').click()
    await other.locator('.lanes').waitFor()
    expect(await screenFaults(other)).toEqual([])
    await other.reload()
    await other.locator('.lanes').waitFor()
    await other.context().close()
  })

  it('speaks English when asked, and remembers it', async () => {
    const other = await pairHandheld(browser, site)
    await other.getByRole('button', { name: 'English' }).click()
    await other.getByText('Staff sign-in').waitFor()
    await other.reload()
    await other.getByText('Staff sign-in').waitFor()
    expect(await other.locator('html').getAttribute('lang')).toBe('en')
    await other.context().close()
  })
})

describe('on a lane of its own', () => {
  beforeEach(async () => {
    const { tickets } = await queue()
    for (const { id, state } of tickets)
      if (state === 'waiting') await site.lead.post(`/tickets/${id}/cancel`, {})
    lane += 1
    await page.reload()
    if (lane > 1) {
      await fromMenu(page, '换通道')
    }
    await takeLane(page, `${lane}`)
  })

  it('shows who is called, what they need, and does nothing twice for a double tap', async () => {
    const first = await issue({ party: 2, needs: ['mobility'], language: 'zh-HK' })
    const second = await issue()
    await keyNamed(page, '叫下一位').filter({ hasText: first.number }).waitFor()
    expect(await screenFaults(page)).toEqual([])
    await bigButton(page).dblclick()
    await currentNumber(page).filter({ hasText: first.number }).waitFor()
    for (const words of ['2 人', '行动不便', '讲粤语', '第 1 次呼叫', '绿色通道'])
      expect(await page.locator('.now').innerText()).toContain(words)
    expect(await screenFaults(page)).toEqual([])
    const { tickets } = await queue()
    expect(tickets.find(({ id }) => id === first.id)?.state).toBe('called')
    expect(tickets.find(({ id }) => id === second.id)?.state).toBe('waiting')
    expect(await keyNamed(page, '再叫').isDisabled()).toBe(true)
    expect(await keyNamed(page, '再叫').innerText()).toMatch(/\d+ 秒后/)
    expect(await keyNamed(page, '未到').isDisabled()).toBe(true)
  })

  it('asks whether somebody came who was called only just now', async () => {
    const { number } = await issue()
    await issue()
    await bigButton(page).click()
    await currentNumber(page).filter({ hasText: number }).waitFor()
    await bigButton(page).click()
    await page.getByText(`${number} 来了吗？`).waitFor()
    expect(await screenFaults(page)).toEqual([])
    await page.getByRole('button', { name: '还没来，再等等' }).click()
    expect((await laneNow())?.current.map(ticket => ticket.number)).toEqual([number])
    await bigButton(page).click()
    await page.getByRole('button', { name: '来了，采样完成' }).click()
    await page.locator('.undo', { hasText: `${number} 已完成` }).waitFor()
    expect((await laneNow())?.current.map(ticket => ticket.number)).not.toContain(number)
  })

  it('takes a press back', async () => {
    const { number } = await issue()
    await bigButton(page).click()
    await keyNamed(page, '到了').click()
    await page.locator('.now', { hasText: '采样中' }).waitFor()
    await page.clock.fastForward(10_000)
    await undoBar(page).getByRole('button', { name: '撤销' }).click()
    await page.locator('.now', { hasText: '正在叫' }).waitFor()
    expect((await laneNow())?.current).toMatchObject([{ number, state: 'called' }])
  })

  it('tells who won when two press at once', async () => {
    const { staff, pin } = await site.lead.post<StaffWithPin>('/staff', { id: 'he', name: '何护士' })
    const rival = await pairHandheld(browser, site)
    await signIn(rival, staff.id, pin)
    await takeLane(rival, `${lane}`)
    await issue()
    await issue()
    await issue()
    await bigButton(page).click()
    await currentNumber(rival).waitFor()
    const here = (await laneNow())?.current[0]
    const before = here?.number
    // Nobody is asked about somebody who has come.
    await site.lead.post(`/tickets/${here?.id}/arrive`, {})
    for (const each of [page, rival]) await each.locator('.now', { hasText: '采样中' }).waitFor()
    // Or this press would be taken for a second tap of the one before.
    await page.clock.fastForward(600)
    await releaseTogether([page, rival], '**/api/v1/lanes/*/next')
    await Promise.all([bigButton(page).click(), bigButton(rival).click()])
    const refusal = (each: Page) => each.locator('gl-banner', { hasText: '您的按键没有生效' })
    const refusals = async () => (await refusal(page).count()) + (await refusal(rival).count())
    await expect.poll(refusals, { timeout: 10_000 }).toBe(1)
    const called = (await laneNow())?.current[0]?.number ?? ''
    expect(called).not.toBe(before)
    const loser = (await refusal(page).count()) === 1 ? page : rival
    const winner = loser === page ? '何护士' : 'lead'
    expect(await refusal(loser).innerText()).toBe(`${winner} 刚在这个通道叫了 ${called}，您的按键没有生效。`)
    await currentNumber(loser).filter({ hasText: called }).waitFor()
    await page.unrouteAll()
    await rival.context().close()
  }, 40_000)

  it('calls one particular number, pauses with a reason, and is kept up to date while held', async () => {
    await issue()
    const wanted = await issue()
    await fromMenu(page, '叫指定号码')
    await typeOnPad(page, String(Number(wanted.number.slice(1))))
    expect(await screenFaults(page)).toEqual([])
    await page
      .locator('gl-call-number')
      .getByRole('button', { name: `叫 ${wanted.number}` })
      .click()
    await currentNumber(page).filter({ hasText: wanted.number }).waitFor()

    await site.lead.post('/hold', { reason: '暴雨' })
    await page.getByText('全站暂停叫号 · 暴雨').waitFor()
    expect(await bigButton(page).innerText()).toContain(`完成 ${wanted.number}`)
    await site.lead.post('/release', {})

    await fromMenu(page, '暂停通道')
    await page.getByRole('button', { name: '消毒' }).click()
    await page.getByText('通道暂停 · 消毒').waitFor()
    expect(await laneNow()).toMatchObject({ state: 'paused', reason: '消毒' })
    expect(await screenFaults(page)).toEqual([])
    await bigButton(page).click()
    await bigButton(page).filter({ hasText: '完成' }).waitFor()
    expect((await laneNow())?.state).toBe('open')
  })
})

describe('somebody who needs help', () => {
  const bar = () => page.locator('gl-task-bar .bar').first()
  const step = (name: string) => bar().getByRole('button', { name, exact: true })
  const helpAtKiosk = (body: object) =>
    kiosk.post<{ assistance: { id: string } }>('/assistance', body).then(({ assistance }) => assistance.id)
  const finish = async () => {
    const { items } = await site.lead.get<{ items: Assistance[] }>('/assistance?done=false')
    for (const { id, state } of items) {
      if (state === 'open') await site.lead.post(`/assistance/${id}/accept`, {})
      await site.lead.post(`/assistance/${id}/done`, {})
    }
  }
  const stateOf = async (id: string) =>
    (await site.lead.get<{ items: Assistance[] }>('/assistance')).items.find(each => each.id === id)?.state

  beforeEach(finish)

  it('is shown where the thumb is, taken on, reached and seen off', async () => {
    const { number } = await issue({ needs: ['wheelchair'] })
    await bar()
      .filter({ hasText: `轮椅 · ${number}` })
      .filter({ hasText: /test kiosk · 已等 0:0\d/ })
      .waitFor()
    const [button, big] = [await step('我去').boundingBox(), await bigButton(page).boundingBox()]
    expect(button?.height).toBeGreaterThanOrEqual(56)
    expect((button?.y ?? 0) + (button?.height ?? 0) / 2).toBeGreaterThan((844 * 2) / 3)
    expect((big?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0)).toBeGreaterThan(8)
    expect(await screenFaults(page)).toEqual([])
    const [task] = (await site.lead.get<{ items: Assistance[] }>('/assistance?done=false')).items
    const id = task?.id ?? ''
    await step('我去').click()
    await step('到身边了').click()
    await expect.poll(() => stateOf(id)).toBe('with')
    await step('帮好了').click()
    await expect.poll(() => stateOf(id)).toBe('done')
    await bar().waitFor({ state: 'detached' })
  })

  it('is handed over, and then waits for anybody again', async () => {
    const id = await helpAtKiosk({ kind: 'other' })
    await helpAtKiosk({ kind: 'vision' })
    await bar().filter({ hasText: '求助' }).waitFor()
    await step('我去').click()
    await page.locator('.undo', { hasText: '您去：求助' }).waitFor()
    await page.locator('gl-task-bar .what').first().click()
    await page.getByText('视力障碍').waitFor()
    expect(await screenFaults(page)).toEqual([])
    await page.getByRole('button', { name: '交给别人' }).click()
    await page.getByRole('button', { name: '谁有空谁去' }).click()
    await expect.poll(() => stateOf(id)).toBe('open')
    await step('我去').waitFor()
    await finish()
  })

  it('is handed to a colleague by name, who sees it as theirs', async () => {
    const id = await helpAtKiosk({ kind: 'wheelchair' })
    await bar().filter({ hasText: '轮椅' }).waitFor()
    await step('我去').click()
    await undoBar(page).filter({ hasText: '您去：轮椅' }).waitFor()
    await page.locator('gl-task-bar .what').first().click()
    await page.getByRole('button', { name: '交给别人' }).click()
    await page.locator('gl-colleague-list').getByRole('button', { name: '何护士' }).click()
    await undoBar(page).filter({ hasText: '交给 何护士' }).waitFor()
    const { items } = await site.lead.get<{ items: Assistance[] }>('/assistance?done=false')
    expect(items.find(each => each.id === id)).toMatchObject({ by: 'he', state: 'accepted' })
    await bar().waitFor({ state: 'detached' })
  })

  it('is not taken twice: whoever was slower is told', async () => {
    const id = await helpAtKiosk({ kind: 'other' })
    await bar().filter({ hasText: '求助' }).waitFor()
    await page.route('**/api/v1/assistance?*', route => route.abort())
    await site.lead.post(`/assistance/${id}/accept`, {})
    await step('我去').click()
    await page.locator('gl-banner', { hasText: '刚刚有人先动过了' }).waitFor()
    await page.unroute('**/api/v1/assistance?*')
  })
})

it('has everything that is touched in the lower third, 16 mm and more', async () => {
  await issue()
  await issue()
  await bigButton(page).and(page.locator(':enabled')).click()
  await sideKey(page).waitFor()
  const boxes = await page.locator('.keys button').evaluateAll(buttons =>
    buttons.map(button => {
      const { top, width, height } = button.getBoundingClientRect()
      return { top, width, height }
    }),
  )
  for (const { top, width, height } of boxes) {
    expect(top).toBeGreaterThan((844 * 2) / 3 - 8)
    // A phone of this size has 6 CSS pixels to the millimetre.
    expect(Math.min(width, height) / 6).toBeGreaterThanOrEqual(16)
  }
  expect(boxes).toHaveLength(5)
})

it('switches its buttons off when the site is gone, keeps no press for later, and goes on by itself', async () => {
  const before = await laneNow()
  await site.kill()
  await page.clock.fastForward(6000)
  await page.getByText('没有连接，按键暂停使用').waitFor()
  expect(await page.locator('.keys button:enabled').allInnerTexts()).toEqual(['更多'])
  expect(await screenFaults(page)).toEqual([])
  await bigButton(page).click({ force: true })
  site = await startSite(data, { port: Number(new URL(site.url).port) })
  await page.clock.fastForward(60_000)
  await bigButton(page).and(page.locator(':enabled')).waitFor()
  expect((await laneNow())?.current).toEqual(before?.current)
})
