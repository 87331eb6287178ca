import { publicPages } from '../../support/browser/pages.ts'
import { type Chapter, formActions } from './chapter.ts'

/** As a stranger finds them. */
export const publicPagesChapter: Chapter = async (someone, scene, inspect) => {
  const { goTo } = formActions(someone, scene)
  const { page, button, texts } = someone
  for (const name of publicPages) {
    await goTo(name)
    await inspect(name)
  }
  await goTo('home')
  const menu = button(texts.common.menu)
  if (!(await menu.isVisible())) return
  await menu.click()
  await page.getByRole('banner').getByRole('link', { name: texts.common.account.signUp }).waitFor()
  await inspect('home, menu open')
}
