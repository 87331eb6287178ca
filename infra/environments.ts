import * as z from 'zod'

/*
 * What differs between environments, and nothing else. Each becomes two stacks: `<name>-mail` and `<name>`.
 * Set your own sender and site before the first deployment; the addresses here belong to nobody (RFC 2606).
 */

/** Log retentions CloudWatch knows, in days. */
const logDays = z.literal([7, 30, 90, 180, 365, 731], 'must be 7, 30, 90, 180, 365 or 731, the days CloudWatch knows')

const environment = z.strictObject({
  /** Prefix of the stacks and of every name that an account knows only once. */
  name: z.string().regex(/^[a-z][a-z0-9]{1,15}$/, 'must be 2 to 16 lower-case letters or digits'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS Region such as ap-southeast-3'),
  /** Who account mails come from. The domain must be yours: SES proves it by DNS, for each environment its own. */
  sender: z.strictObject({
    address: z.email('must be an e-mail address'),
    name: z.string().min(1, 'must not be empty'),
  }),
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
    mailsPerSecond: 0.5,
    keepData: false,
    restoreDays: 1,
    logDays: 7,
    throttle: { rate: 200, burst: 400 },
  },
  {
    name: 'staging',
    region,
    sender: { address: 'antrian@staging.antrian-paspor.example', name: 'Antrian Paspor (staging)' },
    mailsPerSecond: 10,
    keepData: false,
    restoreDays: 7,
    logDays: 30,
    throttle: { rate: 5000, burst: 5000 },
  },
  {
    name: 'prod',
    region,
    sender: { address: 'antrian@antrian-paspor.example', name: 'Antrian Paspor Online' },
    mailsPerSecond: 40,
    keepData: true,
    restoreDays: 35,
    logDays: 365,
    throttle: { rate: 10_000, burst: 5000 },
  },
])
