import type { CancellationTexts } from '../../id/shared/cancellation.ts'

const cancellation: CancellationTexts = {
  byApplicant: 'You cancelled this booking yourself.',
  byOffice: 'Cancelled by the immigration office',
  sorry: 'We are sorry: the office has had to cancel this booking.',
  reasons: {
    illness: 'The reason: staff are ill.',
    'power-cut': 'The reason: a power cut.',
    disaster: 'The reason: a disaster.',
    other: 'The office is closed on that day.',
  },
  note: 'The office adds:',
  free: 'The 1-month rule does not apply to this booking; you can book again at any time.',
  replacement: 'You have first choice on these replacement days, also before they open to everybody:',
  choose: 'Choose a replacement day',
  replaced: 'You have taken a replacement.',
  seeReplacement: 'See the replacement',
}

export default cancellation
