import type { Page } from 'playwright-core'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import en from '../../../web/texts/en/staff/scan-proof.ts'
import id from '../../../web/texts/id/staff/scan-proof.ts'
import type { BrowserUser } from './applicant.ts'
import { staffPageActions } from './staff-member.ts'

const texts: Readonly<Record<Locale, typeof id>> = { id, en }

/** An officer at the page that checks proofs, logged in already. */
export async function proofCheckActions(someone: BrowserUser, { username = 'petugas', office = 'loket' } = {}) {
  const { page, button } = someone
  const t = texts[someone.screen.locale]
  const verdict = page.getByRole('dialog')
  const path = `kelola/periksa/?kantor=${office}`
  const self = {
    ...someone,
    ...staffPageActions(someone),
    t,
    verdict,
    openDesk: async () => {
      await someone.open(path)
      await button(t.methods.camera).waitFor()
    },
    /** With a hand scanner: it types at once and ends with Enter, wherever the focus is. */
    scan: (text: string) => page.evaluate(typeAtOnce, text),
    /** The large words, once they are there. */
    waitForVerdict: (kind: keyof typeof t.verdicts) =>
      verdict.getByRole('heading', { name: t.verdicts[kind].title, exact: true }).waitFor(),
    /** One of the party, from 1. */
    person: (n: number) => page.locator('.desk-person').nth(n - 1),
    /** Presses a button of one of the party, by the word it begins with. */
    pressForPerson: (n: number, word: string) =>
      page
        .locator('.desk-person')
        .nth(n - 1)
        .getByRole('button', { name: new RegExp(`^${word}`) })
        .click(),
    next: async () => {
      await page.keyboard.press('Escape')
      await verdict.waitFor({ state: 'detached' })
    },
  }
  await someone.enterAs(username, path)
  await button(t.methods.camera).waitFor()
  return self
}

/** So many minutes pass by the device's clock without a touch; a page looks at it when it is seen again. */
export async function passMinutes(page: Page, minutes: number): Promise<void> {
  const now = await page.evaluate(() => Date.now())
  await page.clock.setFixedTime(now + minutes * 60_000)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

/** Three hundred keys one by one take the browser's driver longer than any scanner. */
const typeAtOnce = (text: string): void => {
  for (const key of [...text, 'Enter'])
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}
