import { describe, expect, it } from 'vitest'
import {
  makeSlots,
  slotsForWeekday,
  type TemplateDay,
  templateErrors,
} from '../../../../../lambdas/contract/quota/template.ts'

const morning: TemplateDay = { weekday: 1, opens: '08:00', closes: '10:00', slotMinutes: 30, quota: 20, breaks: [] }
const noonBreak = { from: '12:00', to: '13:00' }
const timesOf = (change: Partial<TemplateDay>) => makeSlots({ ...morning, ...change }).map(({ time }) => time)

describe('the times of a weekday', () => {
  it.each<[string, Partial<TemplateDay>, string[]]>([
    ['follow one another until closing', {}, ['08:00', '08:30', '09:00', '09:30']],
    ['leave out what would run past closing', { closes: '09:59' }, ['08:00', '08:30', '09:00']],
    ['take one that ends exactly at closing', { closes: '08:30' }, ['08:00']],
    ['are none when the day is shorter than one', { closes: '08:29' }, []],
    ['reach the last minutes of a day', { opens: '23:00', closes: '23:59' }, ['23:00']],
    [
      'stop at a break and go on after it',
      { opens: '11:00', closes: '14:00', breaks: [noonBreak] },
      ['11:00', '11:30', '13:00', '13:30'],
    ],
    [
      'leave out what would run into a break, and begin anew when it ends',
      { opens: '11:15', closes: '14:00', breaks: [{ from: '12:00', to: '13:10' }] },
      ['11:15', '13:10'],
    ],
    [
      'begin after a break at opening, end before one at closing',
      {
        breaks: [
          { from: '08:00', to: '08:30' },
          { from: '09:30', to: '10:00' },
        ],
      },
      ['08:30', '09:00'],
    ],
    [
      'pass two breaks that touch, in any order',
      {
        breaks: [
          { from: '09:00', to: '09:30' },
          { from: '08:30', to: '09:00' },
        ],
      },
      ['08:00', '09:30'],
    ],
    ['are none when a break takes it all', { breaks: [{ from: '08:00', to: '10:00' }] }, []],
  ])('%s', (_, change, times) => expect(timesOf(change)).toEqual(times))

  it('have the quota of the day, and a weekday that is not listed has none', () => {
    expect(slotsForWeekday({ days: [morning] }, 1)[0]).toEqual({ time: '08:00', quota: 20 })
    expect(slotsForWeekday({ days: [morning] }, 2)).toEqual([])
  })
})

describe('a template', () => {
  const wrong = (...days: Partial<TemplateDay>[]) =>
    templateErrors(days.map((day) => ({ ...morning, ...day }))).map(({ path, code }) => `${path.join('.')} ${code}`)

  it('of a whole week is right', () => {
    expect(wrong(...[1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday })))).toEqual([])
  })

  it.each<[string, Partial<TemplateDay>]>([
    ['0.closes end-before-start', { closes: '08:00' }],
    ['0.closes end-before-start', { closes: '07:59' }],
    ['0.breaks.0.to end-before-start', { breaks: [{ from: '09:00', to: '09:00' }] }],
    ['0.breaks.0.from outside-hours', { breaks: [{ from: '07:59', to: '08:30' }] }],
    ['0.breaks.0.from outside-hours', { breaks: [{ from: '10:00', to: '10:30' }] }],
    ['0.breaks.0.to outside-hours', { breaks: [{ from: '09:30', to: '10:01' }] }],
    [
      '0.breaks.1.from overlapping',
      {
        breaks: [
          { from: '08:30', to: '09:00' },
          { from: '08:59', to: '09:30' },
        ],
      },
    ],
    [
      '0.breaks.1.from overlapping',
      {
        breaks: [
          { from: '08:30', to: '09:30' },
          { from: '08:45', to: '09:00' },
        ],
      },
    ],
    ['0.slotMinutes no-times', { closes: '08:29' }],
    ['0.slotMinutes no-times', { breaks: [{ from: '08:00', to: '10:00' }] }],
    // 08:00 to 16:05 in steps of five minutes: 97.
    ['0.slotMinutes too-many-times', { slotMinutes: 5, closes: '16:05' }],
  ])('is told %s', (error, day) => expect(wrong(day)).toEqual([error]))

  it.each<[string, Partial<TemplateDay>]>([
    ['96 times a day', { slotMinutes: 5, closes: '16:00' }],
    ['a break from opening to the minute before closing', { breaks: [{ from: '08:00', to: '09:30' }] }],
    [
      'breaks that touch',
      {
        breaks: [
          { from: '08:30', to: '09:00' },
          { from: '09:00', to: '09:30' },
        ],
      },
    ],
  ])('may have %s', (_, day) => expect(wrong(day)).toEqual([]))

  it('names the second entry of a weekday, and every wrong day', () => {
    expect(wrong({}, { weekday: 2, closes: '07:00' }, {})).toEqual([
      '1.closes end-before-start',
      '2.weekday given-twice',
    ])
  })
})
