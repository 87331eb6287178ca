import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { href } from '../../../web/site.ts'
import { personalPages, publicPages } from '../../support/browser/pages.ts'
import { demoPassword } from '../../support/local-run/demo-data.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

/** Bytes that a first visit to a page may transfer: HTML, styles and scripts, compressed (DESIGN, section 7). */
const budget = 35 * 1024

/** What a visit to an address transfers, until the page has settled. */
async function bytesOf(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (['document', 'script', 'stylesheet'].includes(request.resourceType()))
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.locator('.loading').waitFor({ state: 'detached' })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

describe('Every page', () => {
  const fixture = useBrowserFixture()

  it('says its language, has one heading and a title, and is small', async () => {
    for (const name of publicPages) {
      // A browser of its own: the next page would find half of it in the cache.
      const { page } = await fixture.openUser()
      const bytes = await bytesOf(page, fixture.origin + href('id', name))
      expect(await page.locator('html').getAttribute('lang')).toBe('id')
      expect(await page.locator('h1').count(), `headings of ${name}`).toBe(1)
      expect(await page.title()).not.toBe('')
      const english = await (await page.request.get(fixture.origin + href('en', name))).text()
      expect(english).toContain('<html lang="en"')
      expect(english, `title of ${name} in English`).not.toContain(`<title>${await page.title()}</title>`)
      expect(bytes, `bytes of ${name}`).toBeGreaterThan(10_000)
      expect(bytes, `bytes of ${name}`).toBeLessThanOrEqual(budget)
    }
  })

  it.each(personalPages)('is small also where only its owner sees it: %s', async (name) => {
    const budi = await fixture.openUser()
    await budi.page.request.post(`${fixture.origin}/api/session`, {
      headers: { origin: fixture.origin },
      data: { username: 'budi', password: demoPassword },
    })
    const bytes = await bytesOf(budi.page, fixture.origin + href('id', name, { query: { id: 'unknown' } }))
    expect(budi.page.url()).toContain(href('id', name))
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThanOrEqual(budget)
  })

  it('does not ask again which office, whatever was chosen before; the link back does', async () => {
    const someone = await fixture.openUser()
    const { page, texts } = someone
    const { t, common } = texts
    await someone.open('antrian/')
    await someone.chooseOffice()
    await someone.open('kantor/')
    await page.locator('#bsd').getByRole('link').last().click()
    await someone.heading(t.party.heading)
    await page.getByRole('link', { name: common.back }).click()
    await someone.heading(t.office.heading)
    expect(await page.locator('input:checked').getAttribute('value')).toBe('bsd')
    await page.goBack()
    await page.goBack()
    await page.waitForURL(/kantor/)
  })

  it('calls nothing booked that is not: an address of another booking asks to log in, or says that there is none', async () => {
    const budi = await fixture.openUser()
    const { page } = budi
    await budi.open('antrian/?langkah=selesai&id=unknown')
    await page.waitForURL(/\/masuk\/\?lanjut=/)
    await budi.logIn('budi')
    await page.waitForURL(/\/jadwal\/detail\/\?id=unknown/)
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('button', { name: budi.texts.common.again }).count()).toBe(0)
  })

  it('knows its other language, and keeps query and fragment on the way', async () => {
    const { page } = await fixture.openUser()
    await page.goto(`${fixture.origin}/masuk/?lanjut=/jadwal/#username=budi`)
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(`${fixture.origin}/en/masuk/?lanjut=/jadwal/#username=budi`)
    await page.getByRole('heading', { level: 1, name: 'Log in' }).waitFor()
  })

  it('answers an unknown address in words', async () => {
    const { page, texts } = await fixture.openUser({ locale: 'en' })
    const response = await page.goto(`${fixture.origin}/en/no-such-page/`)
    expect(response?.status()).toBe(404)
    await page.getByRole('heading', { name: 'Page not found' }).waitFor()
    expect(await page.title()).toContain(texts.common.brand)
  })
})
