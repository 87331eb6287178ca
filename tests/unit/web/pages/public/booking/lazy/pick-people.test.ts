import { describe, expect, it } from 'vitest'
import type { SavedPersonView } from '../../../../../../../lambdas/contract/http/schemas.ts'
import { routes } from '../../../../../../../lambdas/contract/routes.ts'
import { randomKey } from '../../../../../../../web/lib/random-key.ts'
import type { TypedApplicant } from '../../../../../../../web/pages/public/booking/applicant-draft.ts'
import {
  attemptOf,
  type BookingDraft,
  isComplete,
  withApplicant,
} from '../../../../../../../web/pages/public/booking/booking-draft.ts'
import {
  asListed,
  hasOthers,
  initiallyPicked,
  withPicked,
  writtenOut,
} from '../../../../../../../web/pages/public/booking/lazy/pick-people.ts'
import { savePeople, toSave } from '../../../../../../../web/pages/public/booking/lazy/save-people.ts'
import { person } from '../../../../../../support/fixtures/people.ts'

const saved = (number: number, more: Partial<SavedPersonView> = {}): SavedPersonView => {
  const { fullName, birthDate, kind, nik } = person(number)
  return { id: `${number}`.padStart(20, 'p'), fullName, birthDate, kind, nikMasked: `••••${nik.slice(-4)}`, ...more }
}
const typed = (number: number, more: Partial<TypedApplicant> = {}): TypedApplicant => {
  const { fullName, nik, birthDate, kind } = person(number)
  return { fullName, nik, birthDate: birthDate.split('-').reverse().join('/'), kind, ...more }
}
const [siti, andi, dewi] = [saved(1), saved(2), saved(3)]
const emptyDraft: BookingDraft = { office: 'bsd', party: 2, date: '2026-12-14', time: '08:00', applicants: [] }
const inputOf = (draft: BookingDraft) => attemptOf(draft, randomKey)?.input

describe('Saved people who are picked', () => {
  it('become the request of the contract: id and kind, and no NIK anywhere in what the tab keeps', () => {
    const draft = withPicked(emptyDraft, [siti, andi])
    const input = inputOf(draft)
    expect(routes.bookSlot.input.parse(input).applicants).toEqual([
      { person: siti.id, kind: siti.kind },
      { person: andi.id, kind: andi.kind },
    ])
    expect(JSON.stringify(draft)).not.toMatch(/\d{16}/)
  })

  it('are asked for the kind alone where none is usual', () => {
    const draft = withPicked(emptyDraft, [saved(1, { kind: undefined }), andi])
    expect([0, 1].map((index) => isComplete(draft, index))).toEqual([false, true])
    expect(inputOf(draft)).toBeUndefined()
  })

  it('keep the kind that was chosen for this booking, when others are picked beside them', () => {
    const [first] = withPicked(emptyDraft, [siti]).applicants
    if (!first) throw new Error('nobody was picked')
    const other = siti.kind === 'new' ? 'replacement' : 'new'
    const changed = withApplicant(emptyDraft, 0, { ...first, kind: other } as never)
    expect(withPicked(changed, [siti, andi]).applicants.map(({ kind }) => kind)).toEqual([other, andi.kind])
  })

  it('stand before whoever was typed, who stays', () => {
    const draft = withPicked({ ...emptyDraft, applicants: [typed(4)] }, [siti])
    expect(inputOf(draft)?.applicants).toMatchObject([{ person: siti.id }, { nik: person(4).nik }])
    const without = withPicked(draft, [])
    expect(without.applicants).toEqual([typed(4)])
  })

  it('are shown as the list has them now', () => {
    const [applicant] = withPicked(emptyDraft, [siti]).applicants
    const corrected = { ...siti, fullName: 'Siti Rahmawati' }
    expect(asListed(applicant as never, [corrected])).toMatchObject({ fullName: 'Siti Rahmawati', kind: siti.kind })
    expect(asListed(applicant as never, [])).toEqual(applicant)
  })

  it('can be written out instead: all but the NIK, which has to be typed', () => {
    const [applicant] = withPicked(emptyDraft, [siti]).applicants
    const draft = withApplicant(emptyDraft, 0, writtenOut(applicant as never))
    expect(isComplete(draft, 0)).toBe(false)
    expect(isComplete(withApplicant(draft, 0, { ...writtenOut(applicant as never), nik: person(1).nik }), 0)).toBe(true)
  })
})

describe('Who is ticked at first', () => {
  it('is everybody, if the party is as large as the list and nobody was typed', () => {
    expect(initiallyPicked(emptyDraft, [siti, andi])).toEqual([siti.id, andi.id])
    expect(initiallyPicked(emptyDraft, [siti, andi, dewi])).toEqual([])
    expect(initiallyPicked({ ...emptyDraft, applicants: [typed(4)] }, [siti, andi])).toEqual([])
  })

  it('is whoever was picked before and is still saved', () => {
    const draft = withPicked({ ...emptyDraft, party: 2 }, [siti, dewi])
    expect(initiallyPicked(draft, [siti, andi, dewi])).toEqual([siti.id, dewi.id])
    expect(initiallyPicked(draft, [andi, dewi])).toEqual([dewi.id])
  })

  it('and others are offered only while there are any', () => {
    const journey = (people: SavedPersonView[]) => ({
      draft: withPicked(emptyDraft, [siti]),
      saved: { state: 'ready' as const, body: { people } },
    })
    expect(hasOthers(journey([siti, andi]))).toBe(true)
    expect(hasOthers(journey([siti]))).toBe(false)
  })
})

describe('Saving for next time', () => {
  it('is for who was typed and ticked, as the booking sends them', () => {
    const draft = withPicked({ ...emptyDraft, party: 3, applicants: [typed(4, { save: 'yes' }), typed(5)] }, [siti])
    expect(toSave(draft, inputOf(draft)?.applicants ?? [])).toEqual([person(4)])
  })

  it('names who could not be saved and why, and goes on with the others', async () => {
    const full = { code: 'validation-failed', detail: 'penuh', errors: [] } as const
    const names = await savePeople([person(4), person(5)], async ({ nik }) =>
      nik === person(4).nik ? { ok: false, problem: full } : { ok: true, body: undefined },
    )
    expect(names).toEqual({ saved: [person(5).fullName], notSaved: [person(4).fullName], problem: full })
  })
})
