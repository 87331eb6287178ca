import type { PageName } from '../../../web/site.ts'
import { personalPages } from '../../support/browser/pages.ts'
import { type Chapter, formActions, logInNewAccount, whileRefused, whileWaiting } from './chapter.ts'

/** What pages ask of the server before they can show anything. */
const firstCalls = '**/api/{offices,bookings,bookings/*,account,account/people,session}'

/** Pages that show something at once and ask only for part of it, or whether somebody is logged in. */
const partlyLoadedPages: readonly PageName[] = ['account-password', 'account-data']

/** Everything that is asked of the server: while it is under way, when it fails, when there is nothing yet. */
export const loadingChapter: Chapter = async (someone, scene, inspect) => {
  const { page } = someone
  const { goTo } = formActions(someone, scene)
  await logInNewAccount(someone, scene, 'Joko Susilo')
  const asking: readonly PageName[] = ['home', 'offices', 'booking', ...personalPages]
  for (const name of asking.filter((page) => !partlyLoadedPages.includes(page))) {
    const more = { query: { id: '0'.repeat(20), ...(name === 'account-person' && { orang: 'unknown' }) } }
    await whileWaiting(someone, firstCalls, async () => {
      await goTo(name, more)
      await page.locator('.loading').first().waitFor()
      await inspect(`${name}, loading`)
    })
    if (['bookings', 'booking-detail', 'account-people'].includes(name)) await inspect(`${name}, nothing there`)
    await whileRefused(someone, { address: firstCalls, code: 'internal' }, async () => {
      await goTo(name, more)
      await page.getByRole('alert').first().waitFor()
      await inspect(`${name}, failed`)
    })
  }
  await whileRefused(someone, { address: firstCalls, code: 'busy' }, async () => {
    await goTo('bookings')
    await page.locator('div.notice--warning').waitFor()
    await inspect('bookings, waiting because it is busy')
  })
  await page.context().clearCookies()
  await goTo('account-people')
  await page.waitForURL(/masuk/)
  await goTo('log-in', { query: { pesan: 'berakhir' } })
  await page.locator('div.notice--warning').waitFor()
  await inspect('log-in, session ended')
}
