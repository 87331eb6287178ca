import type { BookingLazyTexts } from '../../id/shared/booking-lazy.ts'
import logIn from '../public/log-in.ts'
import person from './person.ts'

const bookingLazy: BookingLazyTexts = {
  logIn,
  signIn: {
    heading: 'Log in to go on',
    text: 'Your choices are kept. After logging in you go straight to the applicants.',
    hurry: 'The places are yours only after the last step, so it is better not to wait.',
  },
  people: {
    heading: 'Who will come?',
    label: 'Saved people',
    hint: (party) =>
      party === 1 ? 'Choose one person.' : `Choose up to ${party} people. Whoever is missing you write down next.`,
    count: (picked, party) => `${picked} of ${party} chosen`,
    tooMany: (party, picked) =>
      `You chose ${picked} people for ${party === 1 ? '1 applicant' : `${party} applicants`}. Choose fewer, or change the number of applicants.`,
    changeParty: 'Change the number of applicants',
    someoneElse: 'Somebody else',
    someoneElseNote: 'Write the details in the next step',
    write: 'Write the applicants’ details yourself',
    manage: 'Manage saved people',
  },
  applicant: {
    ...person,
    heading: (n, of) => (of === 1 ? 'The applicant' : `Applicant ${n} of ${of}`),
    name: (n) => `Applicant ${n}`,
    person: 'Saved person',
    freeFrom: (date) => `This applicant can book again from ${date}.`,
    elsewhere: (n, message) => `Applicant ${n}: ${message}`,
    remove: 'Go on without this applicant',
    removeAsk: (n) => `Go on without applicant ${n}?`,
    removeText:
      'What you typed for this applicant is removed from the booking. The others, the day and the time are kept.',
    removeKeep: 'Keep them',
    pick: 'Choose from saved people',
    pickAnother: 'Choose somebody else',
    writeInstead: 'Write this applicant’s details yourself',
    save: 'Save for next time',
    saveNote: 'Next time you only choose the name. You can remove it at any time under Account.',
  },
  check: {
    heading: 'Check before you book',
    appointment: 'Visit',
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
    saved: (names) => `Saved for next time: ${names}.`,
    notSaved: (names, reason) => `Not saved for next time: ${names}. ${reason} Your booking is not affected.`,
    people: 'Open saved people',
  },
}

export default bookingLazy
