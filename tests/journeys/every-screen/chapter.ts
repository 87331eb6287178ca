import { type ProblemCode, problems } from '../../../lambdas/contract/http/problems.ts'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import { href, type PageName } from '../../../web/site.ts'
import { type ApiClient, apiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { demoPassword } from '../../support/local-run/demo-data.ts'
import type { BrowserUser } from '../support/applicant.ts'

/**
 * Looks at the screen that stands there: takes its picture, or lets axe judge it.
 * @param name page, or page and state: `log-in, wrong password`
 */
export type InspectScreen = (name: `${PageName}` | `${PageName}, ${string}`) => Promise<void>

export interface ChapterContext {
  readonly origin: string
  readonly locale: Locale
  /** Nobody else in this run has it: for usernames and NIKs, of which a chapter may take the next 20. */
  readonly number: number
}

/** Screens that one person at a browser of their own meets one after the other. */
export type Chapter = (someone: BrowserUser, context: ChapterContext, inspect: InspectScreen) => Promise<void>

type Names = Readonly<Record<string, string>>

/** What chapters do again and again: fields are found by their names, so that both languages are one story. */
export function formActions({ page }: BrowserUser, { origin, locale }: ChapterContext) {
  const submit = () => page.locator('main form button[type=submit]').first().click()
  return {
    goTo: (name: PageName, more?: Parameters<typeof href>[2]) => page.goto(origin + href(locale, name, more)),
    fill: async (values: Names) => {
      for (const [name, value] of Object.entries(values)) await page.locator(`main [name="${name}"]`).fill(value)
    },
    submit,
    /** Sends the form as it stands, or as told, and waits for a refusal other than the one that stands there already. */
    async submitRefused(send: () => Promise<void> = submit) {
      const alerts = page.getByRole('alert')
      const [before] = await alerts.allTextContents()
      await send()
      await (before ? alerts.filter({ hasNotText: before }) : alerts).first().waitFor()
    },
    waitForText: (words: string) => page.getByText(words).first().waitFor(),
  }
}

/** An account of one's own, confirmed, and a program that is logged in with it. */
export async function createAccount(
  someone: BrowserUser,
  { origin, number }: ChapterContext,
  fullName: string,
): Promise<{ username: string; api: ApiClient }> {
  const username = `${fullName.split(' ')[0]?.toLowerCase()}-${number}`
  const anonymous = apiClient(origin)
  await anonymous.post('/api/accounts', {
    username,
    fullName,
    email: `${username}@contoh.id`,
    password: demoPassword,
  })
  const [, code = ''] = /code=(\d{6})/.exec((await someone.readMail(username)).text) ?? []
  await anonymous.post('/api/accounts/confirmation', { username, code })
  return { username, api: await signedInClient(origin, username) }
}

/** The same, logged in at the browser too. */
export async function logInNewAccount(someone: BrowserUser, context: ChapterContext, fullName: string) {
  const made = await createAccount(someone, context, fullName)
  await logIn(someone, context, made.username)
  return made
}

/** Logged in without the form. */
async function logIn({ page }: BrowserUser, { origin }: ChapterContext, username: string): Promise<void> {
  const data = { username, password: demoPassword }
  const answer = await page.request.post(`${origin}/api/session`, { headers: { origin }, data })
  if (!answer.ok()) throw new Error(`${username} could not log in`)
  await page.goto(`${origin}/robots.txt`)
  await page.evaluate(() => localStorage.setItem('signed-in', '1'))
}

/** While something is seen to, the calls of this address fail with a problem. */
export async function whileRefused(
  { page, screen }: BrowserUser,
  { address, code }: { address: string; code: ProblemCode },
  see: () => Promise<void>,
): Promise<void> {
  const { status, detail } = problems[code]
  const body = JSON.stringify({ status, code, detail: detail[screen.locale], requestId: 'request-1' })
  // A true 500 is a complaint of the screen and ends the walk; pages go by the code.
  const sent = status === 500 ? 503 : status
  await page.route(address, (route) => route.fulfill({ status: sent, contentType: 'application/problem+json', body }))
  await see()
  await page.unroute(address)
}

/** While something is seen to, the calls of this address get no answer; it comes afterwards. */
export async function whileWaiting({ page }: BrowserUser, address: string, see: () => Promise<void>): Promise<void> {
  let release = () => {}
  const seen = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(address, async (route) => {
    await seen
    await route.continue().catch(() => {})
  })
  await see()
  release()
  await page.locator('.loading').waitFor({ state: 'detached' })
  await page.unroute(address)
}
