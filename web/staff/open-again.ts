import type { Problem } from '../api.ts'
import { goLogIn } from '../session.ts'
import { href } from '../site.ts'

/** Leads from what is shut (`isShut`) to where it is opened again, and from there back here. */
export function openAgain({ code }: Pick<Problem, 'code'>): void {
  if (code === 'second-step-needed') goSecondStep()
  else goLogIn('expired')
}

/** Where the second step is set up. It takes this page's place in the history: Back would only lead here again. */
export function goSecondStep(): void {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'id'
  location.replace(href(locale, 'second-step', { query: { lanjut: location.pathname + location.search } }))
}
