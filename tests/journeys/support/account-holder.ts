import type { ApplicantInput } from '../../../lambdas/contract/http/schemas.ts'
import enPeople from '../../../web/texts/en/account/account-people.ts'
import enPerson from '../../../web/texts/en/account/account-person.ts'
import idPeople from '../../../web/texts/id/account/account-people.ts'
import idPerson from '../../../web/texts/id/account/account-person.ts'
import type { BrowserUser } from './applicant.ts'

const texts = { id: { list: idPeople, form: idPerson }, en: { list: enPeople, form: enPerson } }

/** The same person at the pages of their account. */
export function accountPageActions(applicant: BrowserUser) {
  const { page, button, screen, texts: own } = applicant
  const { list, form } = texts[screen.locale]
  const card = (name: string) => page.getByRole('article', { name })
  return {
    list,
    form,
    card,
    async savePerson({ fullName, nik, birthDate, kind }: ApplicantInput): Promise<void> {
      await applicant.open('akun/orang/')
      await page.getByRole('link', { name: list.add }).click()
      await applicant.heading(form.heading)
      const [year = '', month = '', day = ''] = birthDate.split('-')
      await page.getByLabel(form.fullName).fill(fullName)
      await page.getByLabel(form.nik).fill(nik)
      await page.getByLabel(own.common.date.day, { exact: true }).fill(day)
      await page.getByLabel(own.common.date.month, { exact: true }).fill(month)
      await page.getByLabel(own.common.date.year, { exact: true }).fill(year)
      await page.getByRole('radio', { name: own.common.kinds[kind] }).check()
      await button(form.save).click()
      await page.getByText(list.saved).waitFor()
      await card(fullName).waitFor()
    },
    async removePerson(name: string): Promise<void> {
      await card(name).getByRole('button', { name: list.remove }).click()
      await page.getByRole('button', { name: list.removeConfirm }).click()
      await page.getByText(list.removed(name)).waitFor()
    },
  }
}
