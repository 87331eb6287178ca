import { demoPassword, openDays } from '../../support/demo.ts'
import { person } from '../../support/people.ts'
import { atForms, type Chapter, member, whileRefused } from './chapter.ts'

interface Mail {
  readonly id: string
  readonly to: string | readonly string[]
}

/** The pages of one's own account, to its end. */
export const ownAccount: Chapter = async (someone, scene, look) => {
  const { page } = someone
  const { goes, fills, submits, isRefused } = atForms(someone, scene)
  const { username, api } = await member(someone, scene, 'Rudi Hartono')
  const wrong = 'Salah-2026-x'
  const form = page.locator('main form')

  await goes('offices')
  const tellMe = page.locator('main button')
  await tellMe.first().waitFor()
  await look('offices, logged in')
  await whileRefused(someone, { address: '**/watches/*', code: 'internal' }, async () => {
    await tellMe.first().click()
    await page.getByRole('alert').waitFor()
    await look('offices, could not be noted')
  })
  await tellMe.first().click()
  await page.locator('main [role=status] p').waitFor()
  await look('offices, told of openings')

  await goes('account')
  await page.locator('.summary-list').waitFor()
  await look('account')
  await goes('account-details')
  await form.waitFor()
  await look('account-details')
  await fills({ fullName: '', phone: '123' })
  await isRefused()
  await look('account-details, wrong')
  await fills({ fullName: 'Rudi Hartono', phone: '0812-3456-7890' })
  await submits()
  await page.locator('.notice--success').waitFor()
  await look('account-details, saved')

  await goes('account-email')
  await form.waitFor()
  await look('account-email')
  await isRefused()
  await look('account-email, nothing filled in')
  const email = `${username}.baru@contoh.id`
  await fills({ email, password: wrong })
  await isRefused()
  await look('account-email, wrong password')
  await fills({ password: demoPassword })
  await submits()
  const code = page.locator('main [name="code"]')
  await code.waitFor()
  await look('account-email, code sent')
  await code.fill('000000')
  await isRefused()
  await look('account-email, wrong code')
  await goes('account')
  await page.locator('.summary-list').waitFor()
  await look('account, address waits for its code')
  await goes('account-details')
  await form.waitFor()
  await look('account-details, address waits for its code')
  const [link = ''] = /https?:\S+#\S+code=\d{6}/.exec((await someone.readsMail(`${username}.baru`)).text) ?? []
  await page.goto(link)
  await code.waitFor()
  await submits()
  await form.waitFor({ state: 'detached' })
  await look('account-email, changed')
  await bounces(email)
  await goes('account')
  await page.locator('div.notice--warning').waitFor()
  await look('account, mail does not arrive')
  await goes('account-email')
  await form.waitFor()
  await look('account-email, mail does not arrive')

  await goes('account-password')
  await look('account-password')
  await isRefused()
  await look('account-password, nothing filled in')
  await fills({ current: wrong, next: 'Sandi-Baru-2027' })
  await isRefused()
  await look('account-password, wrong')
  await fills({ current: demoPassword })
  await submits()
  await page.waitForURL(/pesan=sandi-diganti/)
  await page.locator('.summary-list').waitFor()
  await look('account, password changed')

  await goes('account-data')
  await look('account-data')
  await isRefused()
  await look('account-data, copy without a password')
  // The page's second form.
  const deletes = () => page.locator('main form button[type=submit]').last().click()
  await isRefused(deletes)
  await look('account-data, nothing filled in')
  const [, , date] = await openDays(api, 'tangerang')
  const booked = await api.book(
    { office: 'tangerang', date, time: '11:00', applicants: [person(scene.number)] },
    'once',
  )
  await fills({ password: 'Sandi-Baru-2027' })
  await page.getByRole('checkbox').check()
  await deletes()
  await page.getByRole('alert').locator('a[href*="jadwal"]').waitFor()
  await look('account-data, a booking is to come')
  await api.post(`/api/bookings/${booked.body.id}/cancellation`)
  await deletes()
  await page.waitForURL(/akun-dihapus/)
  await page.locator('.notice--success').waitFor()
  await look('home, account deleted')

  /** What was sent to an address comes back, as the service that sends reports it. */
  async function bounces(to: string) {
    const mails = (await (await fetch(`${scene.origin}/_local/mailbox.json`)).json()) as Mail[]
    const mail = mails.find((one) => String(one.to).includes(to))
    const answer = await fetch(`${scene.origin}/_local/mailbox/${mail?.id}/bounce`, {
      method: 'POST',
      redirect: 'manual',
    })
    if (answer.status >= 400) throw new Error(`no mail bounced: ${answer.status}`)
  }
}
