/** Debian's Chromium, driven by playwright-core. */
import { type Browser, chromium } from 'playwright-core'

export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  board: { width: 1920, height: 1080 },
  handheld: { width: 390, height: 844 },
} as const

/** `env` is added to this process's own; the last of two `flags` that contradict each other counts. */
export const launchBrowser = (
  env: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<Browser> =>
  chromium.launch({
    env: { ...process.env, ...env },
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
      ...flags,
    ],
  })
