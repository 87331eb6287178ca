import { MailRefused, Overloaded } from '../../usecases/ports.ts'

/*
 * Whose fault it is that SES did not take a mail. Only what SES says of this very mail is a reason to put it aside. All else is
 * about the account or the moment (also what we have no name for): it would hit every mail alike, so they wait.
 * Names: SES API Reference 2010-12-01, SendRawEmail and "Common errors"; sentences: SES Developer Guide, "Email sending errors".
 */

/** Names for what is wrong with the address or the mail. */
const errorsOfOneMail: ReadonlySet<string> = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'InvalidParameterValueException',
])

/** What SES also calls by these names, although it is about us: the sender, the account, its sandbox. */
const accountErrorMessages: readonly RegExp[] = [
  // "Email address is not verified. The following identities failed the check in region …"; in the sandbox of recipients too.
  /not verified/i,
  // "Sending paused for this account.", "Sending suspended for this account."
  /\b(paused|suspended|shut ?down)\b/i,
  // "Sending quota exceeded", "Daily message quota exceeded", "Maximum sending rate exceeded."
  /\b(quota|rate) exceeded/i,
]

/**
 * What became of a mail that SES did not take.
 * @returns MailRefused when it never will, with SES's name for the reason; Overloaded when waiting, or mending the account, helps
 */
export function toMailError(fault: unknown): MailRefused | Overloaded {
  const { name, message } = fault instanceof Error ? fault : new Error(String(fault))
  // Without the addresses in it: nobody makes us wait by being called `paused@…`.
  const said = message.replace(/\S*@\S*/g, '')
  if (errorsOfOneMail.has(name) && !accountErrorMessages.some((words) => words.test(said))) return new MailRefused(name)
  return new Overloaded('the mail service takes no mails now', { cause: fault })
}
