import * as z from 'zod'

/*
 * What differs between environments, and nothing else. Each becomes two stacks, `<name>-mail` and `<name>`, and with a
 * firewall a third, `<name>-edge`.
 * Set your own sender and site before the first deployment; the addresses here belong to nobody (RFC 2606).
 */

/** Log retentions CloudWatch knows, in days. */
const logDays = z.literal([7, 30, 90, 180, 365, 731], 'must be 7, 30, 90, 180, 365 or 731, the days CloudWatch knows')

const keyNumber = z.int('must be a whole number').min(1, 'must be at least 1')

const environment = z.strictObject({
  /** Prefix of the stacks and of every name that an account knows only once. */
  name: z.string().regex(/^[a-z][a-z0-9]{1,15}$/, 'must be 2 to 16 lower-case letters or digits'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS Region such as ap-southeast-3'),
  /** Who account mails come from. The domain must be yours: SES proves it by DNS, for each environment its own. */
  sender: z.strictObject({
    address: z.email('must be an e-mail address'),
    name: z.string().min(1, 'must not be empty'),
  }),
  /** Mailbox of whoever is woken. SNS asks it once, by mail, whether it wants the alarms. */
  alarms: z.email('must be an e-mail address'),
  /**
   * Mails the outbox sends per second. Below the sending rate of the account (SES console, Account dashboard; 1 in the
   * sandbox), as confirmation codes and password mails leave at the same time.
   */
  mailsPerSecond: z.number().min(0.5, 'must be at least 0.5').max(500, 'must be at most 500'),
  /** Own domain of the pages; left out, they live on the distribution's cloudfront.net name. */
  site: z
    .strictObject({
      domain: z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'must be a domain name without https:// and slashes'),
      certificate: z
        .string()
        .regex(
          /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]+$/,
          'must be the ARN of an ACM certificate in us-east-1, the only Region CloudFront takes them from',
        ),
    })
    .optional(),
  /**
   * Number of the key by which the API knows its edge and answers nobody else. One more, and a deployment, makes the edge
   * show a new one (docs/operations.md, Keys).
   */
  originKey: keyNumber.default(1),
  /**
   * Numbers of the keys of the proofs' QR codes: the first signs, and what any of them has signed is good. In this order a key
   * takes another's place: `[1]`, `[1, 2]`, `[2, 1]`, `[2]` (docs/operations.md, Keys).
   */
  proofKeys: z
    .tuple([keyNumber], keyNumber)
    .refine((numbers) => new Set(numbers).size === numbers.length, 'names a key twice')
    .default([1]),
  /**
   * Number of the key ring by which NIKs are looked up and hidden. Another one takes every NIK with it, while the service is
   * closed (docs/operations.md, Keys).
   */
  nikKeyVersion: keyNumber.default(1),
  /** Data that must survive: deleting the stack leaves table, accounts and keys, and DynamoDB refuses to drop the table. */
  keepData: z.boolean(),
  /** Days to which the table can be restored to any second. */
  restoreDays: z.int().min(1, 'must be 1 to 35').max(35, 'must be 1 to 35'),
  logDays,
  /** Requests per second over the whole API, and how many at once; beyond that API Gateway answers 429. */
  throttle: z.strictObject({
    rate: z.int().min(1, 'must be at least 1'),
    burst: z.int().min(1, 'must be at least 1').max(5000, 'must be at most 5000, the limit of an account'),
  }),
  /** A new version answers one call in ten at first, and is taken back when an alarm goes off. */
  canary: z.boolean(),
  /**
   * What the table can take from one second to the next, in units per second; left out, what every new table can take
   * (12,000 reads, 4,000 writes). It is paid once, when it is raised.
   */
  warmThroughput: z
    .strictObject({
      reads: z.int().min(12_000, 'must be at least 12000, which costs nothing'),
      writes: z.int().min(4000, 'must be at least 4000, which costs nothing'),
    })
    .optional(),
  /**
   * Requests that one address may send in five minutes before it is told to wait; left out, nobody is. Whole quarters
   * share one address of their mobile network, so these are far above what one person does.
   */
  firewall: z
    .strictObject({
      perAddress: z.int().min(100, 'must be at least 100'),
      /** Of them, those that may take a password or send a mail. */
      accountsPerAddress: z.int().min(10, 'must be at least 10'),
    })
    .optional(),
  /**
   * Whether staff need the second step of the login, a code of an authenticator app. `optional`: only who has set one up,
   * which everybody can.
   */
  staffMfa: z.enum(['required', 'optional'], 'must be required or optional'),
  /** Has Cognito rate every sign-in and look for leaked passwords, for the log: a third more per account and month. */
  threatProtection: z.boolean(),
  /** Instances that are kept ready around the minute in which quota opens every week; left out, none are and none is paid. */
  release: z
    .strictObject({
      weekday: z.enum(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'], 'must be MON, TUE, WED, THU, FRI, SAT or SUN'),
      /** On the clock of Jakarta. Far enough from midnight, so that it begins and ends on that day. */
      time: z.string().regex(/^(0[1-9]|1\d|2[0-2]):[0-5]\d$/, 'must be a time from 01:00 to 22:59'),
      ready: z.partialRecord(
        z.enum(['accounts', 'bookings', 'calendar'], 'must be accounts, bookings or calendar'),
        z.int().min(1, 'must be at least 1'),
      ),
    })
    .optional(),
})

export type Environment = z.output<typeof environment>

/**
 * Checks the environments.
 * @throws Error with one sentence per wrong value, naming environment and field
 */
export function checkEnvironments(given: readonly unknown[]): Environment[] {
  const list = z.array(environment).superRefine(noneTwice).safeParse(given)
  if (list.success) return list.data
  throw new Error(list.error.issues.map((issue) => sentence(issue, given)).join('\n'))
}

function sentence(issue: z.core.$ZodIssue, given: readonly unknown[]): string {
  const [index, ...field] = issue.path
  const { name = `environment ${Number(index) + 1}` } = (given[Number(index)] ?? {}) as { name?: unknown }
  const where = field.join('.')
  if (issue.code === 'unrecognized_keys')
    return `infra/environments.ts: ${where || name} has the unknown field ${issue.keys.join(', ')}.`
  return `infra/environments.ts: ${where} of ${name} ${issue.message}.`
}

/** Two environments may share an account, and an account knows a sender domain and a site domain only once. */
function noneTwice(list: readonly Environment[], context: z.RefinementCtx): void {
  const once = { name: ({ name }: Environment) => name, 'sender.address': senderDomain, 'site.domain': siteDomain }
  for (const [field, valueIn] of Object.entries(once)) {
    const values = list.map(valueIn)
    values.forEach((value, index) => {
      const first = values.indexOf(value)
      if (value === undefined || first === index) return
      const message = `uses ${value}, which ${list[first]?.name} has already; each environment needs its own`
      context.addIssue({ code: 'custom', path: [index, ...field.split('.')], message })
    })
  }
}

export const senderDomain = ({ sender }: Pick<Environment, 'sender'>): string => sender.address.split('@')[1] ?? ''
const siteDomain = ({ site }: Environment) => site?.domain

/** Jakarta: the law on personal data (UU 27/2022) is easiest kept where the data stay in the country. */
const region = 'ap-southeast-3'

export const environments = checkEnvironments([
  {
    name: 'dev',
    region,
    sender: { address: 'antrian@dev.antrian-paspor.example', name: 'Antrian Paspor (uji coba)' },
    alarms: 'dev@antrian-paspor.example',
    mailsPerSecond: 0.5,
    keepData: false,
    restoreDays: 1,
    logDays: 7,
    throttle: { rate: 200, burst: 400 },
    canary: false,
    staffMfa: 'optional',
    threatProtection: false,
  },
  {
    name: 'staging',
    region,
    sender: { address: 'antrian@staging.antrian-paspor.example', name: 'Antrian Paspor (staging)' },
    alarms: 'dev@antrian-paspor.example',
    mailsPerSecond: 10,
    keepData: false,
    restoreDays: 7,
    logDays: 30,
    throttle: { rate: 5000, burst: 5000 },
    canary: true,
    firewall: { perAddress: 50_000, accountsPerAddress: 3000 },
    staffMfa: 'required',
    threatProtection: false,
  },
  {
    name: 'prod',
    region,
    sender: { address: 'antrian@antrian-paspor.example', name: 'Antrian Paspor Online' },
    alarms: 'siaga@antrian-paspor.example',
    mailsPerSecond: 40,
    keepData: true,
    restoreDays: 35,
    logDays: 365,
    throttle: { rate: 10_000, burst: 5000 },
    canary: true,
    warmThroughput: { reads: 30_000, writes: 8000 },
    firewall: { perAddress: 50_000, accountsPerAddress: 3000 },
    staffMfa: 'required',
    threatProtection: true,
  },
])
