import * as z from 'zod'
import type { DeliveryReport } from '../../usecases/notification/mark-unreachable.ts'

const recipients = z.array(z.object({ emailAddress: z.string() }))

/** The parts of SES's events that matter here (SES Developer Guide, "Event publishing: contents of event data"). */
const sesEvent = z.object({
  detail: z.union([
    z.object({ bounce: z.object({ bounceType: z.string(), bouncedRecipients: recipients }) }),
    z.object({ complaint: z.object({ complainedRecipients: recipients }) }),
  ]),
})

/** `Name <budi@example.id>` or the bare address, as the receiving side wrote it. */
const bareAddress = ({ emailAddress }: { emailAddress: string }): string =>
  /<([^<>]+)>$/.exec(emailAddress)?.[1] ?? emailAddress

/**
 * What an event of SES says of addresses. A mailbox that is full, or a server that was away, is no reason to give an
 * address up: only what SES calls permanent counts.
 * @throws ZodError for an event of another kind
 */
export function deliveryReportOf(given: unknown): DeliveryReport {
  const { detail } = sesEvent.parse(given)
  if ('complaint' in detail)
    return { why: 'complained', addresses: detail.complaint.complainedRecipients.map(bareAddress) }
  const { bounceType, bouncedRecipients } = detail.bounce
  return { why: 'bounced', addresses: bounceType === 'Permanent' ? bouncedRecipients.map(bareAddress) : [] }
}
