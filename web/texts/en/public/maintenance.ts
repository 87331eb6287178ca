import type { MaintenanceTexts } from '../../id/public/maintenance.ts'

const maintenance: MaintenanceTexts = {
  title: 'Under maintenance',
  description: 'The passport queue is under maintenance and will be back soon.',
  heading: 'The service is under maintenance',
  text: 'We are looking after the system and will be back soon. There is nothing you need to do: this page opens by itself once the service is back.',
  safeHeading: 'Your bookings are safe',
  safe: [
    'Every booking made before still stands. Please come as planned.',
    'No quota is given out while maintenance lasts.',
    'Tickets saved on this device still open.',
  ],
  tickets: 'Open saved tickets',
  again: 'Try again',
}

export default maintenance
