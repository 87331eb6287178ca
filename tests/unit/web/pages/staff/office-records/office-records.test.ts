import { describe, expect, it } from 'vitest'
import { type OfficeRecordView, officeInput } from '../../../../../../lambdas/contract/administration/schemas.ts'
import { mergedValues } from '../../../../../../web/pages/staff/office-records/merge-office.ts'
import {
  inputOf,
  newOffice,
  officeErrors,
  proposedId,
  valuesOf,
  withoutRow,
} from '../../../../../../web/pages/staff/office-records/office-form-values.ts'

const record: OfficeRecordView = {
  id: 'tangerang',
  name: 'Kantor Imigrasi Kelas I Non TPI Tangerang',
  address: 'Jalan TMP Taruna No. 10, Tangerang',
  phone: '(021) 55790871',
  whatsapp: '08118119000',
  social: [
    { network: 'Instagram', account: '@a', url: 'https://a.example/' },
    { network: 'Facebook', account: 'b', url: 'https://b.example/' },
  ],
  website: 'https://tangerang.imigrasi.go.id/',
  emails: ['a@contoh.id', 'b@contoh.id', 'c@contoh.id'],
  timeZone: 'Asia/Jakarta',
  maxParty: 5,
  workdays: [1, 2, 3, 4, 5],
  cancellationFrees: false,
  version: 3,
}

describe('An office in a form', () => {
  it('is sent as it was, and the API takes it', () => {
    const { id: office, ...rest } = record
    expect(inputOf(valuesOf(record), 3)).toEqual({ office, ...rest })
    expect(officeInput.safeParse(inputOf(valuesOf(record), 3)).success).toBe(true)
    expect(officeErrors(valuesOf(record))).not.toMatchObject({ name: expect.any(String) })
    expect(Object.values(officeErrors(valuesOf(record))).filter(Boolean)).toEqual([])
  })

  it('loses no row but the one that is taken out', () => {
    const values = withoutRow(withoutRow(valuesOf(record), 'emails', 1), 'social', 0)
    expect(inputOf(values, 3)).toMatchObject({
      emails: ['a@contoh.id', 'c@contoh.id'],
      social: [{ network: 'Facebook', account: 'b', url: 'https://b.example/' }],
    })
  })

  it('that is new asks for what is missing, also in a row that was added', () => {
    const wrong = officeErrors({ ...newOffice, socialCount: '1', phone: '12', workdays: '' })
    expect(wrong).toMatchObject({
      name: 'required',
      office: 'required',
      phone: 'phone',
      workdays: 'required',
      'emails.0': 'required',
      'social.0.url': 'required',
    })
    expect(wrong['emails.1']).toBeUndefined()
    expect(wrong['social.1.url']).toBeUndefined()
  })

  it.each([
    ['Kantor Imigrasi Kelas I Khusus TPI Surabaya', 'surabaya'],
    ['Unit Layanan Paspor (ULP) Bumi Serpong Damai', 'bumi-serpong-damai'],
    ['Kantor Imigrasi Kelas II TPI Tangerang', 'tangerang-2'],
    ['Unit Kerja Kantor National', 'national-2'],
    ['Kantor Imigrasi', ''],
  ])('gets a code from its name: %s', (name, code) => {
    expect(proposedId(name, ['tangerang'])).toBe(code)
    if (code) expect(officeInput.shape.office.safeParse(code).success).toBe(true)
  })
})

describe('When somebody else saved meanwhile', () => {
  const base = valuesOf(record)
  it('what only they changed comes in, and one’s own words stand', () => {
    const theirs = valuesOf({ ...record, phone: '0811', address: 'Jalan Baru', emails: ['z@contoh.id'] })
    const { values, meanwhile } = mergedValues(base, { ...base, address: 'Jalan Lama' }, theirs)
    expect(values).toMatchObject({ phone: '0811', address: 'Jalan Lama', 'emails.0': 'z@contoh.id', 'emails.1': '' })
    expect(inputOf(values, 4).emails).toEqual(['z@contoh.id'])
    expect(meanwhile).toEqual([
      { part: 'address', taken: false, theirs: 'Jalan Baru' },
      { part: 'phone', taken: true, theirs: '0811' },
      { part: 'emails', taken: true, theirs: 'z@contoh.id' },
    ])
  })
  it('nothing is told where both wrote the same', () => {
    const same = { ...base, phone: '0811' }
    expect(mergedValues(base, same, same).meanwhile).toEqual([])
  })
})
