import type { CustomMessageTriggerEvent } from 'aws-lambda'
import { type Locale, locales } from '../contract/locale.ts'
import { type AccountMailPurpose, accountMail } from '../mail/account/code-mail.ts'
import { environment } from './environment.ts'

const { SITE_ORIGIN } = environment('messages')

/** Which of our mails each of Cognito's occasions is; the others keep Cognito's own text. */
const purposes: Partial<Record<CustomMessageTriggerEvent['triggerSource'], AccountMailPurpose>> = {
  CustomMessage_SignUp: 'confirm',
  CustomMessage_ResendCode: 'confirm',
  CustomMessage_ForgotPassword: 'new-password',
  CustomMessage_UpdateUserAttribute: 'new-email',
  CustomMessage_VerifyUserAttribute: 'same-email',
  CustomMessage_AdminCreateUser: 'invitation',
}

/**
 * Cognito's custom-message trigger: fills in subject and text of a mail. Cognito puts the code in the place of the
 * code parameter, so that this function never sees it.
 */
export const handler = async (event: CustomMessageTriggerEvent): Promise<CustomMessageTriggerEvent> => {
  const purpose = purposes[event.triggerSource]
  if (!purpose) return event
  const { codeParameter, usernameParameter } = event.request
  const { subject, html } = accountMail(purpose, {
    locale: localeOf(event),
    siteOrigin: SITE_ORIGIN,
    username: event.userName,
    codePlaceholder: codeParameter,
    usernamePlaceholder: usernameParameter ?? undefined,
  })
  return { ...event, response: { ...event.response, emailSubject: subject, emailMessage: html } } as typeof event
}

/** The language of the page the person is on, else the one of sign-up, else Indonesian. */
function localeOf({ request: { clientMetadata, userAttributes } }: CustomMessageTriggerEvent): Locale {
  const said = clientMetadata?.locale ?? userAttributes.locale
  return locales.find((locale) => locale === said) ?? 'id'
}
