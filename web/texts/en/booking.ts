import type { BookingTexts } from '../id/booking.ts'
import ticket from './ticket.ts'
import visit from './visit.ts'

const booking: BookingTexts = {
  ticket,
  ...visit,
  title: 'Book a time',
  description: 'Choose office, day and time of arrival for a passport application.',
  office: { heading: 'Choose the immigration office', name: 'Office', empty: 'No office takes part yet.' },
  signInFirst: 'Log in first to be quicker when it counts. You may also look at days and times without logging in.',
  party: {
    heading: 'How many people will come?',
    hint: 'Count everybody who applies for a passport, children too. All of them get the same time.',
    name: 'Number of applicants',
  },
  signIn: {
    heading: 'Log in to go on',
    text: 'Your choices are kept. After logging in you go straight to the applicants.',
    hurry: 'The places are yours only after the last step, so it is better not to wait.',
    logIn: 'Log in',
    signUp: 'Create an account',
  },
  applicant: {
    heading: (n, of) => (of === 1 ? 'The applicant' : `Applicant ${n} of ${of}`),
    name: (n) => `Applicant ${n}`,
    hint: 'Write exactly what the e‑KTP says. The officer may refuse if it differs.',
    kind: 'Kind of application',
    kindNotes: { new: 'Never had a passport', replacement: 'Replaces an old passport' },
    fullName: 'Full name',
    nik: 'NIK',
    nikHint: '16 digits. Children: see the family card (Kartu Keluarga).',
    birthDate: 'Date of birth',
    birthDateHint: 'For example 31 12 1990',
    freeFrom: (date) => `This applicant can book again from ${date}.`,
    elsewhere: (n, message) => `Applicant ${n}: ${message}`,
    remove: 'Go on without this applicant',
  },
  check: {
    heading: 'Check before you book',
    visit: 'Visit',
    declare: 'By booking you confirm that the answers above agree with the e‑KTP.',
    rule: 'After booking, every applicant can book again 1 month after this date of arrival.',
    submit: 'Book this time',
    retry: 'Your answers are kept. Sending again will not book twice.',
  },
  done: {
    heading: 'Your booking is made',
    code: 'Queue code',
    next: 'What to do now',
    todo: [
      'Keep the proof of registration: press SAVE PDF.',
      'Come to the office on the day and at the time above, with all applicants.',
      'Show the proof to the officer, with the original e‑KTP and supporting documents. For a replacement, bring the old passport.',
    ],
    cancel: (date) =>
      `Cannot come? Change the time or cancel by ${date} at the latest, so that somebody else can have the place.`,
    all: 'See my bookings',
  },
}

export default booking
