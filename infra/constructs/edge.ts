import { type App, Stack, type StackProps } from 'aws-cdk-lib'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Environment } from '../environments.ts'
import { uniqueName } from './per-environment.ts'

/** CloudFront takes a firewall from this Region only. */
const edgeRegion = 'us-east-1'

type Firewall = NonNullable<Environment['firewall']>
type Rule = CfnWebACL.RuleProperty

/**
 * The firewall before the site. It counts and sees addresses, and keeps nothing: no log and no samples, since a request
 * shows the session of whoever sent it.
 */
export class EdgeStack extends Stack {
  readonly webAclArn: string

  constructor(app: App, id: string, environment: Environment, firewall: Firewall, props: StackProps) {
    super(app, id, {
      ...props,
      env: { ...props.env, region: edgeRegion },
      stackName: uniqueName(environment, 'edge'),
      description: `Antrian Paspor Online, firewall of ${environment.name}`,
    })
    const acl = new CfnWebACL(this, 'Firewall', {
      name: uniqueName(environment, 'firewall'),
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible('firewall'),
      customResponseBodies: { wait: { contentType: 'APPLICATION_JSON', content: JSON.stringify(tooMany) } },
      rules: rulesOf(firewall).map((rule, priority) => ({ ...rule, priority })),
    })
    this.webAclArn = acl.attrArn
  }
}

/** The contract's problem, in both languages at once: a firewall reads no `Accept-Language`. */
const tooMany = {
  type: '/api/problems/too-many-attempts',
  title: 'Terlalu banyak percobaan · Too many attempts',
  status: 429,
  code: 'too-many-attempts',
  detail:
    'Dari jaringan Anda datang terlalu banyak permintaan. Tunggu beberapa menit, lalu coba lagi. · Too many requests come from your network. Wait a few minutes, then try again.',
}

/** Seconds over which addresses are counted, and after which they may come again. */
const window = 300

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
})

const rulesOf = ({ perAddress, accountsPerAddress }: Firewall): Omit<Rule, 'priority'>[] => [
  // Pages ask by GET who is logged in, each time; what takes a password or sends a mail never is one.
  perAddressAtMost('accounts-per-address', accountsPerAddress, {
    andStatement: {
      statements: [
        { orStatement: { statements: ['/api/account', '/api/session'].map(pathBegins) } },
        { notStatement: { statement: isGet } },
      ],
    },
  }),
  perAddressAtMost('requests-per-address', perAddress),
  // Addresses that Amazon knows for attacks, and requests that only an exploit sends.
  managed('AWSManagedRulesAmazonIpReputationList'),
  managed('AWSManagedRulesKnownBadInputsRuleSet'),
]

const perAddressAtMost = (
  name: string,
  limit: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): Omit<Rule, 'priority'> => ({
  name,
  statement: {
    rateBasedStatement: {
      limit,
      aggregateKeyType: 'IP',
      evaluationWindowSec: window,
      ...(scopeDownStatement && { scopeDownStatement }),
    },
  },
  action: {
    block: {
      customResponse: {
        responseCode: 429,
        customResponseBodyKey: 'wait',
        responseHeaders: [{ name: 'retry-after', value: String(window) }],
      },
    },
  },
  visibilityConfig: visible(name),
})

const pathBegins = (searchString: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString,
    // As the API reads it: who writes %61pi is counted too.
    textTransformations: [{ priority: 0, type: 'URL_DECODE' }],
  },
})

const isGet: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString: 'GET',
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
}

const managed = (name: string): Omit<Rule, 'priority'> => ({
  name,
  statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
  overrideAction: { none: {} },
  visibilityConfig: visible(name),
})
