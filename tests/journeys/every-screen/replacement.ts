import { person } from '../../support/fixtures/people.ts'
import { signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import { type Chapter, formActions, logInNewAccount, whileRefused } from './chapter.ts'

/** The office closes a day that was booked, and its visitor takes one of the days it offers instead. */
export const replacementChapter: Chapter = async (someone, scene, inspect) => {
  const { page } = someone
  const { goTo, submitRefused, submit } = formActions(someone, scene)
  const { number, origin } = scene
  const { api } = await logInNewAccount(someone, scene, 'Rina Hartati')
  const admin = await signedInClient(origin, 'admin')
  // The latest days, on which no other chapter counts: this one is no longer open to the next walk.
  const [date = '', offered = '', other = ''] = (await bookableDays(api, 'tangerang')).slice(-3)
  const applicants = [person(number, { fullName: 'Rina Hartati' }), person(number + 1, { fullName: 'Joko Susilo' })]
  const { body } = await api.book({ office: 'tangerang', date, time: '09:00', applicants }, `replaced-${number}`)
  const closing = { reason: 'power-cut', note: 'Gardu terbakar', replacements: [offered, other] }
  const closed = await admin.post(`/api/admin/offices/tangerang/days/${date}/closure`, closing)
  if (closed.status !== 200) throw new Error(`not closed: ${JSON.stringify(closed.body)}`)
  const query = { id: String(body.id) }

  await goTo('bookings')
  await page.getByRole('article').first().waitFor()
  await inspect('bookings, one cancelled by the office')
  await goTo('booking-detail', { query })
  await page.locator('.summary-list').first().waitFor()
  await inspect('booking-detail, cancelled by the office')

  await goTo('replacement', { query })
  await page.getByRole('radio').first().waitFor()
  await inspect('replacement')
  await submitRefused()
  await inspect('replacement, no day chosen')
  await page.locator(`input[value="${offered}"]`).check()
  const time = page.locator('input[name=time]:not([aria-disabled])').first()
  await time.waitFor()
  await inspect('replacement, times')
  await submitRefused()
  await inspect('replacement, no time chosen')
  await time.check()
  await whileRefused(someone, { address: '**/replacement', code: 'slot-full' }, async () => {
    await submitRefused()
    await inspect('replacement, just taken by somebody else')
  })
  await time.check()
  await submit()
  await page.waitForURL(/detail/)
  await page.locator('.summary-list').first().waitFor()
  await goTo('booking-detail', { query })
  await page.locator('.summary-list').first().waitFor()
  await inspect('booking-detail, replaced')
  await goTo('replacement', { query })
  await page.locator('div.notice--warning').waitFor()
  await inspect('replacement, already taken')
}
