import { expect, it } from 'vitest'
import { locales } from '../../lambdas/contract/locale.ts'
import { longDate } from '../../web/dates.ts'
import enDetail from '../../web/texts/en/booking-detail.ts'
import enList from '../../web/texts/en/bookings.ts'
import en from '../../web/texts/en/replacement.ts'
import idDetail from '../../web/texts/id/booking-detail.ts'
import idList from '../../web/texts/id/bookings.ts'
import id from '../../web/texts/id/replacement.ts'
import { expectAccessible } from '../support/accessible.ts'
import { openDays } from '../support/demo.ts'
import { person } from '../support/people.ts'
import { signedIn } from '../support/visitor.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const words = { id: { t: id, detail: idDetail, list: idList }, en: { t: en, detail: enDetail, list: enList } }

it.each(locales)(
  'Who was cancelled by the office sees why, and takes a replacement before everybody else (%s)',
  async (locale) => {
    const { t, detail, list } = words[locale]
    const [budi, admin] = await Promise.all([signedIn(stage.origin, 'budi'), signedIn(stage.origin, 'admin')])
    const nth = locales.indexOf(locale) * 3
    const [date = '', , offered = ''] = (await openDays(budi, 'tangerang')).slice(nth)
    const number = 8800 + nth
    const booked = await budi.book(
      { office: 'tangerang', date, time: '09:00', applicants: [person(number), person(number + 1)] },
      `cancelled-${locale}`,
    )
    expect(booked.status).toBe(201)
    const closing = { reason: 'power-cut', note: 'Gardu terbakar', replacements: [offered] }
    const closed = await admin.post(`/api/admin/offices/tangerang/days/${date}/closure`, closing)
    expect(closed.body).toMatchObject({ left: 0 })

    const person390 = await stage.applicant({ locale })
    const { page, screen, button, heading } = person390
    const usable = async (state: string) => {
      await page.locator('.loading').waitFor({ state: 'detached' })
      await expectAccessible(screen, state)
    }
    await person390.opens('masuk/')
    await person390.logsIn('budi')
    await page.waitForURL(/antrian/)
    await person390.opens('jadwal/')
    const card = page.getByRole('article').filter({ hasText: booked.body.code })
    await card.getByText(list.byOffice).waitFor()
    await usable('cancelled by the office: list')
    await card.getByRole('link', { name: `${list.offer} ${booked.body.code}` }).click()

    await heading(t.title)
    await page.getByRole('radio').first().waitFor()
    await button(t.submit).click()
    await page.getByRole('link', { name: t.chooseTime }).waitFor()
    await usable('replacement: no time chosen')
    await page.getByRole('link', { name: t.chooseTime }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')

    await person390.opens(`jadwal/detail/?id=${booked.body.id}`)
    await page.getByText('Gardu terbakar').waitFor()
    await page.getByText(longDate(offered, locale)).waitFor()
    await usable('cancelled by the office: detail')
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
    await usable('replacement: overtaken')
    await page.unroute('**/replacement')
    await page.locator('input[value="10:30"]').check()
    await button(t.submit).click()
    await heading(detail.heading)
    await page.getByText(longDate(offered, locale)).first().waitFor()
    const { body: now } = await budi.get(`/api/bookings/${booked.body.id}`)
    expect((await budi.get(`/api/bookings/${now.cancellation.replacedBy}`)).body).toMatchObject({
      date: offered,
      time: '10:30',
      status: 'ACTIVE',
    })

    await person390.opens(`jadwal/pengganti/?id=${booked.body.id}`)
    await page.getByText(t.already).waitFor()
    await usable('replacement: taken already')
    await page.getByRole('link', { name: t.see }).click()
    await heading(detail.heading)
  },
)
