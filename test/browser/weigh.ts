/** How much of a page's memory is in use, once what is not has been swept. Used by the tests of endurance. */
import type { CDPSession } from 'playwright-core'

export async function weigh(devtools: CDPSession) {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
  return { megabytes: usedSize / 1e6, nodes, jsEventListeners }
}
