import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import { longDate } from '../../../web/lib/dates.ts'
import enGiveOut from '../../../web/texts/en/staff/give-out.ts'
import enManage from '../../../web/texts/en/staff/manage.ts'
import enQuotas from '../../../web/texts/en/staff/quotas.ts'
import enOpening from '../../../web/texts/en/staff/release-time.ts'
import idGiveOut from '../../../web/texts/id/staff/give-out.ts'
import idManage from '../../../web/texts/id/staff/manage.ts'
import idQuotas from '../../../web/texts/id/staff/quotas.ts'
import idOpening from '../../../web/texts/id/staff/release-time.ts'
import type { BrowserUser } from './applicant.ts'

const texts = {
  id: { quotas: idQuotas, giveOut: idGiveOut, manage: idManage, release: idOpening },
  en: { quotas: enQuotas, giveOut: enGiveOut, manage: enManage, release: enOpening },
}

/** A quota admin at a browser, logged in already. */
export async function quotaPageActions(someone: BrowserUser, username = 'admin') {
  const { page } = someone
  const locale: Locale = someone.screen.locale
  await someone.enterAs(username, 'kelola/')
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
    /** Opens the sheet at a day, finds it in sight, and sits down in one of its cells. */
    async openCell(date: string, time: string) {
      await someone.open(`kelola/kuota/?tanggal=${date}`)
      await cell(date, time).locator('.quota-cell__quota').waitFor()
      await expect.poll(() => cell(date, time).evaluate(isVisibleInSheet)).toBe(true)
      await cell(date, time).click()
    },
    /** What is on the clipboard after copying. */
    copy: () => clipboard(page, 'copy'),
    paste: (text: string) => clipboard(page, 'paste', text),
    press: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    },
  }
}

/** Whether a cell stands between the headings and the lower edge of the sheet. */
function isVisibleInSheet(cell: Element): boolean {
  const region = cell.closest('.quota-region')?.getBoundingClientRect()
  const headings = cell.closest('table')?.querySelector('thead th')?.getBoundingClientRect()
  const { top, bottom } = cell.getBoundingClientRect()
  return region !== undefined && headings !== undefined && top >= headings.bottom && bottom <= region.bottom
}

/** The events that Ctrl+C and Ctrl+V make, with a clipboard of their own: a headless browser has none to share. */
const clipboard = (page: Page, kind: 'copy' | 'paste', text = ''): Promise<string> =>
  page.evaluate(
    ([type, content]) => {
      const data = new DataTransfer()
      if (content) data.setData('text/plain', content)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent(type ?? '', { clipboardData: data, bubbles: true, cancelable: true }),
      )
      return data.getData('text/plain')
    },
    [kind, text],
  )
