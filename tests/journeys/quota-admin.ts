import type { Page } from 'playwright-core'
import type { Locale } from '../../lambdas/contract/locale.ts'
import { longDate } from '../../web/dates.ts'
import enGiveOut from '../../web/texts/en/give-out.ts'
import enManage from '../../web/texts/en/manage.ts'
import enOpening from '../../web/texts/en/opening-time.ts'
import enQuotas from '../../web/texts/en/quotas.ts'
import idGiveOut from '../../web/texts/id/give-out.ts'
import idManage from '../../web/texts/id/manage.ts'
import idOpening from '../../web/texts/id/opening-time.ts'
import idQuotas from '../../web/texts/id/quotas.ts'
import type { Applicant } from './applicant.ts'

const texts = {
  id: { quotas: idQuotas, giveOut: idGiveOut, manage: idManage, opening: idOpening },
  en: { quotas: enQuotas, giveOut: enGiveOut, manage: enManage, opening: enOpening },
}

/** A quota admin at a browser, logged in already. */
export async function adminAt(someone: Applicant, username = 'admin') {
  const { page } = someone
  const locale: Locale = someone.screen.locale
  await someone.entersAs(username, 'kelola/')
  const cell = (date: string, time: string) => {
    const clock = locale === 'id' ? time.replace(':', '.') : time
    return page.locator('.quota-cell').filter({ hasText: `${longDate(date, locale)}, ${clock}` })
  }
  return {
    ...someone,
    words: texts[locale],
    cell,
    /** The large figure of a cell. */
    quotaOf: async (date: string, time: string) =>
      (await cell(date, time).locator('.quota-cell__quota').textContent()) ?? '',
    /** Opens the sheet at a day and sits down in one of its cells. */
    async sitsAt(date: string, time: string) {
      await someone.opens(`kelola/kuota/?tanggal=${date}`)
      await cell(date, time).click()
    },
    /** What is on the clipboard after copying. */
    copies: () => clipboard(page, 'copy'),
    pastes: (text: string) => clipboard(page, 'paste', text),
    press: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    },
  }
}

/** The events that Ctrl+C and Ctrl+V make, with a clipboard of their own: a headless browser has none to share. */
const clipboard = (page: Page, kind: 'copy' | 'paste', text = ''): Promise<string> =>
  page.evaluate(
    ([type, given]) => {
      const data = new DataTransfer()
      if (given) data.setData('text/plain', given)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent(type ?? '', { clipboardData: data, bubbles: true, cancelable: true }),
      )
      return data.getData('text/plain')
    },
    [kind, text],
  )
