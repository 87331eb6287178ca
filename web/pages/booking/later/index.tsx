export { ApplicantStep } from './applicant-step.tsx'
export { CheckStep } from './check-step.tsx'
export { DoneStep } from './done-step.tsx'
export { SignInStep } from './sign-in-step.tsx'
