import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { StepProgress } from '../../../components/stepper/stepper.tsx'
import type { AppointmentTexts } from '../../../texts/id/shared/appointment.ts'

/** Moving about in a page of several steps. `P` is that page's own idea of where it stands. */
export interface StepNavigation<P> {
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
  readonly progress: StepProgress | undefined
}

/** Day (`YYYY-MM-DD`) and time (`HH:MM`) of arrival, where the office stands. */
export interface Arrival {
  readonly date: string
  readonly time: string
}

/** What choosing a day and a time needs to know, for a new booking and for one that moves alike. */
export interface AppointmentNavigation<P> extends StepNavigation<P> {
  readonly t: AppointmentTexts
  readonly office: OfficeView
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
