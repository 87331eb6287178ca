import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider'

/**
 * Where a code went, told in no more than first letters. For a user who does not exist the service simulates a
 * delivery (PreventUserExistenceErrors).
 */
export function deliveryDetails(email: string): CodeDeliveryDetailsType {
  const [name = '', domain = ''] = email.split('@')
  return {
    AttributeName: 'email',
    DeliveryMedium: 'EMAIL',
    Destination: `${name.slice(0, 1)}***@${domain.slice(0, 1)}***`,
  }
}

export const simulatedDelivery = (username: string): CodeDeliveryDetailsType =>
  deliveryDetails(`${username.toLowerCase()}@${username.toLowerCase()}`)
