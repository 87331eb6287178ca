import { person } from '../../support/fixtures/people.ts'
import { bookableDays, demoPassword } from '../../support/local-run/demo-data.ts'
import { type Chapter, formActions, logInNewAccount, whileRefused } from './chapter.ts'

interface MailboxEntry {
  readonly id: string
  readonly to: string | readonly string[]
}

/** The pages of one's own account, to its end. */
export const ownAccountChapter: Chapter = async (someone, scene, inspect) => {
  const { page } = someone
  const { goTo, fill, submit, submitRefused } = formActions(someone, scene)
  const { username, api } = await logInNewAccount(someone, scene, 'Rudi Hartono')
  const wrong = 'Salah-2026-x'
  const form = page.locator('main form')

  await goTo('offices')
  const tellMe = page.locator('main button')
  await tellMe.first().waitFor()
  await inspect('offices, logged in')
  await whileRefused(someone, { address: '**/watches/*', code: 'internal' }, async () => {
    await tellMe.first().click()
    await page.getByRole('alert').waitFor()
    await inspect('offices, could not be noted')
  })
  await tellMe.first().click()
  await page.locator('main [role=status] p').waitFor()
  await inspect('offices, told of openings')

  await goTo('account')
  await page.locator('.summary-list').waitFor()
  await inspect('account')
  await goTo('account-details')
  await form.waitFor()
  await inspect('account-details')
  await fill({ fullName: '', phone: '123' })
  await submitRefused()
  await inspect('account-details, wrong')
  await fill({ fullName: 'Rudi Hartono', phone: '0812-3456-7890' })
  await submit()
  await page.locator('.notice--success').waitFor()
  await inspect('account-details, saved')

  await goTo('account-email')
  await form.waitFor()
  await inspect('account-email')
  await submitRefused()
  await inspect('account-email, nothing filled in')
  const email = `${username}.baru@contoh.id`
  await fill({ email, password: wrong })
  await submitRefused()
  await inspect('account-email, wrong password')
  await fill({ password: demoPassword })
  await submit()
  const code = page.locator('main [name="code"]')
  await code.waitFor()
  await inspect('account-email, code sent')
  await code.fill('000000')
  await submitRefused()
  await inspect('account-email, wrong code')
  await goTo('account')
  await page.locator('.summary-list').waitFor()
  await inspect('account, address waits for its code')
  await goTo('account-details')
  await form.waitFor()
  await inspect('account-details, address waits for its code')
  const [link = ''] = /https?:\S+#\S+code=\d{6}/.exec((await someone.readMail(`${username}.baru`)).text) ?? []
  await page.goto(link)
  await code.waitFor()
  await submit()
  await form.waitFor({ state: 'detached' })
  await inspect('account-email, changed')
  await bounces(email)
  await goTo('account')
  await page.locator('div.notice--warning').waitFor()
  await inspect('account, mail does not arrive')
  await goTo('account-email')
  await form.waitFor()
  await inspect('account-email, mail does not arrive')

  await goTo('account-password')
  await inspect('account-password')
  await submitRefused()
  await inspect('account-password, nothing filled in')
  await fill({ current: wrong, next: 'Sandi-Baru-2027' })
  await submitRefused()
  await inspect('account-password, wrong')
  await fill({ current: demoPassword })
  await submit()
  await page.waitForURL(/pesan=sandi-diganti/)
  await page.locator('.summary-list').waitFor()
  await inspect('account, password changed')

  await goTo('account-data')
  await inspect('account-data')
  await submitRefused()
  await inspect('account-data, copy without a password')
  // The page's second form.
  const deletes = () => page.locator('main form button[type=submit]').last().click()
  await submitRefused(deletes)
  await inspect('account-data, nothing filled in')
  const [, , date] = await bookableDays(api, 'tangerang')
  const booked = await api.book(
    { office: 'tangerang', date, time: '11:00', applicants: [person(scene.number)] },
    'once',
  )
  await fill({ password: 'Sandi-Baru-2027' })
  await page.getByRole('checkbox').check()
  await deletes()
  await page.getByRole('alert').locator('a[href*="jadwal"]').waitFor()
  await inspect('account-data, a booking is to come')
  await api.post(`/api/bookings/${booked.body.id}/cancellation`)
  await deletes()
  await page.waitForURL(/akun-dihapus/)
  await page.locator('.notice--success').waitFor()
  await inspect('home, account deleted')

  /** What was sent to an address comes back, as the service that sends reports it. */
  async function bounces(to: string) {
    const mails = (await (await fetch(`${scene.origin}/_local/mailbox.json`)).json()) as MailboxEntry[]
    const mail = mails.find((one) => String(one.to).includes(to))
    const answer = await fetch(`${scene.origin}/_local/mailbox/${mail?.id}/bounce`, {
      method: 'POST',
      redirect: 'manual',
    })
    if (answer.status >= 400) throw new Error(`no mail bounced: ${answer.status}`)
  }
}
