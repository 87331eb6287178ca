import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Mail } from '../../usecases/ports.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: a line break in a header begins another header
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/**
 * The whole message (RFC 5322), parts and files included. What goes into headers (address, subject, names of files) is
 * refused with a control character; everything else is a part of its own, encoded, between boundaries that nobody can
 * guess.
 * @param sender `Name <address>`
 * @throws Error for a header with a line break or another control character
 */
export async function rawMail({ to, subject, html, text, attachments = [] }: Mail, sender: string): Promise<Buffer> {
  const headers = [to, subject, sender, ...attachments.flatMap(({ name, type }) => [name, type])]
  if (headers.some((header) => controls.test(header))) throw new Error('a header of a mail has a line break')
  return new MailComposer({
    from: sender,
    // As an address, not as text to be parsed: a comma in it names nobody else.
    to: { name: '', address: to },
    subject,
    html,
    text,
    textEncoding: 'quoted-printable',
    attachments: attachments.map(({ name, type, bytes, contentId }) => ({
      filename: name,
      content: Buffer.from(bytes),
      contentType: type,
      contentDisposition: contentId ? 'inline' : 'attachment',
      ...(contentId && { cid: contentId }),
    })),
    // Keeps out-of-office replies from coming back (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}
