import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider'
import { newCode, withCode } from './codes.ts'
import { deliveryDetails } from './delivery.ts'
import { refusal } from './errors.ts'
import type { Service } from './service.ts'

/**
 * Changes attributes of a user; a blank value deletes one. The pool keeps an email address in force until the new one is
 * verified (AttributesRequireVerificationBeforeUpdate): a new one waits, and its code goes there. Asked for again, it is
 * sent again and the older code ends. An administrator who calls it verified changes it at once, without a mail.
 */
export async function changeAttributes(
  { store, mailer, now }: Service,
  username: string,
  said: Readonly<Record<string, string>>,
  clientMetadata: Readonly<Record<string, string>> | undefined,
): Promise<{ CodeDeliveryDetailsList: CodeDeliveryDetailsType[] }> {
  const { email, ...others } = said
  const code = newCode('email', now())
  const asking = await store.change(username, async (entry, save) => {
    if (!entry.user) throw refusal('userNotFound')
    const waits = email !== undefined && said.email_verified !== 'true' && email !== entry.user.attributes.email
    const changed = { ...entry.user.attributes, ...others, ...(email !== undefined && !waits && { email }) }
    const attributes = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== ''))
    const { pendingEmail: _, ...rest } = entry.user
    const user = { ...(email === undefined ? entry.user : rest), attributes, modifiedAt: now() }
    if (waits) await save(withCode({ ...entry, user: { ...user, pendingEmail: email } }, 'email', code))
    else await save(email === undefined ? { ...entry, user } : withCode({ ...entry, user }, 'email', undefined))
    return waits ? user : undefined
  })
  if (!asking || email === undefined) return { CodeDeliveryDetailsList: [] }
  await mailer.send({
    source: 'CustomMessage_UpdateUserAttribute',
    user: asking,
    to: email,
    code: code.code,
    clientMetadata,
  })
  return { CodeDeliveryDetailsList: [deliveryDetails(email)] }
}
