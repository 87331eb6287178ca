import { describe, expect, it } from 'vitest'
import { nameMatches } from '../../../../../lambdas/domain/shared/names.ts'

describe('a name is found', () => {
  it.each([
    ['dewi', 'Dewi Lestari'],
    ['LEST dew', 'Dewi Lestari'],
    ['dede', 'Dédé Kurnia'],
    ['aini', "Nur'aini Putri"],
    ['siti a', 'Siti-Aminah'],
  ])('by "%s": %s', (typed, name) => expect(nameMatches(typed, name)).toBe(true))

  it.each([
    ['estari', 'Dewi Lestari'],
    ['dewi x', 'Dewi Lestari'],
    ['--', 'Dewi Lestari'],
  ])('not by "%s": %s', (typed, name) => expect(nameMatches(typed, name)).toBe(false))
})
