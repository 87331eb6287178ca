import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import id from '../../../web/texts/id/account/account.ts'
import data from '../../../web/texts/id/account/account-data.ts'
import password from '../../../web/texts/id/account/account-password.ts'
import home from '../../../web/texts/id/public/home.ts'
import { person } from '../../support/fixtures/people.ts'
import { apiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays, demoPassword } from '../../support/local-run/demo-data.ts'
import type { BrowserUser } from '../support/applicant.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

describe('An account of one’s own', () => {
  const fixture = useBrowserFixture()

  /** Somebody with an account of their own, logged in at its page. */
  const member = async (username: string, fullName: string): Promise<BrowserUser> => {
    const someone = await fixture.openUser()
    const { page, texts, button } = someone
    await someone.signUp(username, fullName)
    const [link = ''] = /https?:\S+#\S+code=\d{6}/.exec((await someone.readMail(username)).text) ?? []
    await page.goto(link)
    await button(texts.confirm.submit).click()
    await page.getByText(texts.logIn.messages.dikonfirmasi).waitFor()
    await someone.open('akun/')
    await page.waitForURL(/\/masuk\/\?lanjut=/)
    await someone.logIn(username)
    await someone.heading(fullName)
    return someone
  }

  it('takes a new password from who knows the old one, and then only the new one', async () => {
    const { page, texts, button, ...wati } = await member('wati', 'Wati Susanti')
    await page.getByRole('link', { name: id.sections['account-password'].name }).click()
    await wati.heading(password.heading)
    const current = page.getByLabel(password.current, { exact: true })
    await current.fill('Salah-2026-x')
    await page.getByLabel(password.next, { exact: true }).fill('Sandi-Baru-2027')
    await button(password.submit).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain(password.wrong)
    await current.fill(demoPassword)
    await button(password.submit).click()
    await page.getByText(id.passwordChanged).waitFor()
    await wati.heading('Wati Susanti')

    await wati.open('jadwal/')
    await page.getByText('Anda belum punya jadwal').waitFor()
    const logIn = (secret: string) =>
      apiClient(fixture.origin).post('/api/session', { username: 'wati', password: secret })
    expect((await logIn(demoPassword)).status).toBe(401)
    expect((await logIn('Sandi-Baru-2027')).status).toBe(200)
  })

  it('hands out its data, and is deleted only when nothing is to come', async () => {
    const { page, texts, button, screen, ...rudi } = await member('rudi', 'Rudi Hartono')
    const api = await signedInClient(fixture.origin, 'rudi')
    const rudiHimself = person(8401, { fullName: 'Rudi Hartono' })
    const { body: saved } = await api.post('/api/account/people', rudiHimself)
    const [, , date] = await bookableDays(api, 'tangerang')
    const applicants = [{ person: saved.id, kind: 'new' }]
    const booked = await api.book({ office: 'tangerang', date, time: '09:00', applicants }, 'rudi-1')
    expect(booked.status).toBe(201)

    await page.getByRole('link', { name: id.sections['account-data'].name }).click()
    const proof = page.getByLabel(data.copy.password, { exact: true })
    await proof.fill('Salah-2026-x')
    await button(data.copy.save).click()
    await page.getByRole('alert').getByText(data.wrong).waitFor()
    await proof.fill(demoPassword)
    const download = page.waitForEvent('download')
    await button(data.copy.save).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('antrian-data-rudi.json')
    const kept = JSON.parse(await readFile(await file.path(), 'utf8'))
    expect(kept.people).toMatchObject([{ nik: rudiHimself.nik, fullName: 'Rudi Hartono' }])
    expect(kept.bookings).toMatchObject([{ id: booked.body.id }])

    const secret = page.getByLabel(data.deletion.password, { exact: true })
    await secret.fill(demoPassword)
    await button(data.deletion.submit).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: new RegExp(data.deletion.understood) })
      .click()
    await page.keyboard.press('Space')
    await secret.fill('Salah-2026-x')
    await button(data.deletion.submit).click()
    await page.getByRole('alert').getByText(data.wrong).waitFor()
    await secret.fill(demoPassword)
    await button(data.deletion.submit).click()
    await page
      .getByRole('alert')
      .getByText(/masih memiliki jadwal antrian/)
      .waitFor()
    await page.getByRole('alert').getByRole('link', { name: data.deletion.bookings }).click()
    await page.getByRole('link', { name: /^BATALKAN/ }).click()
    await button('Ya, BATALKAN').click()
    await page.getByText('Jadwal sudah dibatalkan.').waitFor()

    await rudi.open('akun/data/')
    await page.getByLabel(data.deletion.password, { exact: true }).fill(demoPassword)
    await page.getByRole('checkbox', { name: data.deletion.understood }).check()
    await button(data.deletion.submit).click()
    await page.getByText(home.accountRemoved).waitFor()
    await button(texts.common.menu).click()
    await page.getByRole('banner').getByRole('link', { name: texts.common.account.signUp }).waitFor()
    const again = await apiClient(fixture.origin).post('/api/session', { username: 'rudi', password: demoPassword })
    expect(again.status).toBe(401)
  })

  it('is one tap away from every page for who is logged in, by the person’s name', async () => {
    const { page, texts, button, ...budi } = await fixture.openUser()
    await budi.enterAs('budi')
    await page.setViewportSize({ width: 360, height: 640 })
    await button(texts.common.menu).click()
    await page
      .getByRole('banner')
      .getByRole('link', { name: /^Akun: / })
      .click()
    await page.waitForURL(/\/akun\/$/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})
