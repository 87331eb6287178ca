import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { nikProblem } from '../../../../../lambdas/contract/booking/nik.ts'
import { Nik } from '../../../../../lambdas/domain/booking/nik.ts'

const man = '3671011708900001'
const woman = '3671015708900002'

describe('a NIK', () => {
  it.each([
    ['of a man, day as it is', man, '1990-08-17', undefined],
    ['of a woman, day + 40', woman, '1990-08-17', undefined],
    ['typed in groups', '3671 0117-0890 0001', '1990-08-17', undefined],
    ['born on 31 as a woman: 71', '3671017112990003', '1999-12-31', undefined],
    ['born in 2005', '3671010102050001', '2005-02-01', undefined],
    ['with 15 digits', man.slice(1), '1990-08-17', 'nik-length'],
    ['with 17 digits', `${man}1`, '1990-08-17', 'nik-length'],
    ['with a letter', '36710117089O0001', '1990-08-17', 'nik-length'],
    ['of no province', '1071011708900001', '1990-08-17', 'nik-region'],
    ['of no regency', '3600011708900001', '1990-08-17', 'nik-region'],
    ['of no district', '3671001708900001', '1990-08-17', 'nik-region'],
    ['with day 00', '3671010008900001', '1990-08-17', 'nik-birth-date'],
    ['with day 32', '3671013208900001', '1990-08-17', 'nik-birth-date'],
    ['with day 40, neither man nor woman', '3671014008900001', '1990-08-17', 'nik-birth-date'],
    ['with day 72', '3671017208900001', '1990-08-17', 'nik-birth-date'],
    ['with month 13', '3671011713900001', '1990-08-17', 'nik-birth-date'],
    ['of another day', man, '1990-08-18', 'nik-birth-date'],
    ['of another month', man, '1990-07-17', 'nik-birth-date'],
    ['of another year', man, '1991-08-17', 'nik-birth-date'],
  ])('%s', (_, nik, birthDate, problem) => {
    expect(nikProblem(nik, birthDate)).toBe(problem)
  })

  it('shows its digits only when asked to reveal them', () => {
    const nik = Nik.of('3671 0117-0890 0001')
    expect(nik.reveal()).toBe(man)
    for (const shown of [String(nik), `${nik}`, JSON.stringify({ nik }), inspect(nik), inspect({ deep: { nik } })]) {
      expect(shown).not.toContain('36710117')
      expect(shown).toContain('0001')
    }
  })
})
