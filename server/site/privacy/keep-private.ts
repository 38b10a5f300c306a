/** Runs what lets people's data go, once a minute, and says what is wrong. Wired by run-site. */
import { createPrivacy } from '../../app/keep-private.ts'
import type { Log } from '../../app/log-catalogue.ts'
import type { KeyRing, Vault } from '../../app/ports.ts'
import type { Site } from '../../app/site.ts'
import type { PrivacyConfig } from '../config/site-schema.ts'

/** What a laboratory needs to find somebody, for as long as results are asked about. */
export const defaultPrivacy: PrivacyConfig = {
  keep: ['name', 'resident-id', 'phone', 'passport', 'token'],
  retentionDays: 14,
}

export type KeepPrivateParts = {
  site: Site
  vault: Vault
  keys: KeyRing
  rules: () => PrivacyConfig
  log: Log
}

const minute = 60_000

export function keepPrivate({ site, vault, keys, rules, log }: KeepPrivateParts) {
  const privacy = createPrivacy({
    site,
    vault,
    keys,
    days: () => rules().retentionDays,
    onFailed: err => log('vault.not-removed', { err }),
  })
  const timer = setInterval(() => void privacy.tick(), minute).unref()
  return {
    /** Finishes what a stop left undone, and makes the first key. */
    begin: privacy.tick,
    finishErasing: privacy.finishErasing,
    troubles: [
      { about: 'people', trouble: () => vault.trouble() },
      { about: 'erasing', trouble: privacy.trouble },
    ] as const,
    close() {
      clearInterval(timer)
      vault.close()
    },
  }
}
