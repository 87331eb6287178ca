import type { Page } from 'playwright-core'

/** Those of a small phone and a desk; the walk itself goes by an ordinary phone, 390 px. */
export const citizensWidths = [320, 1280] as const

/** Pages of the staff stand on a desk, and are used on a tablet and a phone as well. */
export const staffWidths = [768, 390] as const

/** A screen of each width, about as high as such devices are. */
const heights: Readonly<Record<number, number>> = { 320: 640, 390: 844, 768: 1024, 1280: 900 }

/** Looks at a page at each width; afterwards it is as wide as it was. */
export async function atWidths(
  page: Page,
  widths: readonly number[],
  check: (width: number) => Promise<void>,
): Promise<void> {
  const before = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: heights[width] ?? 900 })
    await check(width)
  }
  if (before) await page.setViewportSize(before)
}

/** By how many pixels a page is wider than its screen: 0 or less when nobody has to scroll sideways. */
export const horizontalOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
