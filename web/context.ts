import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Locale } from '../lambdas/contract/locale.ts'
import { href, type PageName } from './site.ts'
import type { CommonTexts } from './texts/id/common.ts'

/** What every component may ask: language, page, and the texts that all pages share. */
export interface Surroundings {
  readonly locale: Locale
  readonly page: PageName
  readonly common: CommonTexts
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

export function useSurroundings(): Surroundings & { link: (...to: TailOf<typeof href>) => string } {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('a component was rendered outside start()')
  return { ...surroundings, link: (...to) => href(surroundings.locale, ...to) }
}

type TailOf<F> = F extends (first: infer _, ...rest: infer Rest) => unknown ? Rest : never
