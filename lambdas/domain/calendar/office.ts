import type { OfficeView } from '../../contract/http/schemas.ts'
import type { Day } from '../shared/dates.ts'

/** An office and its policies. Offices are data: a new one needs no code (leaflet, step 6). */
export interface Office extends Omit<OfficeView, 'map' | 'nextOpening'> {
  /** Where it stands on a map, https; left out, the map is searched for its name and address. */
  readonly map?: string
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

/**
 * Address of a map of an office, for PDF, calendar file and pages alike. Nobody invents coordinates: unless the office
 * names a place itself, it is a search for name and address (Maps URLs, documented to open the app on phones).
 */
export const officeMapUrl = ({ name, address, map }: Pick<Office, 'name' | 'address' | 'map'>): string =>
  map ?? `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(`${name}, ${address}`)}`

/** What everybody may see of an office; its policies stay inside. */
export const officeView = (office: Office): Omit<OfficeView, 'nextOpening'> => {
  const { workdays, cancellationFrees, ...view } = office
  return { ...view, map: officeMapUrl(office) }
}
