import { expectUsableByStaff } from '../support/accessible.ts'
import type { Applicant } from './applicant.ts'

/** The same person at the pages of the staff. */
export function staffMember(someone: Applicant) {
  const { page, screen } = someone
  const settled = () => page.waitForFunction(() => !document.querySelector('.loading'))
  return {
    settled,
    /** Logged in, at a page of the staff, e.g. `kelola/libur/?tahun=2028`. */
    async comesTo(path: string, username: string): Promise<void> {
      await someone.entersAs(username, path)
      await page.locator('h1').waitFor()
      await settled()
    },
    /** What stands there can be used by everybody, on a desk, a tablet and a phone. */
    canUse: (state: string) => expectUsableByStaff(screen, state),
  }
}
