import { type Booking, queueCode } from '../../../lambdas/domain/booking.ts'
import { Nik } from '../../../lambdas/domain/nik.ts'
import type { Office } from '../../../lambdas/domain/office.ts'
import { proofOf } from '../../../lambdas/domain/proof.ts'
import { person } from '../../support/people.ts'

export const tangerang: Office = {
  id: 'tangerang',
  name: 'Kantor Imigrasi Kelas I Non TPI Tangerang',
  address: 'Jalan TMP Taruna No. 10 Tangerang',
  phone: '(021) 55790871',
  whatsapp: '08118119000',
  social: [{ network: 'Instagram', account: '@kanim_tangerang', url: 'https://www.instagram.com/kanim_tangerang' }],
  website: 'https://tangerang.imigrasi.go.id/',
  emails: ['kanim_tangerang@imigrasi.go.id', 'imigrasitangerang@yahoo.co.id'],
  timeZone: 'Asia/Jakarta',
  maxParty: 5,
  workdays: [1, 2, 3, 4, 5],
  cancellationFrees: true,
}

export const bookingId = '7k4m2p9xq3w8e5r1t6y0'
export const code = queueCode(bookingId)

/**
 * Budi's booking for some people on 14 December 2026. What must never be printed is not hidden in it: the digest and
 * the sealed NIK are the plain digits, so a proof that showed either would show a NIK.
 */
export const booked = (
  people: number,
  { name, ...more }: Partial<Booking> & { name?: string | undefined } = {},
): Booking => ({
  id: bookingId,
  status: 'ACTIVE',
  account: 'budi',
  office: 'tangerang',
  date: '2026-12-14',
  time: '08:00',
  createdAt: Date.parse('2026-12-01T05:00:00Z'),
  requestDigest: 'Zm9vYmFyYmF6',
  applicants: Array.from({ length: people }, (_, number) => {
    const { fullName, nik, birthDate, kind } = person(number)
    return {
      fullName: name ?? fullName,
      birthDate,
      kind,
      nikMasked: Nik.of(nik).toString(),
      nikDigest: nik,
      nikSealed: nik,
    }
  }),
  ...more,
})

export const proofFor = (people: number, name?: string) => proofOf(booked(people, { name }), tangerang)

/** As long as a signed token is. */
export const token = 'eyJhbGciOiJFUzI1NiIs'.repeat(15).slice(0, 294)
