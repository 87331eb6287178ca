import { expectAccessible, expectFits } from '../support/accessible.ts'
import type { Applicant } from './applicant.ts'

/** The same person at the pages of the staff. */
export function staffMember(someone: Applicant) {
  const { page, screen } = someone
  const settled = () => page.waitForFunction(() => !document.querySelector('.loading'))
  return {
    settled,
    /** Logs in and lands on a page of the staff, e.g. `kelola/libur/?tahun=2028`. */
    async comesTo(path: string, username: string): Promise<void> {
      await someone.opens(`masuk/?lanjut=${encodeURIComponent(`/${path}`)}`)
      await someone.logsIn(username)
      await page.waitForURL((url) => url.pathname.includes('/kelola/'))
      await settled()
    },
    /** What stands there can be used by everybody, on a desk, a tablet and a phone. */
    async canUse(state: string): Promise<void> {
      await settled()
      await expectAccessible(screen, state)
      for (const [width, height] of [
        [768, 1024],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height })
        await expectFits(screen, `${state}, ${width} px`)
      }
      await page.setViewportSize({ width: 1280, height: 900 })
    },
  }
}
