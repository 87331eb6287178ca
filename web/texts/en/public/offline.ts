import type { OfflineTexts } from '../../id/public/offline.ts'

const offline: OfflineTexts = {
  title: 'No internet connection',
  description: 'This page is shown while the device is not connected to the internet.',
  heading: 'No internet connection',
  text: 'This page cannot be opened now. It opens by itself once the connection is back.',
  worksHeading: 'What you can still open',
  works: 'The tickets saved on this device, with the QR code for the officer.',
  tickets: 'Open saved tickets',
  kept: 'Answers you have not sent yet are kept in this tab. Free places are not shown without internet, since they change all the time.',
  again: 'Try again',
}

export default offline
