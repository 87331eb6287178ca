import { expect, it } from 'vitest'
import { openDays, slotWith } from '../support/demo.ts'
import { person } from '../support/people.ts'
import { signedIn } from '../support/visitor.ts'
import { useStage } from './stage.ts'

const stage = useStage({ alone: true })

it('who is overtaken and chooses another day instead hears no more of the lost time', async () => {
  const admin = await signedIn(stage.origin, 'admin')
  const [other] = await openDays(admin, 'tangerang')
  const slot = await slotWith(admin, 1, { time: '10:00', day: 1 })
  const rival = await signedIn(stage.origin, 'warga')

  const budi = await stage.applicant()
  const { page, texts } = budi
  await budi.entersAs('budi')
  await budi.choosesVisit({ date: slot.date, time: slot.time })
  await budi.writesAll([person(7111)])
  expect((await rival.book({ ...slot, applicants: [person(7112)] }, 'rival-again')).status).toBe(201)
  await budi.books()

  await page.getByRole('link', { name: texts.t.taken.otherDay }).click()
  await budi.choosesDay(other)
  await budi.choosesTime('11:00')
  await budi.heading(texts.t.check.heading)
  expect(await page.getByRole('heading', { name: texts.t.taken.heading }).count()).toBe(0)
  await budi.books()
  await budi.heading(texts.t.done.heading)
})

it('who is overtaken at the last step keeps everything typed and books another time with one tap', async () => {
  const admin = await signedIn(stage.origin, 'admin')
  const slot = await slotWith(admin, 2, { time: '09:00' })
  const rival = await signedIn(stage.origin, 'warga')

  const budi = await stage.applicant()
  const { page, texts } = budi
  await budi.entersAs('budi')
  await budi.choosesVisit({ people: 2, date: slot.date, time: slot.time })
  const party = [person(7101, { fullName: 'Budi Santoso' }), person(7102, { fullName: 'Wati Santoso' })]
  await budi.writesAll(party)

  const taken = await rival.book({ ...slot, applicants: [person(7103)] }, 'rival-is-quicker')
  expect(taken.status).toBe(201)
  await budi.books()

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
  await budi.books()
  await budi.heading(texts.t.done.heading)
  const time = wanted.split(', ').at(-1) ?? 'no time'
  expect(await page.locator('.summary-list').textContent()).toContain(time)
  expect(await page.locator('.summary-list').textContent()).toContain('Wati Santoso')
})
