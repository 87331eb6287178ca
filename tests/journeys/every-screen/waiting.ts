import type { PageName } from '../../../web/site.ts'
import { personalPages } from '../../support/pages.ts'
import { atForms, type Chapter, member, whileRefused, whileWaiting } from './chapter.ts'

/** What pages ask of the server before they can show anything. */
const asked = '**/api/{offices,bookings,bookings/*,account,account/people,session}'

/** Pages that show something at once and ask only for part of it, or whether somebody is logged in. */
const askInPart: readonly PageName[] = ['account-password', 'account-data']

/** Everything that is asked of the server: while it is under way, when it fails, when there is nothing yet. */
export const waiting: Chapter = async (someone, scene, look) => {
  const { page } = someone
  const { goes } = atForms(someone, scene)
  await member(someone, scene, 'Joko Susilo')
  const asking: readonly PageName[] = ['home', 'offices', 'booking', ...personalPages]
  for (const name of asking.filter((page) => !askInPart.includes(page))) {
    const more = { query: { id: '0'.repeat(20), ...(name === 'account-person' && { orang: 'unknown' }) } }
    await whileWaiting(someone, asked, async () => {
      await goes(name, more)
      await page.locator('.loading').first().waitFor()
      await look(`${name}, loading`)
    })
    if (['bookings', 'booking-detail', 'account-people'].includes(name)) await look(`${name}, nothing there`)
    await whileRefused(someone, { address: asked, code: 'internal' }, async () => {
      await goes(name, more)
      await page.getByRole('alert').first().waitFor()
      await look(`${name}, failed`)
    })
  }
  await whileRefused(someone, { address: asked, code: 'busy' }, async () => {
    await goes('bookings')
    await page.locator('div.notice--warning').waitFor()
    await look('bookings, waiting because it is busy')
  })
  await page.context().clearCookies()
  await goes('account-people')
  await page.waitForURL(/masuk/)
  await goes('log-in', { query: { pesan: 'berakhir' } })
  await page.locator('div.notice--warning').waitFor()
  await look('log-in, session ended')
}
