import type { Locale } from '../../../lambdas/contract/locale.ts'
import { type ProblemCode, problems } from '../../../lambdas/contract/problems.ts'
import { href, type PageName } from '../../../web/site.ts'
import { demoPassword } from '../../support/demo.ts'
import { signedIn, type Visitor, visitor } from '../../support/visitor.ts'
import type { Applicant } from '../applicant.ts'

/**
 * Looks at the screen that stands there: takes its picture, or lets axe judge it.
 * @param name page, or page and state: `log-in, wrong password`
 */
export type Look = (name: `${PageName}` | `${PageName}, ${string}`) => Promise<void>

export interface Scene {
  readonly origin: string
  readonly locale: Locale
  /** Nobody else in this run has it: for usernames and NIKs, of which a chapter may take the next 20. */
  readonly number: number
}

/** Screens that one person at a browser of their own meets one after the other. */
export type Chapter = (someone: Applicant, scene: Scene, look: Look) => Promise<void>

type Names = Readonly<Record<string, string>>

/** What chapters do again and again: fields are found by their names, so that both languages are one story. */
export function atForms({ page }: Applicant, { origin, locale }: Scene) {
  const submits = () => page.locator('main form button[type=submit]').first().click()
  return {
    goes: (name: PageName, more?: Parameters<typeof href>[2]) => page.goto(origin + href(locale, name, more)),
    fills: async (values: Names) => {
      for (const [name, value] of Object.entries(values)) await page.locator(`main [name="${name}"]`).fill(value)
    },
    submits,
    /** Sends the form as it stands, or as told, and waits for a refusal other than the one that stands there already. */
    async isRefused(send: () => Promise<void> = submits) {
      const alerts = page.getByRole('alert')
      const [before] = await alerts.allTextContents()
      await send()
      await (before ? alerts.filter({ hasNotText: before }) : alerts).first().waitFor()
    },
    says: (words: string) => page.getByText(words).first().waitFor(),
  }
}

/** An account of one's own, confirmed, and a program that is logged in with it. */
export async function account(
  someone: Applicant,
  { origin, number }: Scene,
  fullName: string,
): Promise<{ username: string; api: Visitor }> {
  const username = `${fullName.split(' ')[0]?.toLowerCase()}-${number}`
  const stranger = visitor(origin)
  await stranger.post('/api/accounts', {
    username,
    fullName,
    email: `${username}@contoh.id`,
    password: demoPassword,
  })
  const [, code = ''] = /code=(\d{6})/.exec((await someone.readsMail(username)).text) ?? []
  await stranger.post('/api/accounts/confirmation', { username, code })
  return { username, api: await signedIn(origin, username) }
}

/** The same, logged in at the browser too. */
export async function member(someone: Applicant, scene: Scene, fullName: string) {
  const made = await account(someone, scene, fullName)
  await logIn(someone, scene, made.username)
  return made
}

/** Logged in without the form. */
async function logIn({ page }: Applicant, { origin }: Scene, username: string): Promise<void> {
  const data = { username, password: demoPassword }
  const answer = await page.request.post(`${origin}/api/session`, { headers: { origin }, data })
  if (!answer.ok()) throw new Error(`${username} could not log in`)
  await page.goto(`${origin}/robots.txt`)
  await page.evaluate(() => localStorage.setItem('signed-in', '1'))
}

/** While something is seen to, the calls of this address fail with a problem. */
export async function whileRefused(
  { page, screen }: Applicant,
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
export async function whileWaiting({ page }: Applicant, address: string, see: () => Promise<void>): Promise<void> {
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
