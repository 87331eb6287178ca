import type { Browser, Page } from 'playwright-core'

interface Phone {
  readonly page: Page
  /** Bytes that have come over the line so far, headers included. */
  readonly sent: () => number
  close(): Promise<void>
}

/**
 * A phone of 390 px with an empty cache.
 * @param slow slow 4G as Lighthouse has it (1.6 Mbit/s down, 750 kbit/s up, 150 ms until an answer begins), applied by the
 *   browser itself and not simulated, and a processor four times slower than this machine's
 */
export async function slowPhone(browser: Browser, slow: boolean): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'id-ID',
    hasTouch: true,
    isMobile: true,
    // What it fetches in the background would go round the slow line, which is the page's.
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  return { page, sent: () => bytes, close: () => context.close() }
}
