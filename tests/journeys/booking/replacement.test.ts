import { expect, it } from 'vitest'
import { longDate } from '../../../web/lib/dates.ts'
import detail from '../../../web/texts/id/account/booking-detail.ts'
import list from '../../../web/texts/id/account/bookings.ts'
import t from '../../../web/texts/id/account/replacement.ts'
import { person } from '../../support/fixtures/people.ts'
import { signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const fixture = useBrowserFixture()

it('Who was cancelled by the office sees why, and takes a replacement before everybody else', async () => {
  const [budi, admin] = await Promise.all([
    signedInClient(fixture.origin, 'budi'),
    signedInClient(fixture.origin, 'admin'),
  ])
  const [date = '', , offered = ''] = await bookableDays(budi, 'tangerang', 20)
  const number = 8800
  const booked = await budi.book(
    { office: 'tangerang', date, time: '14:00', applicants: [person(number), person(number + 1)] },
    'cancelled',
  )
  expect(booked.status).toBe(201)
  const closing = { reason: 'power-cut', note: 'Gardu terbakar', replacements: [offered] }
  const closed = await admin.post(`/api/admin/offices/tangerang/days/${date}/closure`, closing)
  expect(closed.body).toMatchObject({ left: 0 })

  const person390 = await fixture.openUser()
  const { page, button, heading } = person390
  await person390.enterAs('budi', 'jadwal/')
  const card = page.getByRole('article').filter({ hasText: booked.body.code })
  await card.getByText(list.byOffice).waitFor()
  await card.getByRole('link', { name: `${list.replacement} ${booked.body.code}` }).click()

  await heading(t.title)
  await page.locator('input[name=time]').first().waitFor()
  await button(t.submit).click()
  await page.getByRole('link', { name: t.chooseTime }).waitFor()
  await page.getByRole('link', { name: t.chooseTime }).click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')

  await person390.open(`jadwal/detail/?id=${booked.body.id}`)
  await page.getByText('Gardu terbakar').waitFor()
  await page.getByText(longDate(offered, 'id')).waitFor()
  await page.getByRole('link', { name: detail.cancellation.choose }).click()
  await heading(t.title)

  // Somebody is quicker by one place.
  await page.locator('input[value="10:00"]').check()
  await page.route('**/replacement', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: '{"code":"slot-full","detail":"Penuh"}',
    }),
  )
  await button(t.submit).click()
  await page.getByRole('alert').getByText('Penuh').waitFor()
  await page.unroute('**/replacement')
  await page.locator('input[value="10:30"]').check()
  await button(t.submit).click()
  await heading(detail.heading)
  await page.getByText(longDate(offered, 'id')).first().waitFor()
  const { body: now } = await budi.get(`/api/bookings/${booked.body.id}`)
  expect((await budi.get(`/api/bookings/${now.cancellation.replacedBy}`)).body).toMatchObject({
    date: offered,
    time: '10:30',
    status: 'ACTIVE',
  })

  await person390.open(`jadwal/pengganti/?id=${booked.body.id}`)
  await page.getByText(t.already).waitFor()
  await page.getByRole('link', { name: t.see }).click()
  await heading(detail.heading)
})
