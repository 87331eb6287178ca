export { TimeStep } from '../../../../features/booking/appointment/time-step.tsx'
export { RescheduleCheckStep } from './check-step.tsx'
export { RescheduleDoneStep } from './done-step.tsx'
export { NotMovable } from './not-movable.tsx'
