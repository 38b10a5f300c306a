/** However many sign in at once, only so many PINs are checked or wait: the rest is sent away before it costs anything. */
import { expect, test } from 'vitest'
import type { AccessStore, Secrets } from '../../server/app/access/ports.ts'
import { createSessions } from '../../server/app/access/sessions.ts'
import { createSecrets, newKeys } from '../../server/site/secrets.ts'

const checked = 2
const waiting = 40

async function slowSite() {
  const secrets = createSecrets(newKeys())
  const staff = [
    { id: 'lead', name: 'lead', role: 'lead', enabled: true, pin: await secrets.hashPin('271828') },
  ]
  const document = { staff, devices: [], sessions: [] } as unknown as ReturnType<AccessStore['read']>
  const store: AccessStore = { read: () => document, update: async change => change(document) }
  let release = () => {}
  const held = new Promise<void>(go => {
    release = go
  })
  let checks = 0
  const slow: Secrets = {
    ...secrets,
    async checkPin(pin, hash) {
      checks += 1
      await held
      return secrets.checkPin(pin, hash)
    },
  }
  const sessions = createSessions(
    store,
    slow,
    () => 0,
    () => 0,
  )
  return { sessions, release: () => release(), checks: () => checks }
}

test('a burst of guesses by strangers is checked a few at a time, and most of it turned away', async () => {
  const { sessions, release, checks } = await slowSite()
  const burst = Array.from({ length: 100 }, (_, index) =>
    sessions.signIn(`guess-${index}`, '000000', null, 'wifi'),
  )
  const handheld = sessions.signIn('lead', '271828', 'handheld-1', 'handheld-1')
  await new Promise(resolve => setImmediate(resolve))
  await expect.poll(checks).toBe(checked)
  release()
  const answers = await Promise.all(burst)
  expect(answers.filter(each => 'refused' in each && each.refused === 'too-many-requests')).toHaveLength(
    100 - checked - waiting,
  )
  expect(await handheld).toMatchObject({ actor: { staff: 'lead' } })
  expect(checks()).toBe(checked + waiting + 1)
})
