export { TimeStep } from '../../../visit/time-step.tsx'
export { CheckStep } from './check-step.tsx'
export { DoneStep } from './done-step.tsx'
export { Hindrance } from './hindrance.tsx'
