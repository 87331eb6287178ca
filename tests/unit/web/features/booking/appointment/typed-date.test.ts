import { describe, expect, it } from 'vitest'
import { dateParts, typedDate } from '../../../../../../web/features/booking/appointment/typed-date.ts'

const last = '2027-04'
const typed = (text: string) => {
  const [day = '', month = '', year = ''] = text.split('/')
  return typedDate({ day, month, year }, last)
}

describe('a typed date', () => {
  it.each([
    ['14/12/2026', '2026-12-14'],
    ['07/01/2027', '2027-01-07'],
    ['7/1/2027', '2027-01-07'],
    [' 7 / 1 / 2027 ', '2027-01-07'],
    ['7/1/27', '2027-01-07'],
    ['30/4/2027', '2027-04-30'],
    ['1/1/2020', '2020-01-01'],
  ])('%s is %s', (text, date) => {
    expect(typed(text)).toEqual({ date })
  })

  it.each([
    '',
    '//',
    '31/11/2026',
    '29/2/2027',
    '0/1/2027',
    '1/13/2027',
    '14/12/',
    '14/Des/2026',
    '1/1/127',
    '-1/1/2027',
  ])('"%s" is no date', (text) => {
    expect(typed(text)).toEqual({ error: 'not-a-date' })
  })

  it.each(['1/5/2027', '1/1/2028', '1/1/9999'])('%s is further than any office gives out', (text) => {
    expect(typed(text)).toEqual({ error: 'beyond' })
  })

  it('is filled in again without leading zeros, and means the same', () => {
    expect(dateParts('2027-01-07')).toEqual({ day: '7', month: '1', year: '2027' })
    expect(typedDate(dateParts('2027-01-07'), last)).toEqual({ date: '2027-01-07' })
  })
})
