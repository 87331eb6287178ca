import { expect, test } from 'vitest'
import type { Locale } from '../../../../../lambdas/contract/locale.ts'
import type { ProofClaims } from '../../../../../lambdas/contract/proof/proof-token.ts'
import type { Booking } from '../../../../../lambdas/domain/booking/booking.ts'
import type { Proof } from '../../../../../lambdas/domain/proof/proof.ts'
import { saveProof } from '../../../../../lambdas/usecases/proof/save-proof.ts'
import { proofBooking, proofBookingId, tangerangWithContacts } from '../../../../support/fixtures/proofs.ts'

/** What went to the signer and to the printer. */
function createScenario(booking: Booking | undefined, offices = [tangerangWithContacts]) {
  const signed: ProofClaims[] = []
  const printed: { proof: Proof; token: string; locale: Locale }[] = []
  const save = saveProof({
    bookings: { find: async (id) => (id === booking?.id ? booking : undefined) },
    offices: { find: async (id) => offices.find((office) => office.id === id) },
    signer: {
      sign: async (claims) => {
        signed.push(claims)
        return 'signed'
      },
    },
    printProof: async (proof, token, locale) => {
      printed.push({ proof, token, locale })
      return Uint8Array.of(1)
    },
  })
  const saves = (account = 'budi', locale: Locale = 'id') =>
    save({ id: proofBookingId }, { by: { id: account, username: account }, locale })
  return { saves, signed, printed }
}

test('the owner gets the proof, signed and printed in his language', async () => {
  const { saves, signed, printed } = createScenario(proofBooking(3))
  expect(await saves('budi', 'en')).toEqual({ bytes: Uint8Array.of(1), name: 'antrian-7K4M-2P9X.pdf' })
  expect(signed).toEqual([
    { booking: proofBookingId, office: 'tangerang', date: '2026-12-14', time: '08:00', people: 3 },
  ])
  expect(printed).toMatchObject([{ token: 'signed', locale: 'en', proof: { code: '7K4M-2P9X' } }])
})

test('neither digest nor sealed NIK reaches the printer', async () => {
  const { saves, printed } = createScenario(proofBooking(2))
  await saves()
  expect(JSON.stringify(printed)).not.toMatch(/\d{16}/)
})

test('a foreign booking is refused like an unknown one', async () => {
  const foreign = createScenario(proofBooking(1))
  expect(await foreign.saves('ani')).toEqual({ refused: 'not-found' })
  expect(await createScenario(undefined).saves()).toEqual({ refused: 'not-found' })
  expect(foreign.signed).toEqual([])
})

test('a cancelled booking has no proof any more, and nobody else learns that it was cancelled', async () => {
  const { saves, signed } = createScenario(proofBooking(1, { status: 'CANCELLED' }))
  expect(await saves()).toEqual({ refused: 'already-cancelled' })
  expect(await saves('ani')).toEqual({ refused: 'not-found' })
  expect(signed).toEqual([])
})

test('a booking at an office that is not there is a fault, no refusal', async () => {
  await expect(createScenario(proofBooking(1), []).saves()).rejects.toThrow('tangerang')
})
