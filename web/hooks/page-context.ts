import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Locale } from '../../lambdas/contract/locale.ts'
import { href, type PageName } from '../site.ts'
import type { CommonTexts } from '../texts/id/shared/common.ts'

/** What every component may ask: language, page, and the texts that all pages share. */
export interface PageEnvironment {
  readonly locale: Locale
  readonly page: PageName
  readonly common: CommonTexts
}

export const PageContext = createContext<PageEnvironment | undefined>(undefined)

export function usePageContext(): PageEnvironment & { link: (...to: TailOf<typeof href>) => string } {
  const environment = useContext(PageContext)
  if (!environment) throw new Error('a component was rendered outside start()')
  return { ...environment, link: (...to) => href(environment.locale, ...to) }
}

type TailOf<F> = F extends (first: infer _, ...rest: infer Rest) => unknown ? Rest : never
