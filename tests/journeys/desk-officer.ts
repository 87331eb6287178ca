import type { Page } from 'playwright-core'
import type { Locale } from '../../lambdas/contract/locale.ts'
import en from '../../web/texts/en/check-proof.ts'
import id from '../../web/texts/id/check-proof.ts'
import type { Applicant } from './applicant.ts'
import { staffMember } from './staff-member.ts'

const texts: Readonly<Record<Locale, typeof id>> = { id, en }

/** An officer at the page that checks proofs, logged in already. */
export async function officerAt(someone: Applicant, { username = 'petugas', office = 'loket' } = {}) {
  const { page, button } = someone
  const t = texts[someone.screen.locale]
  const verdict = page.getByRole('dialog')
  const path = `kelola/periksa/?kantor=${office}`
  const self = {
    ...someone,
    ...staffMember(someone),
    t,
    verdict,
    opensDesk: async () => {
      await someone.opens(path)
      await button(t.ways.camera).waitFor()
    },
    /** With a hand scanner: it types at once and ends with Enter, wherever the focus is. */
    scans: (text: string) => page.evaluate(typesAtOnce, text),
    /** The large words, once they are there. */
    sees: (kind: keyof typeof t.verdicts) =>
      verdict.getByRole('heading', { name: t.verdicts[kind].title, exact: true }).waitFor(),
    /** One of the party, from 1. */
    person: (n: number) => page.locator('.desk-person').nth(n - 1),
    /** Presses a button of one of the party, by the word it begins with. */
    presses: (n: number, word: string) =>
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
  await someone.entersAs(username, path)
  await button(t.ways.camera).waitFor()
  return self
}

/** So many minutes pass by the device's clock without a touch; a page looks at it when it is seen again. */
export async function minutesPass(page: Page, minutes: number): Promise<void> {
  const now = await page.evaluate(() => Date.now())
  await page.clock.setFixedTime(now + minutes * 60_000)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

/** Three hundred keys one by one take the browser's driver longer than any scanner. */
const typesAtOnce = (text: string): void => {
  for (const key of [...text, 'Enter'])
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}
