import { problems } from '../../../lambdas/contract/http/problems.ts'
import { person } from '../../support/fixtures/people.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import { dayAhead, today } from '../../support/time/clock.ts'
import { type Chapter, formActions, logInNewAccount, whileRefused } from './chapter.ts'

/** One's own booking, or all. */
const ownBookingsCall = /\/api\/bookings(\/\w+)?$/

/** Two bookings of one's own: looked at, moved, kept on the device, cancelled. */
export const ownBookings: Chapter = async (someone, scene, inspect) => {
  const { page, texts, button, next } = someone
  const { goTo, submitRefused, waitForText, submit } = formActions(someone, scene)
  const { number } = scene
  const { api } = await logInNewAccount(someone, scene, 'Siti Rahmawati')
  const [first, , date, other] = await bookableDays(api, 'tangerang')
  const books = async (n: number, on: string | undefined, fullNames: string[]) => {
    const applicants = fullNames.map((fullName, i) => person(number + n + i, { fullName }))
    const { body } = await api.book({ office: 'tangerang', date: on, time: '09:00', applicants }, `own-${number}-${n}`)
    return body as { id: string }
  }
  const { id } = await books(0, date, ['Siti Rahmawati', 'Andi Pratama'])
  const { id: given } = await books(5, first, ['Dewi Anggraini'])
  await api.post(`/api/bookings/${given}/cancellation`)
  const query = { id }

  await goTo('bookings')
  await page.getByRole('article').first().waitFor()
  await inspect('bookings')
  await goTo('booking-detail', { query })
  await waitForText(texts.t.ticket.kept)
  await inspect('booking-detail')
  await goTo('booking-detail', { query: { id: given } })
  await page.locator('.summary-list').waitFor()
  await inspect('booking-detail, cancelled')
  await soon()
  await goTo('tickets')
  await page.locator('.ticket .qr').waitFor()
  await inspect('tickets, one saved')
  await page.getByRole('article').getByRole('button').last().click()
  await page.locator('.empty-state').waitFor()
  await inspect('tickets, removed')

  await goTo('reschedule', { query })
  const free = page.locator('input[type=radio]:not([aria-disabled])')
  await free.first().waitFor()
  await inspect('reschedule, day')
  await submitRefused()
  await inspect('reschedule, no day chosen')
  await page.locator(`input[value="${date}"]`).check()
  await next()
  await page.waitForURL(/langkah=jam/)
  await free.first().waitFor()
  await inspect('reschedule, time')
  await page.goBack()
  await page.locator(`input[value="${other}"]`).check()
  await next()
  await page.waitForURL(/langkah=jam/)
  await free.first().check()
  await next()
  await page.waitForURL(/langkah=periksa/)
  await inspect('reschedule, check')
  await whileRefused(someone, { address: '**/rescheduling', code: 'slot-full' }, async () => {
    await submit()
    await page.locator('.taken__times button').first().waitFor()
    await inspect('reschedule, just taken by somebody else')
  })
  await page.locator('.taken__times button').first().click()
  await whileRefused(someone, { address: '**/rescheduling', code: 'internal' }, async () => {
    await submit()
    await page.getByRole('alert').waitFor()
    await inspect('reschedule, check, failed')
  })
  await submit()
  await page.waitForURL(/langkah=selesai/)
  await waitForText(texts.t.ticket.kept)
  await inspect('reschedule, done')

  await goTo('cancel', { query })
  await page.locator('main form').waitFor()
  await inspect('cancel')
  await whileRefused(someone, { address: '**/cancellation', code: 'internal' }, async () => {
    await submit()
    await page.getByRole('alert').waitFor()
    await inspect('cancel, failed after asking')
  })
  await tooLate()
  await goTo('cancel', { query })
  await submit()
  await page.waitForURL(/dibatalkan/)
  await page.getByRole('article').first().waitFor()
  await inspect('bookings, one just cancelled')
  await goTo('cancel', { query })
  await page.locator('div.notice--warning').waitFor()
  await inspect('cancel, already cancelled')
  await goTo('reschedule', { query })
  await page.locator('div.notice--warning').waitFor()
  await inspect('reschedule, already cancelled')

  /** The days of the API's bookings are others. */
  function withDays(change: (body: string) => string) {
    return page.route(ownBookingsCall, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: change(await response.text()) })
    })
  }

  /** As it will be two days before the visit, when it is asked whether somebody comes. */
  async function soon() {
    await withDays((body) =>
      body
        .replaceAll(/"date":"[\d-]+"/g, `"date":"${dayAhead(2)}"`)
        .replaceAll(/"cancellableUntil":"[\d-]+"/g, `"cancellableUntil":"${today()}"`),
    )
    await goTo('booking-detail', { query })
    await waitForText(texts.t.ticket.kept)
    const coming = page.locator('main [role=status] button')
    await coming.waitFor()
    await inspect('booking-detail, asked whether somebody comes')
    await whileRefused(someone, { address: '**/attendance', code: 'internal' }, async () => {
      await coming.click()
      await waitForText(problems.internal.detail[scene.locale])
      await inspect('booking-detail, could not say who comes')
    })
    await coming.click()
    await page.locator('.notice--success').waitFor()
    await inspect('booking-detail, somebody comes')
    await page.unroute(ownBookingsCall)
  }

  /** As it will be when the deadline has passed. */
  async function tooLate() {
    await withDays((body) => body.replaceAll(/"cancellableUntil":"[\d-]+"/g, '"cancellableUntil":"2026-01-05"'))
    await goTo('booking-detail', { query })
    await button(new RegExp(`^${texts.common.booking.reschedule}`)).waitFor()
    await inspect('booking-detail, too late to change')
    for (const name of ['cancel', 'reschedule'] as const) {
      await goTo(name, { query })
      await page.locator('div.notice--warning').waitFor()
      await inspect(`${name}, too late`)
    }
    await page.unroute(ownBookingsCall)
  }
}
