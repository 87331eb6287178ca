/**
 * How long a record of the table's stream is worked on, in hours. Until `patience` it waits for a service that is away; then
 * what it calls for is put aside in the table. Only what cannot even be put aside lives until `record`, and goes to the
 * queue; the stream itself forgets after 24 hours, so there is time left to hand it in again.
 */
export const outboxHours = { patience: 6, record: 12 } as const

/** Name of the metric that counts the mails put aside. */
export const putAsideFigure = 'mailsPutAside'
