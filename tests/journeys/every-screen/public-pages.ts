import { publicPages } from '../../support/pages.ts'
import { atForms, type Chapter } from './chapter.ts'

/** As a stranger finds them. */
export const publicPagesFirstSeen: Chapter = async (someone, scene, look) => {
  const { goes } = atForms(someone, scene)
  const { page, button, texts } = someone
  for (const name of publicPages) {
    await goes(name)
    await look(name)
  }
  await goes('home')
  const menu = button(texts.common.menu)
  if (!(await menu.isVisible())) return
  await menu.click()
  await page.getByRole('banner').getByRole('link', { name: texts.common.account.signUp }).waitFor()
  await look('home, menu open')
}
