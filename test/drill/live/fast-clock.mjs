/**
 * Loaded into a site before anything else (`--import`): makes both its clocks run DRILL_SPEED times as fast, so that
 * the rules' seconds and the waits it tells are those of the simulated day. Timers keep running by real time.
 * DRILL_BEFORE begins the day so many ms before now.
 */
const speed = Number(process.env.DRILL_SPEED)
const [realDate, realNow] = [Date, performance.now.bind(performance)]
const [startWall, startMono] = [realDate.now() - Number(process.env.DRILL_BEFORE ?? 0), realNow()]
const wall = () => Math.round(startWall + (realNow() - startMono) * speed)

performance.now = () => startMono + (realNow() - startMono) * speed

globalThis.Date = class extends realDate {
  static now() {
    return wall()
  }

  constructor(...parts) {
    if (parts.length === 0) super(wall())
    else super(...parts)
  }
}
