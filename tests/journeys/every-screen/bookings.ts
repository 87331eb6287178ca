import { problems } from '../../../lambdas/contract/problems.ts'
import { dayAhead, today } from '../../support/clock.ts'
import { openDays } from '../../support/demo.ts'
import { person } from '../../support/people.ts'
import { atForms, type Chapter, member, whileRefused } from './chapter.ts'

/** One's own booking, or all. */
const own = /\/api\/bookings(\/\w+)?$/

/** Two bookings of one's own: looked at, moved, kept on the device, cancelled. */
export const ownBookings: Chapter = async (someone, scene, look) => {
  const { page, texts, button, next } = someone
  const { goes, isRefused, says, submits } = atForms(someone, scene)
  const { number } = scene
  const { api } = await member(someone, scene, 'Siti Rahmawati')
  const [first, , date, other] = await openDays(api, 'tangerang')
  const books = async (n: number, on: string | undefined, fullNames: string[]) => {
    const applicants = fullNames.map((fullName, i) => person(number + n + i, { fullName }))
    const { body } = await api.book({ office: 'tangerang', date: on, time: '09:00', applicants }, `own-${number}-${n}`)
    return body as { id: string }
  }
  const { id } = await books(0, date, ['Siti Rahmawati', 'Andi Pratama'])
  const { id: given } = await books(5, first, ['Dewi Anggraini'])
  await api.post(`/api/bookings/${given}/cancellation`)
  const query = { id }

  await goes('bookings')
  await page.getByRole('article').first().waitFor()
  await look('bookings')
  await goes('booking-detail', { query })
  await says(texts.t.ticket.kept)
  await look('booking-detail')
  await goes('booking-detail', { query: { id: given } })
  await page.locator('.summary-list').waitFor()
  await look('booking-detail, cancelled')
  await soon()
  await goes('tickets')
  await page.locator('.ticket .qr').waitFor()
  await look('tickets, one saved')
  await page.getByRole('article').getByRole('button').last().click()
  await page.locator('.empty-state').waitFor()
  await look('tickets, removed')

  await goes('reschedule', { query })
  const free = page.locator('input[type=radio]:not([aria-disabled])')
  await free.first().waitFor()
  await look('reschedule, day')
  await isRefused()
  await look('reschedule, no day chosen')
  await page.locator(`input[value="${date}"]`).check()
  await next()
  await page.waitForURL(/langkah=jam/)
  await free.first().waitFor()
  await look('reschedule, time')
  await page.goBack()
  await page.locator(`input[value="${other}"]`).check()
  await next()
  await page.waitForURL(/langkah=jam/)
  await free.first().check()
  await next()
  await page.waitForURL(/langkah=periksa/)
  await look('reschedule, check')
  await whileRefused(someone, { address: '**/rescheduling', code: 'slot-full' }, async () => {
    await submits()
    await page.locator('.taken__times button').first().waitFor()
    await look('reschedule, just taken by somebody else')
  })
  await page.locator('.taken__times button').first().click()
  await whileRefused(someone, { address: '**/rescheduling', code: 'internal' }, async () => {
    await submits()
    await page.getByRole('alert').waitFor()
    await look('reschedule, check, failed')
  })
  await submits()
  await page.waitForURL(/langkah=selesai/)
  await says(texts.t.ticket.kept)
  await look('reschedule, done')

  await goes('cancel', { query })
  await page.locator('main form').waitFor()
  await look('cancel')
  await whileRefused(someone, { address: '**/cancellation', code: 'internal' }, async () => {
    await submits()
    await page.getByRole('alert').waitFor()
    await look('cancel, failed after asking')
  })
  await tooLate()
  await goes('cancel', { query })
  await submits()
  await page.waitForURL(/dibatalkan/)
  await page.getByRole('article').first().waitFor()
  await look('bookings, one just cancelled')
  await goes('cancel', { query })
  await page.locator('div.notice--warning').waitFor()
  await look('cancel, already cancelled')
  await goes('reschedule', { query })
  await page.locator('div.notice--warning').waitFor()
  await look('reschedule, already cancelled')

  /** The days of the API's bookings are others. */
  function withDays(change: (body: string) => string) {
    return page.route(own, async (route) => {
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
    await goes('booking-detail', { query })
    await says(texts.t.ticket.kept)
    const coming = page.locator('main [role=status] button')
    await coming.waitFor()
    await look('booking-detail, asked whether somebody comes')
    await whileRefused(someone, { address: '**/attendance', code: 'internal' }, async () => {
      await coming.click()
      await says(problems.internal.detail[scene.locale])
      await look('booking-detail, could not say who comes')
    })
    await coming.click()
    await page.locator('.notice--success').waitFor()
    await look('booking-detail, somebody comes')
    await page.unroute(own)
  }

  /** As it will be when the deadline has passed. */
  async function tooLate() {
    await withDays((body) => body.replaceAll(/"cancellableUntil":"[\d-]+"/g, '"cancellableUntil":"2026-01-05"'))
    await goes('booking-detail', { query })
    await button(new RegExp(`^${texts.common.booking.reschedule}`)).waitFor()
    await look('booking-detail, too late to change')
    for (const name of ['cancel', 'reschedule'] as const) {
      await goes(name, { query })
      await page.locator('div.notice--warning').waitFor()
      await look(`${name}, too late`)
    }
    await page.unroute(own)
  }
}
