import { openDays } from '../../support/demo.ts'
import { person } from '../../support/people.ts'
import { visitor } from '../../support/visitor.ts'
import { account, atForms, type Chapter, whileRefused } from './chapter.ts'

/** A booking for two, typed by somebody who logs in on the way; last, everything that can refuse it. */
export const booking: Chapter = async (someone, scene, look) => {
  const { page, texts, next, button } = someone
  const { t, common } = texts
  const { fills, isRefused, says } = atForms(someone, scene)
  const [first, , day] = await openDays(visitor(scene.origin), 'tangerang')
  const names = scene.locale === 'id' ? ['Siti Rahmawati', 'Andi Pratama'] : ['John Tanaka', 'Mary Tanaka']
  const [one, two] = names.map((fullName, i) => person(scene.number + i, { fullName })) as [
    ReturnType<typeof person>,
    ReturnType<typeof person>,
  ]
  const early = person(scene.number + 2, { fullName: 'Dewi Anggraini' })
  const { username, api } = await account(someone, scene, 'Siti Rahmawati')
  const applicants = [early]
  await api.book({ office: 'tangerang', date: first, time: '10:00', applicants }, `early-${scene.number}`)

  await someone.opens('antrian/')
  await isRefused()
  await look('booking, no office chosen')
  await someone.choosesOffice()
  await someone.heading(t.party.heading)
  await isRefused()
  await look('booking, no party chosen')
  await someone.choosesParty(2)
  await someone.heading(t.day.heading)
  await page.getByRole('radio').first().waitFor()
  await look('booking, day')
  const folded = button(t.day.showCalendar)
  if (await folded.isVisible()) await folded.click()
  await page.locator('.month__day--available').first().waitFor()
  await look('booking, calendar')
  await isRefused()
  await look('booking, no day chosen')
  await someone.choosesDay(day)
  await someone.heading(t.time.heading)
  await page.getByRole('radio').first().waitFor()
  await look('booking, time')
  await isRefused()
  await look('booking, no time chosen')
  await someone.choosesTime()
  await someone.heading(t.signIn.heading)
  await look('booking, log in')
  await someone.logsIn(username, 'Salah-2026-x')
  await isRefused()
  await look('booking, log in, wrong password')
  await someone.logsIn(username)

  await someone.heading(t.applicant.heading(1, 2))
  await look('booking, applicant')
  await isRefused()
  await look('booking, applicant, nothing filled in')
  await someone.writes({ ...one, birthDate: '1971-02-03' })
  await next()
  await page.getByRole('alert').locator('a[href="#field-nik"]').waitFor()
  await look('booking, applicant, NIK and birth date differ')
  await someone.writes(one)
  await next()
  await someone.heading(t.applicant.heading(2, 2))
  await someone.writes(early)
  await next()
  await someone.heading(t.check.heading)
  await look('booking, check')

  await someone.books()
  await someone.heading(t.applicant.heading(2, 2))
  await page.getByRole('alert').waitFor()
  await look('booking, applicant not eligible')
  await button(t.applicant.remove).click()
  await page.getByRole('dialog').waitFor()
  await look('booking, asked before an applicant leaves')
  await page.keyboard.press('Escape')
  await someone.writes(two)
  await next()
  await someone.heading(t.check.heading)

  await page.route('**/api/bookings', (route) => route.abort('internetdisconnected'))
  await someone.books()
  await says(common.waiting.offline)
  await look('booking, waiting for the connection')
  await page.unroute('**/api/bookings')
  await whileRefused(someone, { address: '**/api/bookings', code: 'slot-full' }, async () => {
    await button(common.waiting.now).click()
    await page.locator('.taken__times button').first().waitFor()
    await look('booking, just taken by somebody else')
  })
  await page.locator('.taken__times button').nth(1).click()
  await page.locator('.notice--success').waitFor()
  await look('booking, another time taken instead')
  await whileRefused(someone, { address: '**/api/bookings', code: 'internal' }, async () => {
    await someone.books()
    await page.getByRole('alert').waitFor()
    await look('booking, check, failed')
  })
  await someone.books()
  await someone.heading(t.done.heading)
  await says(t.ticket.kept)
  await look('booking, done')

  await someone.opens('antrian/')
  await someone.choosesOffice()
  await someone.choosesParty(1)
  await someone.choosesDay(day)
  await someone.choosesTime()
  await someone.heading(t.applicant.heading(1, 1))
  await fills({ fullName: one.fullName, nik: '123' })
  await isRefused()
  await look('booking, alone, NIK too short')
}
