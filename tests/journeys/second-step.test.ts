import { describe, expect, it } from 'vitest'
import account from '../../web/texts/id/account.ts'
import code from '../../web/texts/id/log-in-code.ts'
import step from '../../web/texts/id/second-step.ts'
import rights from '../../web/texts/id/staff-rights.ts'
import { demoPassword } from '../support/demo.ts'
import { authenticator, signedInTwice } from '../support/second-step.ts'
import { staffMember } from './staff-member.ts'
import { useStage } from './stage.ts'

/* Where staff need the second step of the login: from the first time to the lost phone. */

describe('The second step of the staff', () => {
  const stage = useStage({ alone: true, env: { SECOND_STEP: 'required' } })

  it('is set up on the way to the work, asked for at the next login, and reset by an admin', async () => {
    const dewi = await stage.applicant({ width: 1280 })
    const { page, button } = dewi
    const { canUse } = staffMember(dewi)
    const submits = (words: { submit: string }) => button(words.submit).click()

    await dewi.opens('kelola/kuota/')
    await page.waitForURL(/\/masuk\/\?lanjut=/)
    await dewi.logsIn('admin')
    await page.getByText(step.needed).waitFor()
    await page.getByLabel(step.password, { exact: true }).fill('Salah-2026-x')
    await button(step.start).click()
    await page.getByRole('alert').getByText(step.wrongPassword).waitFor()
    await page.getByLabel(step.password, { exact: true }).fill(demoPassword)
    await button(step.start).click()
    await dewi.heading(step.scan.heading)
    await page.getByRole('img', { name: step.scan.label }).waitFor()
    await canUse('the key of the app')
    const key = ((await page.locator('.second-step__secret').textContent()) ?? '').replaceAll(' ', '')
    expect(await page.getByRole('link', { name: step.scan.here }).getAttribute('href')).toContain(`secret=${key}&`)
    const app = authenticator(key)
    await page.getByLabel(step.scan.code).fill(app.next())
    await submits(step.scan)
    await dewi.heading(step.done.heading)
    await canUse('set up')
    await page.getByRole('link', { name: step.done.on }).click()
    await page.waitForURL(/\/kelola\/kuota\//)
    await page.locator('.quota-cell').first().waitFor()

    await page.context().clearCookies()
    await dewi.opens('kelola/staf/')
    await page.waitForURL(/\/masuk\/\?lanjut=/)
    await dewi.logsIn('admin')
    await page.waitForURL(/\/masuk\/kode\/\?lanjut=/)
    await dewi.heading(code.heading)
    await canUse('the code at the login')
    const field = page.getByLabel(code.code)
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
    await field.fill(app.wrong())
    await submits(code)
    await page.getByRole('alert').getByText('aplikasi autentikator').waitFor()
    await field.fill(app.next())
    await submits(code)
    await dewi.heading(rights.title)

    const siti = await signedInTwice(stage.origin, 'petugas')
    await page.reload()
    await button(new RegExp(`^${rights.reset.button}`)).click()
    await page.getByRole('dialog').waitFor()
    await canUse('the reset')
    await button(rights.reset.yes).click()
    await page.getByRole('status').getByText(rights.reset.done('Siti Rahmawati')).waitFor()
    expect((await siti.get('/api/session')).body).toMatchObject({ secondStep: 'set-up' })

    await dewi.opens('akun/')
    await page.getByRole('link', { name: account.sections['second-step'].name }).click()
    await page.getByText(step.on).waitFor()
    await canUse('taking it off')
  })
})
