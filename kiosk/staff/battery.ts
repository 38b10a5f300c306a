/** Charge of this device's battery, 0 to 1, or null where the browser does not tell (only Chromium does). */
type WithBattery = Navigator & { getBattery?: () => Promise<{ level: number }> }

export async function batteryLevel(browser: WithBattery = navigator): Promise<number | null> {
  const battery = await browser.getBattery?.().catch(() => null)
  return battery?.level ?? null
}
