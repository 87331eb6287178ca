import { type Booking, queueCode } from '../../../lambdas/domain/booking.ts'
import { Nik } from '../../../lambdas/domain/nik.ts'
import type { Office } from '../../../lambdas/domain/office.ts'
import { proofOf } from '../../../lambdas/domain/proof.ts'
import { tangerang as town } from '../../support/office.ts'
import { person } from '../../support/people.ts'

/** With every kind of contact, as the leaflet has them. */
export const tangerang: Office = {
  ...town,
  social: [{ network: 'Instagram', account: '@kanim_tangerang', url: 'https://www.instagram.com/kanim_tangerang' }],
  emails: ['kanim_tangerang@imigrasi.go.id', 'imigrasitangerang@yahoo.co.id'],
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
  claimedAt: Date.parse('2026-12-01T05:00:00Z'),
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
