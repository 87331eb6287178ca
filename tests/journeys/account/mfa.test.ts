import { describe, expect, it } from 'vitest'
import account from '../../../web/texts/id/account/account.ts'
import rights from '../../../web/texts/id/staff/grants.ts'
import code from '../../../web/texts/id/staff/log-in-code.ts'
import step from '../../../web/texts/id/staff/mfa.ts'
import { demoPassword } from '../../support/local-run/demo-data.ts'
import { authenticator, signedInWithMfa } from '../../support/local-run/mfa.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'
import { staffPageActions } from '../support/staff-member.ts'

/* Where staff need the second step of the login: from the first time to the lost phone. */

describe('The second step of the staff', () => {
  const fixture = useBrowserFixture({ alone: true, env: { STAFF_MFA: 'required' } })

  it('is set up on the way to the work, asked for at the next login, and reset by an admin', async () => {
    const dewi = await fixture.openUser({ width: 1280 })
    const { page, button } = dewi
    const { expectUsable } = staffPageActions(dewi)
    const submits = (words: { submit: string }) => button(words.submit).click()

    await dewi.open('kelola/kuota/')
    await page.waitForURL(/\/masuk\/\?lanjut=/)
    await dewi.logIn('admin')
    await page.getByText(step.needed).waitFor()
    await page.getByLabel(step.password, { exact: true }).fill('Salah-2026-x')
    await button(step.start).click()
    await page.getByRole('alert').getByText(step.wrongPassword).waitFor()
    await page.getByLabel(step.password, { exact: true }).fill(demoPassword)
    await button(step.start).click()
    await dewi.heading(step.scan.heading)
    await page.getByRole('img', { name: step.scan.label }).waitFor()
    await expectUsable('the key of the app')
    const key = ((await page.locator('.mfa__secret').textContent()) ?? '').replaceAll(' ', '')
    expect(await page.getByRole('link', { name: step.scan.here }).getAttribute('href')).toContain(`secret=${key}&`)
    const app = authenticator(key)
    await page.getByLabel(step.scan.code).fill(app.next())
    await submits(step.scan)
    await dewi.heading(step.done.heading)
    await expectUsable('set up')
    await page.getByRole('link', { name: step.done.on }).click()
    await page.waitForURL(/\/kelola\/kuota\//)
    await page.locator('.quota-cell').first().waitFor()

    await page.context().clearCookies()
    await dewi.open('kelola/staf/')
    await page.waitForURL(/\/masuk\/\?lanjut=/)
    await dewi.logIn('admin')
    await page.waitForURL(/\/masuk\/kode\/\?lanjut=/)
    await dewi.heading(code.heading)
    await expectUsable('the code at the login')
    const field = page.getByLabel(code.code)
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
    await field.fill(app.wrong())
    await submits(code)
    await page.getByRole('alert').getByText('aplikasi autentikator').waitFor()
    await field.fill(app.next())
    await submits(code)
    await dewi.heading(rights.title)

    const siti = await signedInWithMfa(fixture.origin, 'petugas')
    await page.reload()
    await button(new RegExp(`^${rights.reset.button}`)).click()
    await page.getByRole('dialog').waitFor()
    await expectUsable('the reset')
    await button(rights.reset.yes).click()
    await page.getByRole('status').getByText(rights.reset.done('Siti Rahmawati')).waitFor()
    expect((await siti.get('/api/session')).body).toMatchObject({ secondStep: 'set-up' })

    await dewi.open('akun/')
    await page.getByRole('link', { name: account.sections.mfa.name }).click()
    await page.getByText(step.on).waitFor()
    await expectUsable('taking it off')
  })
})
