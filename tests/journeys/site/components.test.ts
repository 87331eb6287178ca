import { readdir, readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pagesFolder } from '../../../infra/local/run/builds.ts'
import { type Locale, locales } from '../../../lambdas/contract/locale.ts'
import { type ComponentName, components, examplesPath } from '../../../web/examples/components.ts'
import { expectAccessible, expectFits } from '../../support/browser/expect-accessible.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const fixture = useBrowserFixture()
const pathOf = (name: ComponentName | '', locale: Locale = 'id'): string =>
  `${examplesPath}${locale === 'id' ? '' : `${locale}/`}${name && `${name}/`}`

/** Somebody at the examples of a component. */
async function openExample(name: ComponentName, choice: Parameters<typeof fixture.openUser>[0] = {}) {
  const { screen, page } = await fixture.openUser(choice)
  await page.goto(fixture.origin + pathOf(name, choice.locale))
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return { screen, page }
}
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const animations = (page: Page) =>
  page.evaluate(() => document.getAnimations().map((one) => one.effect?.getTiming().duration))
const styleOf = (page: Page, selector: string, property: string, pseudo?: string) =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name ?? ''),
      [property, pseudo],
    )

describe('The examples of every component', () => {
  it.each(locales)('can be used by everybody, stand still for who asks for it, and fit 360 px (%s)', async (locale) => {
    const { screen, page } = await fixture.openUser({ locale })
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(fixture.origin + pathOf('', locale))
    expect(await page.locator('main a').allTextContents()).toEqual([...components])
    await expectAccessible(screen, 'index of components')
    for (const name of components) {
      await page.goto(fixture.origin + pathOf(name, locale))
      await page.locator('.example').first().waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      if (locale === 'id') await expectAccessible(screen, `examples of ${name}`)
      else await expectFits(screen, `examples of ${name}`)
      expect(await animations(page), name).toEqual([])
    }
  })

  it('are no part of the site', async () => {
    const files = await readdir(pagesFolder, { recursive: true })
    expect(files).toContain('index.html')
    expect(files.filter((file) => /example|components/.test(file))).toEqual([])
    for (const file of files.filter((name) => name.endsWith('.js')))
      expect(await readFile(`${pagesFolder}/${file}`, 'utf8'), file).not.toContain(examplesPath)
  })

  it('are found without the last slash, and nothing beside them is served', async () => {
    const { page } = await fixture.openUser()
    await page.goto(fixture.origin + examplesPath.slice(0, -1))
    expect(page.url()).toBe(fixture.origin + examplesPath)
    expect((await page.request.get(`${fixture.origin}${examplesPath}no-such-component/`)).status()).toBe(404)
    expect((await page.request.get(`${fixture.origin}${examplesPath}%2e%2e/web/index.html`)).status()).toBe(404)
  })
})

describe('A dialog', () => {
  it('takes the focus, keeps it, and gives it back on Escape; the page behind stands still', async () => {
    const { screen, page } = await openExample('dialog', { width: 1280 })
    await page.setViewportSize({ width: 1280, height: 400 })
    const { keyboard } = page
    const opener = page.getByRole('button', { name: 'Hapus pemohon 2' })
    await opener.click()
    const dialog = page.getByRole('dialog', { name: 'Lanjut tanpa pemohon 2?' })
    expect(await dialog.evaluate((box) => box === document.activeElement)).toBe(true)
    await expectAccessible(screen, 'dialog open')

    const visited: string[] = []
    for (let n = 0; n < 3; n++) {
      await keyboard.press('Tab')
      visited.push(await focusedText(page))
    }
    expect(visited).toEqual(['Ya, hapus', 'Jangan hapus', 'Ya, hapus'])
    await keyboard.press('Shift+Tab')
    expect(await focusedText(page)).toBe('Jangan hapus')
    await opener.evaluate((button) => button.focus())
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)

    // Young browsers would hold it for the veil's sake alone; older ones need the page itself held.
    expect(await styleOf(page, 'html', 'overflow-y')).toBe('hidden')
    const stood = await page.evaluate(() => scrollY)
    await page.mouse.move(20, 300)
    const turned = page.evaluate(
      () =>
        new Promise<void>((drawn) => {
          const frames = () => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))
          addEventListener('wheel', frames, { once: true, capture: true })
        }),
    )
    await page.mouse.wheel(0, 600)
    await turned
    expect(await page.evaluate(() => scrollY)).toBe(stood)

    await keyboard.press('Escape')
    expect(await dialog.count()).toBe(0)
    expect(await focusedText(page)).toBe('Hapus pemohon 2')
    expect(await page.getByText('Sudah dihapus.').count()).toBe(0)
    await page.mouse.wheel(0, 600)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(stood)
  })

  it('fits a phone, and does what was confirmed', async () => {
    const { screen, page } = await openExample('dialog')
    await page.setViewportSize({ width: 360, height: 500 })
    await page.getByRole('button', { name: 'Hapus akun' }).click()
    await expectFits(screen, 'dialog on a phone')
    await page.getByRole('button', { name: 'Ya, hapus' }).click()
    await page.getByText('Sudah dihapus.').waitFor()
    expect(await focusedText(page)).toBe('Hapus akun')
  })
})

it('an error summary takes the focus, and each of its lines leads to its field', async () => {
  const { screen, page } = await openExample('error-summary', { locale: 'en' })
  await page.getByRole('button', { name: 'Check' }).click()
  const summary = page.getByRole('alert')
  await summary.waitFor()
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
  await expectAccessible(screen, 'error summary')
  await summary.getByRole('link', { name: /^NIK/ }).click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('nik')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
})

it('a stepper is heard as part of the heading, once', async () => {
  const { page } = await openExample('stepper')
  await page.getByRole('heading', { name: 'Langkah 3 dari 6 Pilih tanggal kedatangan', exact: true }).waitFor()
})

it('a table that is wider than the screen is a region that the keyboard reaches and moves; on a desk it is none', async () => {
  const { screen, page } = await openExample('table')
  const region = page.getByRole('region', { name: 'Kuota satu minggu', exact: true })
  await region.waitFor()
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
  // The other one of figures fits, and the one of sentences has become a list that is still a table to be heard.
  expect(await page.locator('[tabindex="0"]').count()).toBe(1)
  const list = page.getByRole('table', { name: 'Data yang disimpan' })
  expect(await list.getByRole('columnheader').allTextContents()).toEqual(['Tentang', 'Untuk apa', 'Berapa lama'])
  expect(await list.getByRole('row').count()).toBe(3)
  await page.setViewportSize({ width: 1280, height: 900 })
  await expect.poll(() => page.locator('[tabindex="0"]').count()).toBe(0)
  await expectFits(screen, 'table on a desk')
})

it('progress in steps is announced and measured', async () => {
  const { page } = await openExample('progress')
  const [said, bar] = [page.getByRole('status'), page.getByRole('progressbar', { name: 'Percobaan 3 dari 6' })]
  expect(await said.textContent()).toBe('Percobaan 2 dari 6')
  await page.getByRole('button', { name: 'Langkah berikutnya' }).click()
  await expect.poll(() => said.textContent()).toBe('Percobaan 3 dari 6')
  expect(await bar.evaluate((element) => (element as HTMLProgressElement).position)).toBe(0.5)
})

it('what waits in a rush turns only for who has not asked for less motion', async () => {
  const { page } = await openExample('loading')
  expect(await animations(page)).toEqual([])
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect.poll(() => animations(page)).toEqual([900])
})

describe('In the reader’s own colours (forced-colors)', () => {
  it('states differ by line and sign, not by colour', async () => {
    const { page } = await openExample('stepper')
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await styleOf(page, '.stepper__part--done', 'border-top-style')).toBe('solid')
    expect(await styleOf(page, '.stepper__part:not(.stepper__part--done):last-child', 'border-top-style')).toBe(
      'dotted',
    )
    await page.goto(fixture.origin + pathOf('button'))
    await page.locator('.button').first().waitFor()
    expect(await styleOf(page, '.button--primary', 'border-top-style')).toBe('solid')
    expect(await styleOf(page, '.button--danger[aria-disabled]', 'border-top-style')).toBe('dashed')
    // A focused button keeps a ring that is no shadow: shadows are gone there.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
      'solid',
    )
  })

  it('the calendar’s days differ by their borders and signs', async () => {
    const someone = await fixture.openUser({ width: 1280 })
    const { page, texts } = someone
    await someone.open('antrian/')
    await someone.chooseOffice()
    await someone.chooseParty(1)
    await someone.heading(texts.t.day.heading)
    await page.emulateMedia({ forcedColors: 'active' })
    await page.getByText(texts.t.calendar.legend).waitFor()
    const looks = await page.locator('.legend__swatch').evaluateAll((all) =>
      all.map((one) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(one)
        return `${borderTopStyle} ${borderTopWidth} ${one.querySelector('path')?.getAttribute('d')}`
      }),
    )
    expect(looks).toHaveLength(5)
    expect(new Set(looks).size).toBe(looks.length)
  })
})

it('on paper a page is black on white, without ways to elsewhere, and its links are written out', async () => {
  const { page } = await fixture.openUser({ width: 1280 })
  await page.goto(`${fixture.origin}/kantor/`)
  await page.locator('.card').first().waitFor()
  expect(await page.locator('nav:visible').count()).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['header', 'footer', 'nav', '.skip', '.buttons'])
    expect(await page.locator(`${gone}:visible`).count(), gone).toBe(0)
  const colours = await page.evaluate(() =>
    [...document.querySelectorAll('main *')].flatMap((one) => {
      const { color, backgroundColor, borderTopColor } = getComputedStyle(one)
      return [color, backgroundColor, borderTopColor].filter((name) => !/^rgba?\((\d+), \1, \1\b/.test(name))
    }),
  )
  expect(colours).toEqual([])
  expect(await styleOf(page, '.card a[href^="http"]', 'content', '::after')).toMatch(/https:.*\)/)
  expect(await styleOf(page, '.card a[href^="tel:"]', 'content', '::after')).toBe('none')
})
