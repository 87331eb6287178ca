import { describe, expect, it } from 'vitest'
import { locales } from '../../lambdas/contract/locale.ts'
import { href, type PageName, pageNames } from '../../web/site.ts'
import { expectAccessible, expectFits } from '../support/browser.ts'
import { useStage } from './stage.ts'

/** Bytes that a first visit to a page may transfer: HTML, styles and scripts, compressed (DESIGN, section 7). */
const budget = 35 * 1024

/** Pages that send people without a session to log in are looked at with one, in the journeys. */
const personal: readonly PageName[] = ['bookings', 'booking-detail', 'cancel']
const open = pageNames.filter((page) => !personal.includes(page))

describe('Every page', () => {
  const stage = useStage()

  for (const locale of locales)
    it(`can be used by everybody, fits a phone and a desk, and is small (${locale})`, async () => {
      for (const width of [390, 1280] as const) {
        const { screen, page } = await stage.applicant({ locale, width })
        for (const name of open) {
          const sizes: Promise<number>[] = []
          page.removeAllListeners('requestfinished')
          page.on('requestfinished', (request) => {
            if (['document', 'script', 'stylesheet'].includes(request.resourceType()))
              sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
          })
          await page.goto(stage.origin + href(locale, name), { waitUntil: 'load' })
          await page.locator('.loading').waitFor({ state: 'detached' })
          const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
          expect(await page.locator('html').getAttribute('lang')).toBe(locale)
          expect(await page.locator('h1').count(), `headings of ${name}`).toBe(1)
          expect(await page.title()).not.toBe('')
          await (width === 390 ? expectAccessible : expectFits)(screen, name)
          if (width === 390) expect(bytes, `bytes of ${name}`).toBeLessThanOrEqual(budget)
        }
        await screen.close()
      }
    }, 60_000)

  it('knows its other language, and keeps query and fragment on the way', async () => {
    const { page } = await stage.applicant()
    await page.goto(`${stage.origin}/masuk/?lanjut=/jadwal/#username=budi`)
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(`${stage.origin}/en/masuk/?lanjut=/jadwal/#username=budi`)
    await page.getByRole('heading', { level: 1, name: 'Log in' }).waitFor()
  })

  it('answers an unknown address in words', async () => {
    const { page, texts } = await stage.applicant({ locale: 'en' })
    const response = await page.goto(`${stage.origin}/en/no-such-page/`)
    expect(response?.status()).toBe(404)
    await page.getByRole('heading', { name: 'Page not found' }).waitFor()
    expect(await page.title()).toContain(texts.common.brand)
  })
})
