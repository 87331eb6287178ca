import type { OfficesTexts } from '../../id/public/offices.ts'

const offices: OfficesTexts = {
  title: 'Immigration offices',
  description: 'Address, phone, WhatsApp, social media, website and email of the immigration offices.',
  heading: 'Immigration offices',
  lead: 'Offices where you can book an appointment here.',
  address: 'Address',
  phone: 'Phone',
  whatsapp: 'WhatsApp',
  social: 'Social media',
  website: 'Website',
  emails: 'Email',
  party: 'Largest party in one booking',
  book: 'Choose a time at this office',
  subscription: {
    start: 'Tell me the opening time',
    stop: 'Stop telling me',
    on: 'Done. You get an email as soon as this office announces its next opening time.',
    off: 'Done. You no longer get emails about the opening times of this office.',
  },
  empty: 'No office is registered yet.',
}

export default offices
