import { expectUsableByStaff } from '../../support/browser/expect-accessible.ts'
import type { BrowserUser } from './applicant.ts'

/** The same person at the pages of the staff. */
export function staffPageActions(someone: BrowserUser) {
  const { page, screen } = someone
  const settled = () => page.waitForFunction(() => !document.querySelector('.loading'))
  return {
    settled,
    /** Logged in, at a page of the staff, e.g. `kelola/libur/?tahun=2028`. */
    async openAs(path: string, username: string): Promise<void> {
      await someone.enterAs(username, path)
      await page.locator('h1').waitFor()
      await settled()
    },
    /** What stands there can be used by everybody, on a desk, a tablet and a phone. */
    expectUsable: (state: string) => expectUsableByStaff(screen, state),
  }
}
