/** The one part of nodemailer that is used; the package has no types of its own. */
declare module 'nodemailer/lib/mail-composer/index.js' {
  interface Part {
    readonly filename: string
    readonly content: Buffer
    readonly contentType: string
    readonly contentDisposition: 'inline' | 'attachment'
    readonly cid?: string
  }
  export default class MailComposer {
    constructor(mail: {
      readonly from: string
      readonly to: { readonly name: string; readonly address: string }
      readonly subject: string
      readonly html: string
      readonly text: string
      readonly textEncoding: 'quoted-printable'
      readonly attachments: readonly Part[]
      readonly headers: Readonly<Record<string, string>>
      readonly disableFileAccess: true
      readonly disableUrlAccess: true
    })
    compile(): { build(): Promise<Buffer> }
  }
}
