import type { OfficesTexts } from '../id/offices.ts'

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
  empty: 'No office is registered yet.',
}

export default offices
