import { Template } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkEnvironments, environments } from '../../../infra/environments.ts'
import { appOf, named, type Properties } from '../cloud.ts'

const prod = named('prod')
const sentence = (list: readonly unknown[]): string => {
  try {
    checkEnvironments(list)
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing wrong'
}

describe('a wrong value is one sentence', () => {
  it.each([
    [{ region: 'Jakarta' }, 'region of prod must be an AWS Region such as ap-southeast-3.'],
    [{ sender: { ...prod.sender, address: 'nobody' } }, 'sender.address of prod must be an e-mail address.'],
    [{ restoreDays: 40 }, 'restoreDays of prod must be 1 to 35.'],
    [{ logDays: 8 }, 'logDays of prod must be 7, 30, 90, 180, 365 or 731, the days CloudWatch knows.'],
    [{ throttle: { rate: 1, burst: 9000 } }, 'throttle.burst of prod must be at most 5000, the limit of an account.'],
    [
      { site: { domain: 'antrian.example', certificate: 'arn:aws:acm:ap-southeast-3:111122223333:certificate/0' } },
      'site.certificate of prod must be the ARN of an ACM certificate in us-east-1, the only Region CloudFront takes them from.',
    ],
    [{ staffMfa: 'yes' }, 'staffMfa of prod must be required or optional.'],
    [{ alarms: 'nobody' }, 'alarms of prod must be an e-mail address.'],
    [
      { warmThroughput: { reads: 5, writes: 4000 } },
      'warmThroughput.reads of prod must be at least 12000, which costs nothing.',
    ],
    [{ firewall: { perAddress: 1, accountsPerAddress: 10 } }, 'firewall.perAddress of prod must be at least 100.'],
    [
      { release: { weekday: 'MON', time: '00:10', ready: { bookings: 5 } } },
      'release.time of prod must be a time from 01:00 to 22:59.',
    ],
    [{ proofKeys: [] }, 'proofKeys.0 of prod must be a whole number.'],
    [{ proofKeys: [1, 0] }, 'proofKeys.1 of prod must be at least 1.'],
    [{ proofKeys: [2, 2] }, 'proofKeys of prod names a key twice.'],
    [{ originKey: 0 }, 'originKey of prod must be at least 1.'],
    [{ name: 'Prod!' }, 'name of Prod! must be 2 to 16 lower-case letters or digits.'],
    [{ keepdata: true }, 'prod has the unknown field keepdata.'],
  ])('%o', (change, expected) => {
    expect(sentence([{ ...prod, ...change }])).toBe(`infra/environments.ts: ${expected}`)
  })

  it('two environments can’t share a sender domain', () => {
    expect(sentence([prod, { ...prod, name: 'other' }])).toBe(
      'infra/environments.ts: sender.address of other uses antrian-paspor.example, which prod has already; each environment needs its own.',
    )
  })

  it('and a right list passes', () => {
    expect(sentence(environments)).toBe('nothing wrong')
  })
})

/** Properties by which an account knows a resource, of the types we use. */
const physicalNames = /^(.*Name|Name|EmailIdentity|DomainName|UserPoolName)$/

function namesIn(template: Template): string[] {
  const resources = Object.values(
    template.toJSON().Resources as Record<string, { Type: string; Properties?: Properties }>,
  )
  return resources.flatMap(({ Type, Properties = {} }) => [
    ...Object.entries(Properties)
      .filter(
        ([key, value]) => physicalNames.test(key) && typeof value === 'string' && !innerNames.has(`${Type}.${key}`),
      )
      .map(([, value]) => `${Type} ${value}`),
    ...configNames(Properties).map((name) => `${Type} ${name}`),
  ])
}

/** Known inside their API or role only. */
const innerNames = new Set([
  'AWS::ApiGatewayV2::Api.Name',
  'AWS::IAM::Policy.PolicyName',
  'AWS::ApiGatewayV2::Stage.StageName',
  'AWS::ApiGatewayV2::Authorizer.Name',
  'AWS::Lambda::Alias.Name',
  'AWS::CloudWatch::Alarm.MetricName',
  'AWS::CodeDeploy::DeploymentGroup.DeploymentConfigName',
])

/** CloudFront's policies carry their name one level down. */
const configNames = (properties: Properties): string[] =>
  Object.entries(properties).flatMap(([key, value]) =>
    key.endsWith('Config') && typeof value?.Name === 'string' ? [value.Name] : [],
  )

describe('all environments', () => {
  const { app, stacks } = appOf(environments)
  // Eight stacks at once: seconds, on a busy machine many.
  beforeAll(() => void app.synth(), 120_000)

  it('can live in one account and Region: no name twice', () => {
    const names = stacks.flatMap(({ mail, edge, service }) =>
      [mail, service, ...(edge ? [edge] : [])].flatMap((stack) => [
        `stack ${stack.stackName}`,
        ...namesIn(Template.fromStack(stack)),
      ]),
    )
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(names.length).toBeGreaterThanOrEqual(environments.length * 8)
  })

  it('have no finding of cdk-nag that nobody answers for', () => {
    const { violations } = new AwsSolutionsChecks().validateScope(app)
    const found = violations.map(
      ({ ruleName, violatingResources }) => `${ruleName} ${violatingResources[0]?.constructPath}`,
    )
    expect(found).toEqual([])
  })

  it('deploy their mail and their firewall first', () => {
    for (const { mail, edge, service } of stacks)
      expect(service.dependencies).toEqual(expect.arrayContaining([mail, ...(edge ? [edge] : [])]))
  })

  it('tell the deployer the DNS records of the sender', () => {
    for (const { mail } of stacks) {
      const outputs = JSON.stringify(Template.fromStack(mail).toJSON().Outputs)
      expect(outputs.match(/ CNAME /g)).toHaveLength(3)
      expect(outputs).toMatch(/ MX 10 feedback-smtp\.ap-southeast-3\.amazonses\.com/)
      expect(outputs).toContain('v=spf1 include:amazonses.com')
    }
  })
})
