import { expect, it } from 'vitest'
import { longDate } from '../../../web/lib/dates.ts'
import { person } from '../../support/fixtures/people.ts'
import { signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const fixture = useBrowserFixture()

/** Black on white, no image, no background: what is left is words, signs and lines. */
const plainStyles = `*, *::before, *::after {
  color: #000 !important; background: #fff !important; border-color: #000 !important; box-shadow: none !important;
  fill: #000 !important;
}
img { visibility: hidden !important; }`

it('books with images and colours off: every state, choice and error stands in words, signs or lines', async () => {
  const [, , date = ''] = await bookableDays(await signedInClient(fixture.origin, 'budi'), 'tangerang')
  const rina = await fixture.openUser({ width: 1280, userStyles: plainStyles })
  const { page, texts, button } = rina
  const { t, common } = texts
  await rina.enterAs('budi')
  await rina.heading(t.office.heading)
  await expect.poll(() => page.locator('h1').evaluate((h1) => getComputedStyle(h1).color)).toBe('rgb(0, 0, 0)')

  // An error: said above, and at the field.
  await rina.next()
  const summary = page.getByRole('alert')
  expect(await summary.innerText()).toContain(common.errorSummary)
  await rina.chooseOffice('Unit Layanan Paspor (ULP) BSD')
  await rina.chooseParty(1)

  // No two states of a day look alike.
  await page.locator('.month__day--available').first().waitFor()
  const looks = await page.locator('.legend__swatch').evaluateAll((swatches) =>
    swatches.map((swatch) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(swatch)
      return [borderTopStyle, borderTopWidth, swatch.querySelector('path')?.getAttribute('d')].join(' ')
    }),
  )
  expect(looks).toHaveLength(5)
  expect(new Set(looks).size).toBe(looks.length)

  // The chosen day is said, and looks unlike the others.
  await page.locator(`input[value="${date}"]`).check()
  const chosen = page.locator('[aria-selected="true"] .month__day')
  await chosen.waitFor()
  expect(await chosen.getAttribute('aria-label')).toContain(t.calendar.chosen)
  const width = (cell: Element) => getComputedStyle(cell).borderTopWidth
  const other = page.locator('[aria-selected="false"] .month__day--available').first()
  expect(await chosen.evaluate(width)).not.toBe(await other.evaluate(width))
  await rina.next()
  await rina.chooseTime()

  // A wrong field carries a sign and a line of words, not only a red edge.
  await rina.heading(t.applicant.heading(1, 1))
  await rina.next()
  const wrong = page.locator('.field--wrong').first()
  expect(await wrong.locator('.field__error').innerText()).not.toBe('')
  expect(await wrong.locator('.field__error svg').count()).toBe(1)
  await rina.fillAllApplicants([person(7501)])
  await button(t.check.submit).click()
  await rina.heading(t.done.heading)
  await expect.poll(() => page.locator('main').innerText()).toContain(longDate(date, 'id'))
})
