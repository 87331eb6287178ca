import { isSaved } from '../applicant-draft.ts'
import { applicantDraftAt } from '../booking-draft.ts'
import type { LaterOfficeBookingFlow } from '../booking-flow.ts'
import { SavedApplicantStep } from './saved-applicant-step.tsx'
import { TypedApplicantStep } from './typed-applicant-step.tsx'

/** Leaflet, step 9: kind of application and person, one applicant a page. What the server refused stands at its field. */
export function ApplicantStep({ flow }: { flow: LaterOfficeBookingFlow }) {
  const index = flow.position.index ?? 0
  const applicant = applicantDraftAt(flow.draft, index)
  return isSaved(applicant) ? (
    <SavedApplicantStep flow={flow} index={index} applicant={applicant} />
  ) : (
    <TypedApplicantStep flow={flow} index={index} applicant={applicant} />
  )
}
