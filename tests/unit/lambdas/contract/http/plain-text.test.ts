import fc from 'fast-check'
import { expect, it } from 'vitest'
import { outcomeInput } from '../../../../../lambdas/contract/desk/schemas.ts'
import { toPlainText } from '../../../../../lambdas/contract/http/plain-text.ts'

const taken = (remark: string) =>
  outcomeInput.safeParse({ id: 'a'.repeat(20), index: '0', outcome: 'refused', reason: 'no-proof', remark })

it('a remark that was pasted is taken as it reads, though the contract refuses what nobody sees in it', () => {
  const pasted = 'Nama\u200b di\tKTP\r\n“Dewi\u00a0Lestari”\u202e\ufeff '
  expect(taken(pasted).success).toBe(false)
  const remark = 'Nama di KTP “Dewi\u00a0Lestari”'
  expect(taken(toPlainText(pasted)).data).toMatchObject({ remark })
})

it('the contract takes whatever is typed, as it is sent', () => {
  const rare = fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCodePoint(code))
  const typed = fc.string({ unit: fc.oneof(rare, fc.constantFrom('\ufeff', 'a', ' ', '👩‍👩‍👧')) })
  fc.assert(
    fc.property(typed, (text) => {
      const sent = toPlainText(text).slice(0, 200)
      expect(taken(sent).success).toBe(true)
    }),
  )
})
