import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { person } from '../support/people.ts'
import { startTown, type Town } from '../support/town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown()
})
beforeEach(() => town.empty())
afterAll(() => town.stop())

describe('the rush on one slot', () => {
  it('sells 20 places to 200 people who come at once: no more, no fewer, none lost', async () => {
    await town.givenSlot({ quota: 20 })
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => town.books({ account: `a${n}`, key: `key-${n}-xx`, party: [person(n)] })),
    )
    const booked = answers.filter((answer) => 'id' in answer)
    const refused = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []))
    expect(booked).toHaveLength(20)
    expect(new Set(refused)).toEqual(new Set(['slot-full']))
    expect((await town.slot()).remaining).toBe(0)
    expect((await town.bookings()).map(({ id }) => id).sort()).toEqual(booked.map(({ id }) => id).sort())
    expect(await town.brokenLaws()).toEqual([])
  })

  it('gives parties their places whole: what is left at the end fits nobody who was refused', async () => {
    await town.givenSlot({ quota: 30 })
    let next = 0
    const parties = Array.from({ length: 60 }, (_, n) => Array.from({ length: (n % 5) + 1 }, () => person(next++)))
    const answers = await Promise.all(
      parties.map((party, n) => town.books({ account: `a${n}`, key: `key-${n}-xx`, party })),
    )
    const { remaining } = await town.slot()
    answers.forEach((answer, n) => {
      if ('refused' in answer) {
        expect(answer.refused).toBe('slot-full')
        expect(parties[n]?.length).toBeGreaterThan(remaining)
      } else expect(answer.applicants).toHaveLength(parties[n]?.length ?? 0)
    })
    expect(await town.brokenLaws()).toEqual([])
  })

  it('books one person once when two requests for the same NIK race, whatever the account', async () => {
    await town.givenSlot({ quota: 20 })
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => town.books({ account: `a${n}`, key: `key-${n}-xx`, party: [person(7)] })),
    )
    expect(answers.filter((answer) => 'id' in answer)).toHaveLength(1)
    for (const answer of answers)
      if ('refused' in answer) expect(answer).toMatchObject({ refused: 'applicant-not-eligible' })
    expect((await town.slot()).remaining).toBe(19)
    expect(await town.brokenLaws()).toEqual([])
  })

  it('books once when one impatient person sends the same request ten times at once', async () => {
    await town.givenSlot({ quota: 20 })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => town.books({ key: 'same-key', party: [person(1), person(2)] })),
    )
    expect(new Set(answers.map((answer) => ('id' in answer ? answer.id : answer.refused))).size).toBe(1)
    expect('id' in (answers[0] ?? {})).toBe(true)
    expect((await town.slot()).remaining).toBe(18)
    expect(await town.brokenLaws()).toEqual([])
  })
})
