import { expect, it } from 'vitest'
import { longDate } from '../../../web/lib/dates.ts'
import { person } from '../../support/fixtures/people.ts'
import { signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import { focusedText } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const fixture = useBrowserFixture()

it('books with the keyboard alone, the day from the calendar grid', async () => {
  const [day = ''] = await bookableDays(await signedInClient(fixture.origin, 'admin'), 'tangerang', 14)
  const rudi = await fixture.openUser({ width: 1280 })
  const { page, texts } = rudi
  const { keyboard } = page
  const { t, common } = texts
  await rudi.enterAs('budi')

  /** Tab on until something of this name has the focus. */
  const tabTo = async (name: string | RegExp): Promise<void> => {
    for (let n = 0; n < 40; n++) {
      await keyboard.press('Tab')
      const here = await page.evaluate(() => {
        const element = document.activeElement
        if (element === document.body) return ''
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent
        return element?.getAttribute('aria-label') ?? label ?? ''
      })
      if (typeof name === 'string' ? here.includes(name) : name.test(here)) return
    }
    throw new Error(`Tab never reached ${name}`)
  }

  // One stop for the group, arrows inside.
  await page.getByRole('radio').first().waitFor()
  await tabTo('Kantor Imigrasi')
  await keyboard.press('ArrowDown')
  expect(await page.locator('input:checked').getAttribute('value')).toBe('bsd')
  await tabTo(common.next)
  await keyboard.press('Enter')
  await rudi.heading(t.party.heading)
  expect(await focusedText(page)).toContain(t.party.heading)
  await tabTo(common.people(1))
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await rudi.heading(t.day.heading)
  await page.getByRole('radio').first().waitFor()
  await rudi.waitForMonth()

  // Into the grid: one stop, then arrows; a week on, its two ends, a month on and back, then to the wanted day.
  await tabTo(/^(?=.*20\d\d)(?=.*,)/)
  await keyboard.press('ArrowDown')
  await keyboard.press('Home')
  expect(await focusedText(page)).toMatch(/^Senin, /)
  await keyboard.press('End')
  expect(await focusedText(page)).toMatch(/^Minggu, /)
  const before = await focusedText(page)
  await keyboard.press('PageDown')
  expect(await focusedText(page)).not.toBe(before)
  await keyboard.press('PageUp')
  const wanted = longDate(day, 'id')
  for (let n = 0; n < 90 && !(await focusedText(page)).startsWith(`${wanted},`); n++) await keyboard.press('ArrowRight')
  await expect.poll(() => focusedText(page)).toContain(t.calendar.states.available)
  await keyboard.press('Enter')
  await expect.poll(() => focusedText(page)).toContain(t.calendar.chosen)
  await tabTo(common.next)
  await keyboard.press('Enter')

  await rudi.heading(t.time.heading)
  await page.getByRole('radio').first().waitFor()
  await tabTo('08.00')
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await rudi.heading(t.applicant.heading(1, 1))
  const { fullName, nik, birthDate } = person(7301)
  const [year = '', month = '', date = ''] = birthDate.split('-')
  await tabTo(common.kinds.new)
  await keyboard.press('Space')
  for (const text of [fullName, nik, date, month, year]) {
    await keyboard.press('Tab')
    await keyboard.type(text)
  }
  await keyboard.press('Enter')
  await rudi.heading(t.check.heading)
  await tabTo(t.check.submit)
  await keyboard.press('Enter')
  await rudi.heading(t.done.heading)
  expect(await page.locator('.summary-list').textContent()).toContain(wanted)
})
