import { expect, it } from 'vitest'
import { person } from '../../support/fixtures/people.ts'
import { signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays, slotWithPlaces } from '../../support/local-run/demo-data.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const fixture = useBrowserFixture({ alone: true })

it('who is overtaken and chooses another day instead hears no more of the lost time', async () => {
  const admin = await signedInClient(fixture.origin, 'admin')
  const [other] = await bookableDays(admin, 'tangerang')
  const slot = await slotWithPlaces(admin, 1, { time: '10:00', day: 1 })
  const rival = await signedInClient(fixture.origin, 'warga')

  const budi = await fixture.openUser()
  const { page, texts } = budi
  await budi.enterAs('budi')
  await budi.chooseAppointment({ date: slot.date, time: slot.time })
  await budi.fillAllApplicants([person(7111)])
  expect((await rival.book({ ...slot, applicants: [person(7112)] }, 'rival-again')).status).toBe(201)
  await budi.submitBooking()

  await page.getByRole('link', { name: texts.t.taken.otherDay }).click()
  await budi.chooseDay(other)
  await budi.chooseTime('11:00')
  await budi.heading(texts.t.check.heading)
  expect(await page.getByRole('heading', { name: texts.t.taken.heading }).count()).toBe(0)
  await budi.submitBooking()
  await budi.heading(texts.t.done.heading)
})

it('who is overtaken at the last step keeps everything typed and books another time with one tap', async () => {
  const admin = await signedInClient(fixture.origin, 'admin')
  const slot = await slotWithPlaces(admin, 2, { time: '09:00' })
  const rival = await signedInClient(fixture.origin, 'warga')

  const budi = await fixture.openUser()
  const { page, texts } = budi
  await budi.enterAs('budi')
  await budi.chooseAppointment({ people: 2, date: slot.date, time: slot.time })
  const party = [person(7101, { fullName: 'Budi Santoso' }), person(7102, { fullName: 'Wati Santoso' })]
  await budi.fillAllApplicants(party)

  const taken = await rival.book({ ...slot, applicants: [person(7103)] }, 'rival-is-quicker')
  expect(taken.status).toBe(201)
  await budi.submitBooking()

  await page.getByRole('heading', { name: texts.t.taken.heading }).waitFor()
  const choices = page.locator('.taken__times button')
  await choices.first().waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('taken')
  expect(await page.getByText('Wati Santoso').count()).toBe(1)
  expect(await choices.first().textContent()).toContain(texts.t.taken.sameDay)
  expect((await choices.allTextContents()).join()).not.toContain('09.00 WIBhari yang sama')

  const wanted = (await choices.first().locator('strong').textContent()) ?? ''
  await choices.first().click()
  await page.getByRole('heading', { name: texts.t.taken.heading }).waitFor({ state: 'detached' })
  await budi.submitBooking()
  await budi.heading(texts.t.done.heading)
  const time = wanted.split(', ').at(-1) ?? 'no time'
  expect(await page.locator('.summary-list').textContent()).toContain(time)
  expect(await page.locator('.summary-list').textContent()).toContain('Wati Santoso')
})
