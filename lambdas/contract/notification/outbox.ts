/**
 * How long a record of the table's stream is worked on, in hours. Until `patience` it waits for a service that is away; then
 * what it calls for is put aside in the table. Only what cannot even be put aside lives until `record`; then Lambda gives it
 * up, and its batch goes to the bucket. The stream itself forgets after 24 hours.
 */
export const outboxHours = { retry: 6, record: 12 } as const

/**
 * Days. A batch that was given up waits in the bucket for `givenUp`. That is far less than the personal data in it may stay (90
 * days after the visit, domain/retention.ts), save where a booking was written shortly before its end, as another key ring does
 * with all of them: then its batch outlives it, by about these days at most. A `mark` of a mail that was sent outlives the
 * batch, so that one of which a part was told is never told twice.
 */
export const outboxDays = { failedBatch: 14, mark: 31 } as const

/** Name of the metric that counts the mails put aside. */
export const deadLetterMetric = 'deadLetters'
