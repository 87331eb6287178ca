import { demoPassword } from '../../support/local-run/demo-data.ts'
import { type Chapter, formActions } from './chapter.ts'

/** From "Daftar Akun" to the login, with everything that can go wrong on the way. */
export const signUpChapter: Chapter = async (someone, scene, inspect) => {
  const { page, texts, button } = someone
  const { goTo, fill, submit, submitRefused, waitForText } = formActions(someone, scene)
  const username = `ratna-${scene.number}`
  const email = `${username}@contoh.id`

  await goTo('sign-up')
  await submitRefused()
  await inspect('sign-up, nothing filled in')
  await fill({ password: 'rahasia2' })
  await inspect('sign-up, password half right')
  await fill({ username: 'BUDI', fullName: 'Ratna Sari', email, password: demoPassword })
  await submit()
  await page.getByRole('alert').locator('a[href="#field-username"]').waitFor()
  await inspect('sign-up, username taken')
  await fill({ username })
  await submit()
  await someone.heading(texts.confirm.heading)
  await inspect('confirm, code sent')

  await fill({ code: '000000' })
  await submitRefused()
  await inspect('confirm, wrong code')
  await goTo('confirm')
  await submitRefused()
  await inspect('confirm, nothing filled in')
  await goTo('confirm-address')
  await submitRefused()
  await inspect('confirm-address, nothing filled in')
  await fill({ username, email, password: 'Salah-2026-x' })
  await submitRefused()
  await inspect('confirm-address, wrong password')

  await goTo('log-in')
  await someone.logIn(username)
  await page.getByRole('link', { name: texts.logIn.confirmFirst }).waitFor()
  await inspect('log-in, not confirmed')
  await goTo('confirm', { fragment: { username } })
  await button(texts.confirm.resend).click()
  await waitForText(texts.confirm.resent)
  await inspect('confirm, another code sent')
  const [link = ''] = /https?:\S+#\S+code=\d{6}/.exec((await someone.readMail(username)).text) ?? []
  await page.goto(link)
  await page.reload()
  await inspect('confirm, code from the mail')
  await submit()
  await waitForText(texts.logIn.messages.dikonfirmasi)
  await inspect('log-in, confirmed')
  await someone.logIn(username)
  await page.waitForURL(/antrian/)
  await goTo('log-in')
  await page.getByText(texts.logIn.goOn).waitFor()
  await inspect('log-in, already logged in')
}

/** Who has forgotten something. */
export const passwordRecoveryChapter: Chapter = async (someone, scene, inspect) => {
  const { page, texts } = someone
  const { goTo, fill, submit, submitRefused } = formActions(someone, scene)
  await goTo('log-in')
  await submitRefused()
  await inspect('log-in, nothing filled in')
  await submitRefused(() => someone.logIn(`nobody-${scene.number}`, 'Nothing-2026'))
  await inspect('log-in, wrong password')
  await goTo('new-password')
  await submitRefused()
  await inspect('new-password, nothing filled in')
  await goTo('forgotten-password')
  await submitRefused()
  await inspect('forgotten-password, nothing filled in')
  await fill({ username: 'warga' })
  await submit()
  await page.waitForURL(/sandi-baru/)
  await inspect('new-password, code sent')
  await fill({ code: '000000', password: 'Sandi-Baru-2027' })
  await submitRefused()
  await inspect('new-password, wrong code')
  await goTo('forgotten-username')
  await submitRefused()
  await inspect('forgotten-username, nothing filled in')
  await fill({ email: 'tiada@contoh.id' })
  await submit()
  await page.locator('main form').waitFor({ state: 'detached' })
  await inspect('forgotten-username, mail sent')
  await goTo('log-in', { query: { pesan: 'sandi-diganti' } })
  await page.getByText(texts.logIn.messages['sandi-diganti']).waitFor()
  await inspect('log-in, password changed')
}
