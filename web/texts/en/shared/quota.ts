import type { QuotaTexts } from '../../id/shared/quota.ts'

const quota: QuotaTexts = {
  week: {
    without: (days) => `${days}: the office works, but has no opening hours. No quota is given out then.`,
    beyond: (days) => `${days}: opening hours, but no working day of the office. Quota is given out all the same.`,
  },
  release: {
    label: 'When does booking open?',
    later: 'At a certain time',
    laterNote: 'It is announced, and opens by itself exactly then.',
    now: 'At once',
    nowNote: 'People can book as soon as the quota is given out.',
    date: 'Opening day',
    dateHint: 'For example 4 12 2026',
    time: (zone) => `Time (${zone})`,
    timeHint: 'For example 14:00',
    at: (day, time) => `${day} at ${time}`,
    opens: (when) => `Opens ${when}.`,
    wrong: {
      'not-chosen': 'Choose when booking opens.',
      'not-a-date': 'Fill in the opening day with a valid day, month and year.',
      'not-a-time': 'Write the opening time like 14:00.',
      past: 'This opening time has passed. Choose one to come, or “At once”.',
    },
  },
  range: {
    label: 'For which days?',
    other: 'Other days',
    otherNote: 'From one day to another.',
    from: 'First day',
    to: 'Last day',
    hint: 'For example 14 12 2026',
    wrong: {
      'not-chosen': () => 'Choose for which days.',
      'not-a-from': () => 'Fill in the first day with a valid day, month and year.',
      'not-a-to': () => 'Fill in the last day with a valid day, month and year.',
      order: () => 'The last day must not come before the first.',
      past: () => 'The first day has passed.',
      'too-far': (last) => `Quota can be given out up to ${last} at most.`,
    },
  },
}

export default quota
