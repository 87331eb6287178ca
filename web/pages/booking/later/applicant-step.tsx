import { isSaved } from '../applicant.ts'
import { applicantAt } from '../draft.ts'
import type { LateOfficeJourney } from '../journey.ts'
import { SavedApplicantStep } from './saved-applicant-step.tsx'
import { TypedApplicantStep } from './typed-applicant-step.tsx'

/** Leaflet, step 9: kind of application and person, one applicant a page. What the server refused stands at its field. */
export function ApplicantStep({ journey }: { journey: LateOfficeJourney }) {
  const index = journey.place.index ?? 0
  const applicant = applicantAt(journey.draft, index)
  return isSaved(applicant) ? (
    <SavedApplicantStep journey={journey} index={index} applicant={applicant} />
  ) : (
    <TypedApplicantStep journey={journey} index={index} applicant={applicant} />
  )
}
