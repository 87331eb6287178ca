import type { HelpTexts } from '../../id/public/help.ts'

const help: HelpTexts = {
  title: 'Help',
  description: 'The rules of the passport queue and answers to frequent questions.',
  heading: 'Help',
  noticeHeading: 'Please note',
  month: 'Applicants who have made a booking can book again 1 (one) month after the date of that booking.',
  proof: 'Applicants must show the proof of registration to the officer.',
  refusal: 'The officer may refuse an applicant',
  reasons: [
    'who is not on the list of the day that was printed beforehand;',
    'whose data on the proof of registration differ from the e‑KTP or another document shown;',
    'who cannot show a proof of registration.',
  ],
  questionsHeading: 'Frequent questions',
  questions: [
    [
      'What do the colours of the calendar mean?',
      'Green: places available. Red: all places taken. Yellow: not yet opened by the immigration office. Grey: national holiday. Every colour has a sign of its own too.',
    ],
    [
      'Until when can a booking be changed or cancelled?',
      'Up to 2 days before the arrival date, under My bookings: Change time moves it to another day or time, CANCEL BOOKING gives it up.',
    ],
    [
      'The confirmation code does not arrive.',
      'Look into the spam folder. On the page Check your email you can ask for a new code; the old one is then no longer valid.',
    ],
    [
      'My NIK is refused.',
      'A NIK has 16 digits and contains the birth date (for women, 40 is added to the day). Compare NIK and birth date with the e‑KTP or the family card.',
    ],
    [
      'How do I book for a child?',
      'Enter the child as an applicant, with the NIK from the family card. One booking takes 1 to 5 people.',
    ],
    ['Does booking cost anything?', 'No. Do not pay anybody for a time.'],
  ],
  contact: 'Still need help? Contact the immigration office of your choice:',
  offices: 'addresses and contacts',
}

export default help
