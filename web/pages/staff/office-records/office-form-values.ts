import type { OfficeRecordView } from '../../../../lambdas/contract/administration/schemas.ts'
import type { RouteInput } from '../../../../lambdas/contract/routes.ts'
import type { FieldErrors } from '../../../hooks/use-form.ts'
import { checkEmail, checkFilled, checkPhone, ticked } from '../../../lib/field-checks.ts'

/*
 * An office as a form holds it: every field a text, the paths of the fields as the API names them. Lists have a fixed
 * number of fields, of which the first ones are shown.
 */

export const mostEmails = 5
export const mostSocial = 8

const indices = <N extends readonly number[]>(...all: N): N => all
export const emailPlaces = indices(0, 1, 2, 3, 4)
export const socialPlaces = indices(0, 1, 2, 3, 4, 5, 6, 7)
export const socialParts = ['network', 'account', 'url'] as const

type EmailField = `emails.${(typeof emailPlaces)[number]}`
type SocialField = `social.${(typeof socialPlaces)[number]}.${(typeof socialParts)[number]}`
const plain = [
  'name',
  'office',
  'address',
  'map',
  'phone',
  'whatsapp',
  'website',
  'timeZone',
  'workdays',
  'maxParty',
  'cancellationFrees',
] as const
type PlainField = (typeof plain)[number]
/** How many rows of each list are shown. */
type CountField = 'emailCount' | 'socialCount'
export type OfficeField = PlainField | EmailField | SocialField | CountField
export type OfficeValues = Readonly<Record<OfficeField, string>>

const emailFields = emailPlaces.map((n): EmailField => `emails.${n}`)
const socialFields = socialPlaces.flatMap((n) => socialParts.map((part): SocialField => `social.${n}.${part}`))
export const officeFields: readonly OfficeField[] = [
  ...plain,
  ...emailFields,
  ...socialFields,
  'emailCount',
  'socialCount',
]

const emptyValues = Object.fromEntries(officeFields.map((field) => [field, ''])) as OfficeValues

/** A new office: what most have in common is filled in. */
export const newOffice: OfficeValues = {
  ...emptyValues,
  timeZone: 'Asia/Jakarta',
  workdays: '1,2,3,4,5',
  maxParty: '5',
  cancellationFrees: ticked,
  emailCount: '1',
  socialCount: '0',
}

export function valuesOf(record: OfficeRecordView): OfficeValues {
  const { id, name, address, map, phone, whatsapp, website, timeZone, workdays, maxParty } = record
  const plainValues = { name, address, map: map ?? '', phone, whatsapp, website, timeZone }
  return {
    ...emptyValues,
    ...plainValues,
    office: id,
    workdays: workdays.join(),
    maxParty: `${maxParty}`,
    cancellationFrees: record.cancellationFrees ? ticked : '',
    ...Object.fromEntries(record.emails.map((email, n) => [`emails.${n}`, email])),
    ...Object.fromEntries(
      record.social.flatMap((one, n) => socialParts.map((part) => [`social.${n}.${part}`, one[part]])),
    ),
    emailCount: `${Math.max(1, record.emails.length)}`,
    socialCount: `${record.social.length}`,
  }
}

/** How many rows of its lists a form shows. */
export const rowCounts = ({ emailCount, socialCount }: OfficeValues) => ({
  emails: Number(emailCount),
  social: Number(socialCount),
})

/**
 * What is sent of a form without faults.
 * @param version of what was seen; 0 for a new office
 */
export function inputOf(values: OfficeValues, version: number): RouteInput<'saveOffice'> {
  const { office, name, address, map, phone, whatsapp, website, timeZone, workdays, maxParty } = values
  const { emails, social } = rowCounts(values)
  return {
    office: office.trim(),
    name,
    address,
    phone,
    whatsapp,
    website,
    ...(map.trim() && { map }),
    emails: emailFields.slice(0, emails).map((field) => values[field]),
    social: socialPlaces.slice(0, social).map((n) => ({
      network: values[`social.${n}.network`],
      account: values[`social.${n}.account`],
      url: values[`social.${n}.url`],
    })),
    timeZone: timeZone as OfficeRecordView['timeZone'],
    workdays: workdays.split(',').filter(Boolean).map(Number),
    maxParty: Number(maxParty),
    cancellationFrees: values.cancellationFrees === ticked,
    version,
  }
}

const checkNumber = (text: string) => checkFilled(text) ?? checkPhone(text)

/** What is wrong before anything is sent; addresses of the web and the code are the server's to judge. */
export function officeErrors(values: OfficeValues): FieldErrors<OfficeField> {
  const { emails, social } = rowCounts(values)
  const filled: readonly OfficeField[] = [
    'name',
    'office',
    'address',
    'website',
    'timeZone',
    'maxParty',
    ...socialFields.slice(0, social * socialParts.length),
  ]
  return {
    ...Object.fromEntries(filled.map((field) => [field, checkFilled(values[field])])),
    ...Object.fromEntries(emailFields.slice(0, emails).map((field) => [field, checkEmail(values[field])])),
    phone: checkNumber(values.phone),
    whatsapp: checkNumber(values.whatsapp),
    workdays: values.workdays === '' ? 'required' : undefined,
  }
}

/** The values after one row of a list was taken out: those behind it move up. */
export function withoutRow(values: OfficeValues, list: 'emails' | 'social', place: number): OfficeValues {
  const parts = list === 'emails' ? [''] : socialParts.map((part) => `.${part}`)
  const last = (list === 'emails' ? mostEmails : mostSocial) - 1
  const moved: Record<string, string> = {}
  for (let n = place; n <= last; n++)
    for (const part of parts)
      moved[`${list}.${n}${part}`] = n < last ? values[`${list}.${n + 1}${part}` as OfficeField] : ''
  const count = list === 'emails' ? 'emailCount' : 'socialCount'
  return { ...values, ...moved, [count]: `${Number(values[count]) - 1}` }
}

/** Words that many offices share; what is left of a name tells it from the others. */
const common = /^(kantor|imigrasi|kelas|i|ii|iii|khusus|non|tpi|unit|layanan|kerja|paspor|ulp|ukk|lkim|dan)$/

/**
 * A code for a new office, from its name: "Kantor Imigrasi Kelas I Khusus TPI Surabaya" → `surabaya`.
 * @param taken codes of the others
 */
export function proposedId(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !common.test(word))
  const id = words.join('-').slice(0, 36).replace(/-$/, '')
  if (id === '') return ''
  for (let n = 1; ; n++) {
    const proposal = n === 1 ? id : `${id}-${n}`
    if (!taken.includes(proposal) && proposal !== 'national') return proposal
  }
}
