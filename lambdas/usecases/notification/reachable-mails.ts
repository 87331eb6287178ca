import type { Addresses, Mails } from '../ports.ts'

/** Mail that is not sent to an address that mail cannot reach; for who asked, it is as if it had been. */
export const reachableMails = (mails: Mails, addresses: Pick<Addresses, 'unreachable'>): Mails => ({
  async send(mail) {
    if (await addresses.unreachable(mail.to)) return
    await mails.send(mail)
  },
})
