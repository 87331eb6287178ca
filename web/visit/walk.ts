import type { Office } from '../../lambdas/contract/schemas.ts'
import type { Stage } from '../components/stepper/stepper.tsx'
import type { VisitTexts } from '../texts/id/visit.ts'

/** Moving about in a page of several steps. `P` is that page's own idea of where it stands. */
export interface Walk<P> {
  /** Grows with every move inside the page: then the heading takes the focus. */
  readonly moves: number
  readonly go: (to: P, how?: 'push' | 'replace') => void
  /** A place as the address says it, e.g. `?langkah=hari`. */
  readonly searchOf: (place: P) => string
  /** The step before; undefined at the first. */
  readonly back: P | undefined
  /** The page that the first step's link back leads to. */
  readonly exit?: string
  /** "Step 2 of 6"; undefined where nothing is asked. */
  readonly stage: Stage | undefined
}

/** Day (`YYYY-MM-DD`) and time (`HH:MM`) of arrival, where the office stands. */
export interface Arrival {
  readonly date: string
  readonly time: string
}

/** What choosing a day and a time needs to know, for a new booking and for one that moves alike. */
export interface VisitWalk<P> extends Walk<P> {
  readonly t: VisitTexts
  readonly office: Office
  readonly people: number
  readonly date: string | undefined
  readonly time: string | undefined
  /** The time that is held already; it is no choice. */
  readonly present?: Arrival
  readonly atDay: P
  /** Where another office can be chosen, if it can. */
  readonly atOffice?: P
  readonly onDate: (date: string) => void
  readonly onTime: (time: string) => void
}
