import { DayStep } from '../../../visit/day-step.tsx'
import { TimeStep } from '../../../visit/time-step.tsx'
import { type OfficeJourney, visitOf } from '../journey.ts'

/** Day and time, as choosing them stands in a new booking. */
export const BookingDay = ({ journey }: { journey: OfficeJourney }) => <DayStep journey={visitOf(journey)} />
export const BookingTime = ({ journey }: { journey: OfficeJourney }) => <TimeStep journey={visitOf(journey)} />
