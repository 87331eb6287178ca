import { lateDays } from '../../../../lambdas/contract/desk/late-days.ts'
import { idleMinutes } from '../../../lib/idle-minutes.ts'
import type { ScanProofTexts } from '../../id/staff/scan-proof.ts'
import staff from '../shared/staff.ts'

const scanProof: ScanProofTexts = {
  ...staff,
  title: 'Check a proof',
  description: 'Staff page: check proofs of registration at the desk and record what became of them.',
  lead: 'Scan the QR code on the proof of registration, or type its queue code.',
  methods: {
    camera: 'Scan with the camera',
    stopCamera: 'Turn the camera off',
    aim: 'Point the camera at the QR code. It is read by itself, without pressing anything.',
    viewfinder: 'Picture of the camera',
    starting: 'Starting the camera…',
    photo: 'Photo or picture of the proof',
    photoHint: 'On a phone: take a photo of the QR code. On a computer: choose a picture of the proof.',
    reading: 'Reading the picture…',
    code: 'Queue code',
    codeHint:
      '8 letters or digits, for example 7K4M-2P9X. A hand scanner works straight away: this page notices it by itself.',
    submit: 'Check',
    checking: 'Checking…',
    empty: 'Enter the queue code that is on the proof.',
  },
  troubles: {
    'camera-refused':
      'The camera is not allowed. Allow it for this address in the settings of the browser, or use a photo or the queue code.',
    'camera-missing':
      'No camera was found, or another program is using it. Use a photo, a hand scanner or the queue code.',
    'no-reader':
      'The reader of QR codes could not be loaded. Check the internet connection and try again, or type the queue code.',
    'no-code-in-photo':
      'No QR code could be read in that picture. Take it closer and in better light, or type the queue code.',
    'no-picture': 'That file is no picture that can be opened. Choose a photo or a screenshot.',
  },
  verdicts: {
    valid: { title: 'VALID', text: 'This proof is good here today. Compare it with the e‑KTP.' },
    used: { title: 'ALREADY USED', text: 'Everybody on this proof has been dealt with.' },
    'wrong-day': { title: 'NOT TODAY', text: 'This proof is for another day.' },
    'wrong-office': { title: 'NOT THIS OFFICE', text: 'This proof is for another office.' },
    cancelled: { title: 'CANCELLED', text: 'This booking was cancelled and counts no more.' },
    unknown: { title: 'UNKNOWN', text: 'This is no proof of registration, or its code is wrong.' },
    forged: { title: 'FORGED', text: 'The digital signature is wrong. Somebody else has made or altered this proof.' },
    authentic: {
      title: 'AUTHENTIC, NOT CHECKED YET',
      text: 'The signature is right. Without a connection it is not known whether it was used or cancelled: look for its code on the printed list.',
    },
    unchecked: {
      title: 'CANNOT BE CHECKED YET',
      text: 'Without a connection this proof cannot be checked. Look for it on the printed list.',
    },
  },
  facts: {
    code: 'Queue code',
    arrival: 'Appointment',
    office: 'Office',
    last: 'Last record',
    moved: 'This is an old print: the applicant has moved the booking. What counts is the appointment below.',
    alone:
      'As the proof says; the server has not been asked. If the applicant has moved the booking, an old proof still names the former day.',
  },
  next: 'Scan the next one',
  nextHint: 'or press Esc',
  askAgain: 'Ask the server now',
  party: {
    heading: (n) => (n === 1 ? 'Compare with the e‑KTP' : `Compare ${n} applicants with their e‑KTP`),
    outcomes: 'Outcome of each applicant',
    person: (n, of) => `Applicant ${n} of ${of}`,
    matches: 'What matches:',
    fields: { name: 'Name', nik: 'NIK', birth: 'Date of birth' },
    unseen: 'Names and NIKs are not kept on this device: see the printed list.',
    allArrived: (n) => (n === 1 ? 'Arrived' : `All arrived (${n})`),
    restArrived: (n) => (n === 1 ? 'The other one arrived' : `The others arrived (${n})`),
    arrived: 'Arrived',
    refuse: 'Refuse…',
    noShow: 'Did not come',
    about: (name) => ` ${name}`,
    undo: 'Undo',
    waits: 'Waiting to be sent.',
    onTheWay: 'May have reached the server; can be undone once there is a connection.',
    presumed: 'Did not come (recorded by itself at the end of the day)',
    recorded: (outcome, when, by) => `${outcome}, at ${when} by ${by}`,
    here: (outcome, when) => `${outcome}, at ${when}, on this device`,
    done: 'Everybody has been recorded.',
  },
  outcomes: { arrived: 'Arrived', refused: 'Refused', 'no-show': 'Did not come' },
  reasons: {
    'not-listed': 'Not on the printed list',
    'data-mismatch': 'Data differ from the e‑KTP or another document',
    'no-proof': 'Cannot show a proof of registration',
  },
  refusal: {
    reason: 'Reason of the refusal',
    choose: 'Choose one of the reasons.',
    remark: 'Remark',
    remarkHint: 'One line, at most 200 letters. Do not write a NIK.',
    submit: 'Record the refusal',
    cancel: 'Never mind',
  },
  remarks: {
    meanwhile: 'Another officer was first. What you see now is the record that counts.',
    'not-kept': 'This device cannot keep records without a connection. Write the outcome on the printed list.',
    hidden: `The result was taken off the screen after ${idleMinutes} minutes without use. Scan the proof again.`,
  },
  status: {
    label: 'State of the desk',
    online: 'Connected',
    offline: 'No connection',
    offlineText: `Proofs are checked on this device; outcomes are kept here for ${lateDays} days at most, and sent by themselves once there is a connection.`,
    unknownDesk:
      'The desk of this office was never opened on this device, so it cannot be used without a connection. Desks that can be opened:',
    waiting: (n) =>
      n === 0 ? 'Nothing is waiting' : n === 1 ? '1 outcome waits to be sent' : `${n} outcomes wait to be sent`,
    sending: 'Sending…',
    send: 'Send now',
    signedOut: 'Your session has ended. Log in again, so that outcomes can be sent.',
    stuck: `The server has not taken some outcomes yet. They stay on this device for ${lateDays} days at most and are sent again by themselves.`,
    logIn: 'Log in',
    others: (names) => `This device still holds outcomes of ${names}. They are sent when that officer logs in here.`,
    sound: 'Sound',
    today: (day) => `Today as this device has it: ${day}. Compare it with a calendar.`,
    clock: {
      fast: (minutes) =>
        `The clock of this device is ${minutes} minutes fast. This page goes by the server’s clock; have the device’s set.`,
      slow: (minutes) =>
        `The clock of this device is ${minutes} minutes slow. This page goes by the server’s clock; have the device’s set.`,
      back: 'The clock of this device was set back. Without a connection today’s date is uncertain: compare the date on each proof with a calendar, and have the clock set.',
      unknown: 'The server’s time is not known yet. Today’s date is that of this device: compare it with a calendar.',
    },
  },
  conflicts: {
    heading: (n) =>
      n === 1 ? 'Please look: 1 outcome was not recorded' : `Please look: ${n} outcomes were not recorded`,
    line: (code, person, outcome, when) => `${code}, applicant ${person}: “${outcome}” at ${when}`,
    because: {
      'already-recorded': 'Somebody had recorded it before.',
      'not-found': 'The booking was not found at your office.',
      'not-today': `It is not the day of arrival, or that is more than ${lateDays} days ago.`,
      'already-cancelled': 'The booking was cancelled.',
      'idempotency-key-reused': 'Its key was used for another record.',
      invalid: 'The server cannot take what it says.',
      'too-late': `It could not be sent within ${lateDays} days.`,
    },
    existing: (outcome, when, by) => `What counts: ${outcome}, at ${when} by ${by}.`,
    clock: 'the system',
    check: 'Check this booking',
    dismiss: 'I have seen it',
  },
}

export default scanProof
