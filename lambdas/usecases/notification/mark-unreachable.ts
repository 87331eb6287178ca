import type { Addresses, UnreachableReason } from '../ports.ts'

/** What the mail service reports of one mail. */
export interface DeliveryReport {
  readonly why: UnreachableReason
  readonly addresses: readonly string[]
}

/** Marks the addresses that a report names: no mail goes there any more, and the account's page asks for another. */
export async function markUnreachable(addresses: Pick<Addresses, 'mark'>, report: DeliveryReport): Promise<number> {
  for (const address of report.addresses) await addresses.mark(address, report.why)
  return report.addresses.length
}
