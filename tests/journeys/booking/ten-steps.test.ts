import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { person } from '../../support/fixtures/people.ts'
import { apiClient } from '../../support/local-run/api-client.ts'
import { bookableDays } from '../../support/local-run/demo-data.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

/** The leaflet, from "Daftar Akun" to BATALKAN. */
describe('The ten steps of the leaflet', () => {
  const fixture = useBrowserFixture()

  it('are walked by Siti on her phone, in Indonesian, from signing up to cancelling', async () => {
    const siti = await fixture.openUser({ locale: 'id', width: 390 })
    const { page, texts, button } = siti
    await siti.signUp('siti.r', 'Siti Rahmawati')

    const mail = await siti.readMail('siti.r')
    const [link] = /https?:\S+#\S+code=\d{6}/.exec(mail.text) ?? []
    expect(link).toBeDefined()
    await page.goto(String(link))
    await expect.poll(() => page.getByLabel(texts.confirm.code).inputValue()).toMatch(/^\d{6}$/)
    await button(texts.confirm.submit).click()
    await page.getByText(texts.logIn.messages.dikonfirmasi).waitFor()
    await siti.logIn('Siti.R')

    await siti.chooseOffice()
    await siti.chooseParty(2)
    const [day] = await bookableDays(apiClient(fixture.origin), 'tangerang')
    await siti.chooseDay(day)
    await siti.chooseTime()
    await siti.fillAllApplicants([
      person(7001, { fullName: 'Siti Rahmawati' }),
      person(7002, { fullName: 'Andi Pratama' }),
    ])
    let sent = 0
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/bookings')) sent++
    })
    await button(texts.t.check.submit).dblclick()
    await siti.heading(texts.t.done.heading)
    expect(sent).toBe(1)
    const code = await siti.code()
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await page.evaluate(() => sessionStorage.getItem('booking'))).toBeNull()

    const download = page.waitForEvent('download')
    await button(/^SIMPAN PDF/).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`antrian-${code}.pdf`)
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')

    await page.reload()
    expect(await siti.code()).toBe(code)
    await siti.open('jadwal/')
    await page.getByRole('link', { name: /^KLIK DISINI/ }).click()
    await page.getByRole('strong').filter({ hasText: code }).waitFor()
    await page.getByText('Andi Pratama').waitFor()
    await page.getByRole('link', { name: /^BATALKAN/ }).click()
    await button('Ya, BATALKAN').click()
    await page.getByText('Jadwal sudah dibatalkan.').waitFor()
    await page.getByRole('article').getByText('Dibatalkan', { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: /^BATALKAN/ }).count()).toBe(0)
  })

  it('are walked by John at a desk, in English, the office looked up before logging in', async () => {
    const john = await fixture.openUser({ locale: 'en', width: 1280 })
    const { page, texts, button } = john
    await john.signUp('john', 'John Tan')
    const { text } = await john.readMail('john')
    const [code = ''] = /\b\d{6}\b/.exec(text) ?? []
    expect(text).toContain(code)
    await page.getByLabel(texts.confirm.code).fill(code)
    await button(texts.confirm.submit).click()
    await page.getByText(texts.logIn.messages.dikonfirmasi).waitFor()

    await john.chooseAppointment({ office: 'Unit Layanan Paspor (ULP) BSD' })
    await john.heading(texts.t.signIn.heading)
    await john.logIn('john')
    await john.fillAllApplicants([person(7003)])
    await john.submitBooking()
    await john.heading(texts.t.done.heading)
    await button('Log out').click()
    await page.waitForURL(/\/en\/$/)
    await john.open('jadwal/')
    await page.waitForURL(/\/en\/masuk\/\?lanjut=/)
  })
})
