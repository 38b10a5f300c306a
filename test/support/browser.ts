/** Debian's Chromium, driven by playwright-core. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  board: { width: 1920, height: 1080 },
  handheld: { width: 390, height: 844 },
} as const

/** Chromium without the windows it would not show: a third less for the processor to do. */
const shell = '/usr/bin/chromium-headless-shell'
/** As it stands on a kiosk. */
const whole = '/usr/bin/chromium'
const common = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
]

/** `env` is added to this process's own; the last of two `flags` that contradict each other counts. */
export const launchBrowser = (
  env: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<Browser> =>
  chromium.launch({ env: { ...process.env, ...env }, executablePath: shell, args: [...common, ...flags] })

/** A browser that keeps what it has learned in this folder, as the one of a kiosk does. */
export const launchProfile = (folder: string, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...options, executablePath: whole, args: common })
