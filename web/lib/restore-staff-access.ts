import { href } from '../site.ts'
import type { Problem } from './api.ts'
import { goLogIn } from './session.ts'

/** Leads from what is shut (`isShut`) to where it is opened again, and from there back here. */
export function restoreStaffAccess({ code }: Pick<Problem, 'code'>): void {
  if (code === 'second-step-needed') goSetUpMfa()
  else goLogIn('expired')
}

/** Where the second step is set up. It takes this page's place in the history: Back would only lead here again. */
export function goSetUpMfa(): void {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'id'
  location.replace(href(locale, 'mfa', { query: { lanjut: location.pathname + location.search } }))
}
