import { DayStep } from '../../../../features/booking/appointment/day-step.tsx'
import { TimeStep } from '../../../../features/booking/appointment/time-step.tsx'
import { appointmentNavigation, type OfficeBookingFlow } from '../booking-flow.ts'

/** Day and time, as choosing them stands in a new booking. */
export const BookingDay = ({ flow }: { flow: OfficeBookingFlow }) => <DayStep flow={appointmentNavigation(flow)} />
export const BookingTime = ({ flow }: { flow: OfficeBookingFlow }) => <TimeStep flow={appointmentNavigation(flow)} />
