import type { Office as OfficeView } from '../contract/schemas.ts'
import type { Day } from './dates.ts'

/** An office and its policies. Offices are data: a new one needs no code (leaflet, step 6). */
export interface Office extends OfficeView {
  /** Weekdays on which it works, 1 = Monday … 7 = Sunday. */
  readonly workdays: readonly number[]
  /** Whether a timely cancellation frees the applicants for a new booking at once (DESIGN 2.11). */
  readonly cancellationFrees: boolean
}

/** The national holidays of a year with the decree they come from. */
export interface Holidays {
  readonly year: number
  readonly source: string
  /** `provisional` until the joint decree of the ministers is published. */
  readonly status: 'official' | 'provisional'
  readonly days: readonly { readonly date: Day; readonly name: string; readonly kind: 'libur' | 'cuti' }[]
}
