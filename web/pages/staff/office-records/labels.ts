import type { FieldLabels } from '../../../components/error-summary/error-summary.tsx'
import type { OfficeRecordsTexts } from '../../../texts/id/staff/office-records.ts'
import { emailPlaces, type OfficeField, socialParts, socialPlaces } from './office-form-values.ts'

/** How each field is called in the summary of what is wrong, in the order in which they stand. */
export const labelsOf = (t: OfficeRecordsTexts): FieldLabels<OfficeField> => ({
  name: t.name,
  office: t.office,
  address: t.address,
  map: t.map,
  phone: t.phone,
  whatsapp: t.whatsapp,
  website: t.website,
  emailCount: t.emails,
  socialCount: t.social,
  ...(Object.fromEntries([
    ...emailPlaces.map((n) => [`emails.${n}`, t.email(n + 1)]),
    ...socialPlaces.flatMap((n) => socialParts.map((part) => [`social.${n}.${part}`, t[part](n + 1)])),
  ]) as FieldLabels<Extract<OfficeField, `emails.${string}` | `social.${string}`>>),
  timeZone: t.timeZone,
  workdays: t.workdays,
  maxParty: t.maxParty,
  cancellationFrees: t.cancellationFrees,
})
