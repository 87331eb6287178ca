import { describe, expect, it } from 'vitest'
import details from '../../../web/texts/id/account/account-details.ts'
import email from '../../../web/texts/id/account/account-email.ts'
import address from '../../../web/texts/id/public/confirm-address.ts'
import forgotten from '../../../web/texts/id/public/forgotten-username.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'

const codeIn = (text: string): string => /code=(\d{6})/.exec(text)?.[1] ?? 'none'

describe('The person behind an account', () => {
  const fixture = useBrowserFixture()

  it('who mistyped the address at sign-up corrects it, confirms, and logs in', async () => {
    const rina = await fixture.openUser()
    const { page, texts, button } = rina
    await rina.open('daftar/')
    const password = page.getByLabel(texts.signUp.password, { exact: true })
    const met = page.locator('.password-hint__met')
    await password.pressSequentially('rahasia')
    expect(await met.allTextContents()).toEqual([expect.stringContaining(texts.common.passwordRules.lower)])
    await password.pressSequentially('-Baru')
    expect(await page.getByText(texts.common.passwordMeets(3, 4)).getAttribute('role')).toBe('status')
    await password.pressSequentially('2026')
    expect(await met.count()).toBe(4)
    await page.getByLabel(texts.signUp.username).fill('rina')
    await page.getByLabel(texts.signUp.fullName).fill('Rina Kartika')
    await page.getByLabel(texts.signUp.email).fill('rina.kartika@contho.id')
    await button(texts.signUp.submit).click()
    await rina.heading(texts.confirm.heading)
    const first = codeIn((await rina.readMail('rina.kartika')).text)

    await page.getByRole('link', { name: texts.confirm.correctAddress }).click()
    await rina.heading(address.heading)
    // What was typed at sign-up is there: one letter is to mend.
    await expect.poll(() => page.getByLabel(address.email).inputValue()).toBe('rina.kartika@contho.id')
    expect(await page.getByLabel(address.username).inputValue()).toBe('rina')
    await page.getByLabel(address.email).fill('rina.kartika@contoh.id')
    await page.getByLabel(address.password, { exact: true }).fill('salah-Kata-1')
    await button(address.submit).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(address.password, { exact: true }).fill('rahasia-Baru2026')
    await button(address.submit).click()
    await rina.heading(texts.confirm.heading)
    await expect.poll(() => page.getByLabel(texts.confirm.username).inputValue()).toBe('rina')

    const mail = await rina.readMail('rina.kartika')
    expect(String(mail.to)).toBe('rina.kartika@contoh.id')
    expect(codeIn(mail.text)).not.toBe(first)
    await page.getByLabel(texts.confirm.code).fill(codeIn(mail.text))
    await button(texts.confirm.submit).click()
    await page.getByText(texts.logIn.messages.dikonfirmasi).waitFor()
    await rina.logIn('rina', 'rahasia-Baru2026')
    await rina.heading(texts.t.office.heading)
  })

  it('who forgot the username reads it in a mail, and is told the same for any address', async () => {
    const budi = await fixture.openUser()
    const { page, texts, button } = budi
    await budi.open('masuk/?lanjut=/jadwal/')
    await page.getByRole('link', { name: texts.logIn.forgottenUsername }).click()
    await budi.heading(forgotten.heading)
    await page.getByLabel(forgotten.email).fill('budi@contoh')
    await button(forgotten.submit).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(forgotten.email).fill('Tiada@contoh.id')
    await button(forgotten.submit).click()
    await page.getByText(forgotten.sent('Tiada@contoh.id')).waitFor()
    await button(forgotten.other).click()
    await page.getByLabel(forgotten.email).fill('budi@contoh.id')
    await button(forgotten.submit).click()
    await page.getByText(forgotten.sent('budi@contoh.id')).waitFor()
    expect((await budi.readMail('budi')).text).toMatch(/^- budi$/m)
    await page.getByRole('link', { name: forgotten.logIn }).click()
    await budi.logIn('budi')
    await page.waitForURL(/\/jadwal\//)
  })

  it('corrects name and phone number, and is greeted by the new name at once', async () => {
    const someone = await fixture.openUser({ width: 1280 })
    const { page, button } = someone
    await someone.open('akun/data-diri/')
    await page.waitForURL(/\/masuk\/\?lanjut=/)
    await someone.logIn('warga')
    await someone.heading(details.heading)
    await expect.poll(() => page.getByLabel(details.fullName).inputValue()).toBe('Warga Contoh')
    await page.getByLabel(details.phone).fill('123')
    await button(details.submit).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(details.fullName).fill('Warga  Teladan')
    await page.getByLabel(details.phone).fill('0812-3456-7890')
    await button(details.submit).click()
    await page.getByRole('status').filter({ hasText: details.saved }).waitFor()
    expect(await page.locator('.header__name').textContent()).toContain('Warga Teladan')
    await page.reload()
    await expect.poll(() => page.getByLabel(details.phone).inputValue()).toBe('+6281234567890')
    expect(await page.getByLabel(details.fullName).inputValue()).toBe('Warga Teladan')
  })

  it('takes a new address with the code that went there', async () => {
    const t = email
    const username = 'admin'
    const next = `${username}.baru`
    const someone = await fixture.openUser()
    const { page, texts, button } = someone
    await someone.enterAs(username, 'akun/data-diri/')
    await page.getByRole('main').getByRole('link', { name: texts.common.change }).click()
    await someone.heading(t.address.heading)
    await page.getByText(t.address.now(`${username}@contoh.id`)).waitFor()
    await page.getByLabel(t.address.email).fill(`${next}@contoh.id`)
    await page.getByLabel(t.address.password, { exact: true }).fill('not-the-password-1')
    await button(t.address.submit).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel(t.address.email).inputValue()).toBe(`${next}@contoh.id`)
    await page.getByLabel(t.address.password, { exact: true }).fill('Paspor-2026')
    await button(t.address.submit).click()
    await someone.heading(t.code.heading)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')

    // Who comes back later finds the second step, and may ask for another code.
    await page.reload()
    await someone.heading(t.code.heading)
    await page.getByText(t.code.still(`${username}@contoh.id`)).waitFor()
    await button(t.code.resend).click()
    await page.getByText(t.code.resent).waitFor()
    const [link = ''] = /https?:\S+#\S+code=\d{6}/.exec((await someone.readMail(next)).text) ?? []
    await page.goto(link)
    await expect.poll(() => page.getByLabel(t.code.code).inputValue()).toMatch(/^\d{6}$/)
    await button(t.code.submit).click()
    await someone.heading(t.done.heading)
    await page.getByRole('link', { name: t.done.details }).click()
    await someone.heading(details.heading)
    await page.getByText(`${next}@contoh.id`).waitFor()
  })
})
