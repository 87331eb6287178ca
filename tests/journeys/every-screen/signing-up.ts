import { demoPassword } from '../../support/demo.ts'
import { atForms, type Chapter } from './chapter.ts'

/** From "Daftar Akun" to the login, with everything that can go wrong on the way. */
export const signingUp: Chapter = async (someone, scene, look) => {
  const { page, texts, button } = someone
  const { goes, fills, submits, isRefused, says } = atForms(someone, scene)
  const username = `ratna-${scene.number}`
  const email = `${username}@contoh.id`

  await goes('sign-up')
  await isRefused()
  await look('sign-up, nothing filled in')
  await fills({ password: 'rahasia2' })
  await look('sign-up, password half right')
  await fills({ username: 'BUDI', fullName: 'Ratna Sari', email, password: demoPassword })
  await submits()
  await page.getByRole('alert').locator('a[href="#field-username"]').waitFor()
  await look('sign-up, username taken')
  await fills({ username })
  await submits()
  await someone.heading(texts.confirm.heading)
  await look('confirm, code sent')

  await fills({ code: '000000' })
  await isRefused()
  await look('confirm, wrong code')
  await goes('confirm')
  await isRefused()
  await look('confirm, nothing filled in')
  await goes('confirm-address')
  await isRefused()
  await look('confirm-address, nothing filled in')
  await fills({ username, email, password: 'Salah-2026-x' })
  await isRefused()
  await look('confirm-address, wrong password')

  await goes('log-in')
  await someone.logsIn(username)
  await page.getByRole('link', { name: texts.logIn.confirmFirst }).waitFor()
  await look('log-in, not confirmed')
  await goes('confirm', { fragment: { username } })
  await button(texts.confirm.resend).click()
  await says(texts.confirm.resent)
  await look('confirm, another code sent')
  const [link = ''] = /https?:\S+#\S+code=\d{6}/.exec((await someone.readsMail(username)).text) ?? []
  await page.goto(link)
  await page.reload()
  await look('confirm, code from the mail')
  await submits()
  await says(texts.logIn.messages.dikonfirmasi)
  await look('log-in, confirmed')
  await someone.logsIn(username)
  await page.waitForURL(/antrian/)
  await goes('log-in')
  await page.getByText(texts.logIn.goOn).waitFor()
  await look('log-in, already logged in')
}

/** Who has forgotten something. */
export const gettingBackIn: Chapter = async (someone, scene, look) => {
  const { page, texts } = someone
  const { goes, fills, submits, isRefused } = atForms(someone, scene)
  await goes('log-in')
  await isRefused()
  await look('log-in, nothing filled in')
  await isRefused(() => someone.logsIn(`nobody-${scene.number}`, 'Nothing-2026'))
  await look('log-in, wrong password')
  await goes('new-password')
  await isRefused()
  await look('new-password, nothing filled in')
  await goes('forgotten-password')
  await isRefused()
  await look('forgotten-password, nothing filled in')
  await fills({ username: 'warga' })
  await submits()
  await page.waitForURL(/sandi-baru/)
  await look('new-password, code sent')
  await fills({ code: '000000', password: 'Sandi-Baru-2027' })
  await isRefused()
  await look('new-password, wrong code')
  await goes('forgotten-username')
  await isRefused()
  await look('forgotten-username, nothing filled in')
  await fills({ email: 'tiada@contoh.id' })
  await submits()
  await page.locator('main form').waitFor({ state: 'detached' })
  await look('forgotten-username, mail sent')
  await goes('log-in', { query: { pesan: 'sandi-diganti' } })
  await page.getByText(texts.logIn.messages['sandi-diganti']).waitFor()
  await look('log-in, password changed')
}
