import { describe, expect, it } from 'vitest'
import enConfirm from '../../../web/texts/en/public/confirm.ts'
import forgotten from '../../../web/texts/id/public/forgotten-password.ts'
import renewed from '../../../web/texts/id/public/new-password.ts'
import { person } from '../../support/fixtures/people.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

describe('An account', () => {
  const fixture = useBrowserFixture({ alone: true })

  it('is confirmed only by the right code, and logging in before leads back to it', async () => {
    const rina = await fixture.openUser()
    const { page, texts, button } = rina
    await rina.signUp('rina', 'Rina Kartika')
    const { text } = await rina.readMail('rina')
    const [, right = ''] = /code=(\d{6})/.exec(text) ?? []
    const wrong = right === '123456' ? '654321' : '123456'
    await page.getByLabel(texts.confirm.code).fill(wrong)
    await button(texts.confirm.submit).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('Kode salah')
    expect(await page.getByLabel(texts.confirm.code).inputValue()).toBe(wrong)

    await rina.open('masuk/')
    await rina.logIn('rina')
    await page.getByRole('link', { name: texts.logIn.confirmFirst }).click()
    await rina.heading(texts.confirm.heading)
    await expect.poll(() => page.getByLabel(texts.confirm.username).inputValue()).toBe('rina')
    await page.getByLabel(texts.confirm.code).fill(` ${right.slice(0, 3)} ${right.slice(3)}`)
    await button(texts.confirm.submit).click()
    await page.getByText(texts.logIn.messages.dikonfirmasi).waitFor()
  })

  it('is asked for on the way, and Back leads past the login, before it and after it', async () => {
    const budi = await fixture.openUser()
    const { page, texts, button } = budi
    await budi.open('bantuan/')
    const toBookings = async () => {
      await button(texts.common.menu).click()
      await page.getByRole('banner').getByRole('link', { name: texts.common.nav.bookings }).click()
      await page.waitForURL(/\/masuk\/\?lanjut=/)
    }
    await toBookings()
    await page.goBack()
    await page.waitForURL(/\/bantuan\//)
    await toBookings()
    await budi.logIn('budi')
    await budi.heading(texts.common.nav.bookings)
    await page.goBack()
    await page.waitForURL(/\/bantuan\//)
  })

  it('asks for another username when the wanted one is taken, and keeps the rest', async () => {
    const other = await fixture.openUser()
    const { page, texts, button } = other
    await other.open('daftar/')
    await page.getByLabel(texts.signUp.username).fill('BUDI')
    await page.getByLabel(texts.signUp.fullName).fill('Budi Lain')
    await page.getByLabel(texts.signUp.email).fill('budi.lain@contoh.id')
    await page.getByLabel(texts.signUp.password, { exact: true }).fill('Rahasia-2026')
    await button(texts.signUp.submit).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Username: / })
      .click()
    const username = page.getByLabel(texts.signUp.username)
    expect(await username.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await page.getByLabel(texts.signUp.email).inputValue()).toBe('budi.lain@contoh.id')
  })

  it('is made once, however often the button is pressed while the next page comes over a slow line', async () => {
    const dewi = await fixture.openUser()
    const { page } = dewi
    let sent = 0
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/accounts')) sent++
    })
    let release = () => {}
    const pressedAgain = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/konfirmasi\//, async (route) => {
      await pressedAgain
      await route.continue()
    })
    const answered = page.waitForResponse(/\/api\/accounts$/)
    const signedUp = dewi.signUp('dewi', 'Dewi Lestari')
    await answered
    // Only the keyboard: everything else waits for the page that is on its way.
    await page.keyboard.press('Enter')
    release()
    await signedUp
    expect(sent).toBe(1)
  })

  it('leaves nothing of its owner in another tab after logging out', async () => {
    const owner = await fixture.openUser()
    const { page, texts } = owner
    const kept = () => page.evaluate(() => JSON.stringify(sessionStorage))
    await owner.open('masuk/')
    await owner.logIn('warga')
    await page.waitForURL(/antrian/)
    await owner.chooseAppointment()
    await owner.fillApplicant(person(7301, { fullName: 'Rini Wulandari' }))
    expect(await kept()).toContain('Rini Wulandari')

    const other = await owner.screen.context.newPage()
    await other.goto(fixture.origin)
    await other.getByRole('button', { name: texts.common.menu }).click()
    await other.getByRole('button', { name: texts.common.account.logOut }).click()
    await owner.heading(texts.t.office.heading)
    expect(await kept()).not.toContain('Rini Wulandari')
  })

  it('opens again with a new password, by the link in the mail', async () => {
    const budi = await fixture.openUser()
    const { page, texts, button } = budi
    await budi.open('masuk/')
    await budi.logIn('budi', 'not-the-password-1')
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel(texts.logIn.username).inputValue()).toBe('budi')
    await page.getByRole('link', { name: texts.logIn.forgotten }).click()
    await budi.heading(forgotten.heading)
    await page.getByLabel(forgotten.username).fill('budi')
    await button(forgotten.submit).click()
    await budi.heading(renewed.heading)

    const { text } = await budi.readMail('budi')
    const [link = ''] = /https?:\S+#\S+code=\d{6}/.exec(text) ?? []
    await page.goto(link)
    await budi.heading(renewed.heading)
    await expect.poll(() => page.getByLabel(renewed.code).inputValue()).toMatch(/^\d{6}$/)
    await page.getByLabel(renewed.password, { exact: true }).fill('Sandi-Baru-2027')
    await page.getByRole('button', { name: texts.common.showPasswordLabel }).click()
    expect(await page.getByLabel(renewed.password, { exact: true }).getAttribute('type')).toBe('text')
    await button(renewed.submit).click()
    await page.getByText(texts.logIn.messages['sandi-diganti']).waitFor()
    await budi.logIn('budi', 'Sandi-Baru-2027')
    await budi.heading(texts.t.office.heading)
  })

  it('gets a new code on request, not before a minute has passed', async () => {
    const tom = await fixture.openUser({ locale: 'en' })
    const { page, button } = tom
    await tom.signUp('tom', 'Tom Hardi')
    const resend = button(enConfirm.resend)
    expect(await resend.getAttribute('aria-disabled')).toBe('true')
    await page.getByText(/A new code can be asked for in \d+ seconds/).waitFor()
    await tom.open('konfirmasi/#username=tom')
    await page.reload()
    await expect.poll(() => resend.getAttribute('aria-disabled')).toBeNull()
    await resend.click()
    await page.getByText(enConfirm.resent).waitFor()
    expect(await resend.getAttribute('aria-disabled')).toBe('true')
  })
})
