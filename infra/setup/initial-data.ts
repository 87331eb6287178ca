import type { Holidays, Office } from '../../lambdas/domain/calendar/office.ts'
import year2026 from '../data/holidays-2026.json' with { type: 'json' }
import year2027 from '../data/holidays-2027.json' with { type: 'json' }
import data from '../data/offices.json' with { type: 'json' }

/** The offices of the leaflet. What is kept in a table goes on from here by the pages of the national admin. */
export const offices = data.offices as readonly Office[]

/** The lists of national holidays that stand in the project; a new decree is a new file here. */
export const holidayLists = [year2026, year2027] as readonly Holidays[]
