import type { Booking } from '../../domain/booking/booking.ts'
import type { NikVault } from '../ports.ts'

/** The NIKs of a party in full, in its order; whoever asks for them writes it into the audit before it is answered. */
export const revealNiks = ({ applicants }: Booking, vault: Pick<NikVault, 'open'>): Promise<string[]> =>
  Promise.all(applicants.map(async ({ nikSealed }) => (await vault.open(nikSealed)).reveal()))
