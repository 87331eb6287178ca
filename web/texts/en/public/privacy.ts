import type { PrivacyTexts } from '../../id/public/privacy.ts'

const privacy: PrivacyTexts = {
  title: 'Privacy',
  description: 'What data is kept, what for, and your rights.',
  heading: 'Privacy',
  kept: {
    caption: 'What we keep',
    columns: { name: 'About', what: 'Data', why: 'What for', until: 'How long' },
    rows: [
      {
        name: 'Account',
        what: 'Username, full name, email address, the phone number if you gave it, and a new address that you are confirming.',
        why: 'So that you can log in and get our emails.',
        until: 'Until the account is deleted; a new address that is not confirmed, for one day.',
      },
      {
        name: 'Sign-up not yet confirmed',
        what: 'A fingerprint of the password you chose; the password itself cannot be read from it.',
        why: 'So that only you can correct an email address that was mistyped.',
        until: 'One week, or until the account is confirmed.',
      },
      {
        name: 'People you save',
        what: 'Name, NIK, date of birth and the usual kind of application.',
        why: 'So that you need not type them again when you book.',
        until: 'Until you remove them, or the account is deleted.',
      },
      {
        name: 'Bookings',
        what: 'Office, day, time, and for every applicant the name, NIK, date of birth and kind of application.',
        why: 'Officers of the office you chose compare the applicants with their e‑KTP, and the system takes care that one person does not take several places.',
        until:
          'Until 90 days after the day of arrival, also if the account is deleted earlier. Then names, NIK, dates of birth and the link to your account are erased; only figures stay.',
      },
      {
        name: 'What staff have done',
        what: 'Usernames of staff, what they changed, and whose bookings they looked at, without the NIK.',
        why: 'So that the office can tell who saw or changed your data.',
        until: 'Kept for good; nobody can delete it.',
      },
      {
        name: 'Login',
        what: 'Two cookies that no script can read; at the two-step login of staff one more, for three minutes.',
        why: 'So that you need not log in on every page.',
        until: 'For 8 hours at most, or until you log out.',
      },
    ],
  },
  sections: [
    [
      'How the NIK is protected',
      'The NIK is kept encrypted. On screen, in the PDF and in emails only its last four digits appear. It is never part of a page address.',
    ],
    [
      'On your device',
      'Two cookies keep you logged in; no script can read them. Answers not yet sent are kept in this tab only and are removed once the booking is made, you log out, or the tab is closed. Tickets you open are saved on this device so that they can be shown without internet: queue code, office, day, time, names and the last four digits of the NIK. They are removed after the day of the visit, when the booking is cancelled, when you log out or delete your account, and when somebody else logs in on this device. There are no trackers and no advertisements.',
    ],
    [
      'Your rights',
      'Under Indonesian law (UU 27/2022 on the protection of personal data) you may see, correct and ask for the removal of your data. Most of it you can do yourself on the Account page; for the rest contact the immigration office that you chose.',
    ],
  ],
}

export default privacy
