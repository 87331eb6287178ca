import type { HomeTexts } from '../../id/public/home.ts'

const home: HomeTexts = {
  title: 'Book your passport appointment online',
  description: 'Choose a day and a time at the immigration office for a new or a replacement passport. Free of charge.',
  heading: 'Book your turn for a passport from home',
  lead: 'Choose a day and a time at the immigration office, for 1 to 5 applicants at once. Free of charge.',
  accountRemoved: 'Your account has been deleted, with the people saved in it. You are logged out.',
  start: 'Book a time',
  haveAccount: 'See my bookings',
  stepsHeading: 'Step by step',
  steps: [
    ['Create an account', 'Choose a username and a password, and give your email address.'],
    ['Check your email', 'Open the message from us and enter the code of 6 digits.'],
    ['Log in', 'Use your username and password.'],
    ['Choose office, number of applicants, day and time', 'Days marked green have places left.'],
    ['Enter the applicants', 'New or replacement passport, with name, NIK and birth date as on the e‑KTP.'],
    ['Save the PDF', 'Keep the proof of registration and show it to the officer when you arrive.'],
  ],
  prepareHeading: 'Have ready before you start',
  prepare: [
    'An email address that you can open now',
    'The e‑KTP of every applicant: name, NIK of 16 digits and birth date',
    'For children without an e‑KTP: the family card (Kartu Keluarga) with their NIK',
  ],
  bringHeading: 'Bring when you come',
  bring: [
    'The proof of registration (PDF, printed or on your phone)',
    'The original e‑KTP and the family card (Kartu Keluarga) of every applicant',
    'Birth certificate, school diploma or marriage book (one of them)',
    'The old passport, if you ask for a replacement',
  ],
  officesHeading: 'Offices that take part',
  book: 'Choose a time at this office',
  allOffices: 'Addresses and contacts',
  ruleHeading: 'The 1-month rule',
  rule: 'Applicants who have a booking can book again 1 month after the date of that booking. A booking can be changed or cancelled up to 2 days before the arrival date.',
}

export default home
