import { type App, Stack, type StackProps } from 'aws-cdk-lib'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { uniqueName } from '../constructs/per-environment.ts'
import type { Environment } from '../environments.ts'

/** CloudFront takes a firewall from this Region only. */
const edgeRegion = 'us-east-1'

type Firewall = NonNullable<Environment['firewall']>
type WebAclRule = CfnWebACL.RuleProperty

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
      visibilityConfig: visibility('firewall'),
      customResponseBodies: {
        wait: { contentType: 'APPLICATION_JSON', content: JSON.stringify(tooManyAttemptsProblem) },
      },
      rules: rulesOf(firewall).map((rule, priority) => ({ ...rule, priority })),
    })
    this.webAclArn = acl.attrArn
  }
}

/** The contract's problem, in both languages at once: a firewall reads no `Accept-Language`. */
const tooManyAttemptsProblem = {
  type: '/api/problems/too-many-attempts',
  title: 'Terlalu banyak percobaan · Too many attempts',
  status: 429,
  code: 'too-many-attempts',
  detail:
    'Dari jaringan Anda datang terlalu banyak permintaan. Tunggu beberapa menit, lalu coba lagi. · Too many requests come from your network. Wait a few minutes, then try again.',
}

/** Seconds over which addresses are counted, and after which they may come again. */
const windowSeconds = 300

const visibility = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
})

const rulesOf = ({ perAddress, accountsPerAddress }: Firewall): Omit<WebAclRule, 'priority'>[] => [
  // Pages ask by GET who is logged in, each time; what takes a password or sends a mail never is one.
  limitPerAddress('accounts-per-address', accountsPerAddress, {
    andStatement: {
      statements: [
        { orStatement: { statements: ['/api/account', '/api/session'].map(pathBegins) } },
        { notStatement: { statement: isGet } },
      ],
    },
  }),
  limitPerAddress('requests-per-address', perAddress),
  // Addresses that Amazon knows for attacks, and requests that only an exploit sends.
  managedRule('AWSManagedRulesAmazonIpReputationList'),
  managedRule('AWSManagedRulesKnownBadInputsRuleSet'),
]

const limitPerAddress = (
  name: string,
  limit: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): Omit<WebAclRule, 'priority'> => ({
  name,
  statement: {
    rateBasedStatement: {
      limit,
      aggregateKeyType: 'IP',
      evaluationWindowSec: windowSeconds,
      ...(scopeDownStatement && { scopeDownStatement }),
    },
  },
  action: {
    block: {
      customResponse: {
        responseCode: 429,
        customResponseBodyKey: 'wait',
        responseHeaders: [{ name: 'retry-after', value: String(windowSeconds) }],
      },
    },
  },
  visibilityConfig: visibility(name),
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

const managedRule = (name: string): Omit<WebAclRule, 'priority'> => ({
  name,
  statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
  overrideAction: { none: {} },
  visibilityConfig: visibility(name),
})
