/**
 * Every deployed function once: what it is for and which parts of the house it uses.
 *
 * The local run builds each function's environment from this table and the CDK stack its grants and
 * environment, so neither can hand a function more than the other does.
 */
export const resources = {
  /** The one DynamoDB table. */
  store: ['TABLE_NAME'],
  /** The Cognito user pool, called by its one confidential client. */
  accounts: ['USER_POOL_ID', 'USER_POOL_CLIENT_ID', 'USER_POOL_CLIENT_SECRET'],
  /** The Cognito user pool, for looking a username up and taking a second step off. */
  directory: ['USER_POOL_ID'],
  /** Whether staff need the second step of the login: `required` or `optional`. */
  mfa: ['STAFF_MFA'],
  /** The KMS key that wraps the key rings for looking up and sealing a NIK, and the number of the ring in use. */
  nikKey: ['NIK_KEY_ID', 'NIK_KEY_VERSION'],
  /** The KMS key pairs of the proof's QR token, parted by commas: the first signs, all of them are published. */
  proofKey: ['PROOF_KEY_IDS'],
  /** The public halves of those key pairs, which verify and cannot sign. */
  proofPublicKey: ['PROOF_KEY_IDS'],
  /** Mail of our own through SES: from whom, e.g. `Antrian Paspor Online <antrian@example.go.id>`. */
  mail: ['MAIL_SENDER'],
  /** How many mails a second may leave for good; a part of what SES allows, since the accounts service sends as well. */
  mailPace: ['MAILS_PER_SECOND'],
  /** The public address of the pages, e.g. `https://antrian.example.go.id`, without a slash at the end. */
  site: ['SITE_ORIGIN'],
  /** The keys by which the edge is known, parted by commas; the API answers nobody else. */
  edge: ['ORIGIN_KEYS'],
} as const

export type ResourceName = keyof typeof resources
export type EnvironmentVariable = (typeof resources)[ResourceName][number]

export const functions = {
  /** Sign-up, confirmation, session, and what the account keeps: saved people, whose NIK is sealed. */
  accounts: { uses: ['accounts', 'store', 'mfa', 'nikKey', 'mail', 'site', 'edge'] },
  /** Public reads: offices, calendar, OpenAPI document. */
  calendar: { uses: ['store', 'site', 'edge'] },
  /** Book, list, show, cancel, replace. */
  bookings: { uses: ['store', 'nikKey', 'site', 'edge'] },
  /** The proof as PDF and as ticket, and the published keys; with `desk` the only one that holds pdfmake. */
  proof: { uses: ['store', 'proofKey', 'site', 'edge'] },
  /** What quota admins do; officers find bookings here too. */
  admin: { uses: ['store', 'mfa', 'nikKey', 'directory', 'site', 'edge'] },
  /** What officers do: the day's list, also as PDF, the check of a proof, outcomes. */
  desk: { uses: ['store', 'mfa', 'nikKey', 'proofPublicKey', 'site', 'edge'] },
  /** The waiting room's board, open to all: apart from `desk`, so that strangers reach nothing that opens a NIK. */
  board: { uses: ['store', 'site', 'edge'] },
  /** Scheduled work: the sweeper, who did not come, reminders, erasure. */
  tasks: { uses: ['store'] },
  /** Gives every NIK to the key ring in use; called by hand, while the service is closed (docs/operations.md). */
  rekey: { uses: ['store', 'nikKey'] },
  /** The nightly check of the booking laws: reads the whole table and writes nothing. */
  invariants: { uses: ['store'] },
  /** Tells by mail what has happened; fed by the table's stream. It signs the proof that a mail carries. */
  outbox: { uses: ['store', 'proofKey', 'mail', 'mailPace', 'site'] },
  /** Marks addresses that mail cannot reach; fed by what SES reports. */
  bounces: { uses: ['store'] },
  /** Cognito's custom-message trigger: the texts of account mails. */
  messages: { uses: ['site'] },
} as const satisfies Record<string, { uses: readonly ResourceName[] }>

export type FunctionName = keyof typeof functions

/** Names of the environment variables a function is given. */
export const variablesOf = (name: FunctionName): readonly EnvironmentVariable[] =>
  functions[name].uses.flatMap((part) => resources[part])
