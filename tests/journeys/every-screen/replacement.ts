import { openDays } from '../../support/demo.ts'
import { person } from '../../support/people.ts'
import { signedIn } from '../../support/visitor.ts'
import { atForms, type Chapter, member, whileRefused } from './chapter.ts'

/** The office closes a day that was booked, and its visitor takes one of the days it offers instead. */
export const takingReplacement: Chapter = async (someone, scene, look) => {
  const { page } = someone
  const { goes, isRefused, submits } = atForms(someone, scene)
  const { number, origin } = scene
  const { api } = await member(someone, scene, 'Rina Hartati')
  const admin = await signedIn(origin, 'admin')
  // The latest days, on which no other chapter counts: this one is no longer open to the next walk.
  const [date = '', offered = '', other = ''] = (await openDays(api, 'tangerang')).slice(-3)
  const applicants = [person(number, { fullName: 'Rina Hartati' }), person(number + 1, { fullName: 'Joko Susilo' })]
  const { body } = await api.book({ office: 'tangerang', date, time: '09:00', applicants }, `replaced-${number}`)
  const closing = { reason: 'power-cut', note: 'Gardu terbakar', replacements: [offered, other] }
  const closed = await admin.post(`/api/admin/offices/tangerang/days/${date}/closure`, closing)
  if (closed.status !== 200) throw new Error(`not closed: ${JSON.stringify(closed.body)}`)
  const query = { id: String(body.id) }

  await goes('bookings')
  await page.getByRole('article').first().waitFor()
  await look('bookings, one cancelled by the office')
  await goes('booking-detail', { query })
  await page.locator('.summary-list').first().waitFor()
  await look('booking-detail, cancelled by the office')

  await goes('replacement', { query })
  await page.getByRole('radio').first().waitFor()
  await look('replacement')
  await isRefused()
  await look('replacement, no day chosen')
  await page.locator(`input[value="${offered}"]`).check()
  const time = page.locator('input[name=time]:not([aria-disabled])').first()
  await time.waitFor()
  await look('replacement, times')
  await isRefused()
  await look('replacement, no time chosen')
  await time.check()
  await whileRefused(someone, { address: '**/replacement', code: 'slot-full' }, async () => {
    await isRefused()
    await look('replacement, just taken by somebody else')
  })
  await time.check()
  await submits()
  await page.waitForURL(/detail/)
  await page.locator('.summary-list').first().waitFor()
  await goes('booking-detail', { query })
  await page.locator('.summary-list').first().waitFor()
  await look('booking-detail, replaced')
  await goes('replacement', { query })
  await page.locator('div.notice--warning').waitFor()
  await look('replacement, already taken')
}
