import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { person } from '../support/fixtures/people.ts'
import { startTestBed, type TestBed } from '../support/test-bed/test-bed.ts'

let testBed: TestBed
beforeAll(async () => {
  testBed = await startTestBed()
})
beforeEach(() => testBed.empty())
afterAll(() => testBed.stop())

describe('the rush on one slot', () => {
  it('sells 20 places to 200 people who come at once: no more, no fewer, none lost', async () => {
    await testBed.addSlot({ quota: 20 })
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => testBed.book({ account: `a${n}`, key: `key-${n}-xx`, party: [person(n)] })),
    )
    const booked = answers.filter((answer) => 'id' in answer)
    const refused = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []))
    expect(booked).toHaveLength(20)
    expect(new Set(refused)).toEqual(new Set(['slot-full']))
    expect((await testBed.slot()).remaining).toBe(0)
    expect((await testBed.bookings()).map(({ id }) => id).sort()).toEqual(booked.map(({ id }) => id).sort())
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('gives parties their places whole: what is left at the end fits nobody who was refused', async () => {
    await testBed.addSlot({ quota: 30 })
    let next = 0
    const parties = Array.from({ length: 60 }, (_, n) => Array.from({ length: (n % 5) + 1 }, () => person(next++)))
    const answers = await Promise.all(
      parties.map((party, n) => testBed.book({ account: `a${n}`, key: `key-${n}-xx`, party })),
    )
    const { remaining } = await testBed.slot()
    answers.forEach((answer, n) => {
      if ('refused' in answer) {
        expect(answer.refused).toBe('slot-full')
        expect(parties[n]?.length).toBeGreaterThan(remaining)
      } else expect(answer.applicants).toHaveLength(parties[n]?.length ?? 0)
    })
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('books one person once when two requests for the same NIK race, whatever the account', async () => {
    await testBed.addSlot({ quota: 20 })
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => testBed.book({ account: `a${n}`, key: `key-${n}-xx`, party: [person(7)] })),
    )
    expect(answers.filter((answer) => 'id' in answer)).toHaveLength(1)
    for (const answer of answers)
      if ('refused' in answer) expect(answer).toMatchObject({ refused: 'applicant-not-eligible' })
    expect((await testBed.slot()).remaining).toBe(19)
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('books once when one impatient person sends the same request ten times at once', async () => {
    await testBed.addSlot({ quota: 20 })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => testBed.book({ key: 'same-key', party: [person(1), person(2)] })),
    )
    expect(new Set(answers.map((answer) => ('id' in answer ? answer.id : answer.refused))).size).toBe(1)
    expect('id' in (answers[0] ?? {})).toBe(true)
    expect((await testBed.slot()).remaining).toBe(18)
    expect(await testBed.brokenInvariants()).toEqual([])
  })
})
