import { Stack } from 'aws-cdk-lib'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { OriginKeys } from '../../../infra/constructs/api/origin-keys.ts'
import { cacheableRoutes } from '../../../infra/constructs/site/cacheable-routes.ts'
import { securityHeadersAt } from '../../../infra/edge/headers.ts'
import type { Route } from '../../../lambdas/contract/http/route.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import { Cloud, cloudOf, named, type Properties } from '../cloud.ts'

const domain = 'antrian.example.go.id'
const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-000000000000'
const cloud = cloudOf('dev')
const distribution = cloud.one('AWS::CloudFront::Distribution').DistributionConfig
const behaviours: Properties[] = [
  ...distribution.CacheBehaviors,
  { PathPattern: '*', ...distribution.DefaultCacheBehavior },
]

/** The behaviour CloudFront takes for a path: the first that fits. */
const behaviourOf = (path: string): Properties => {
  const fits = ({ PathPattern }: Properties) =>
    new RegExp(`^${PathPattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path)
  return behaviours.find(fits) ?? {}
}
/** Place → beginning of the logical id of the function that runs there. */
const viewersOf = (associations: Properties[] = []) =>
  Object.fromEntries(
    associations.map(({ EventType, FunctionARN }) => [
      EventType,
      String(FunctionARN['Fn::GetAtt'][0]).replace(/[0-9A-F]{8}$/, ''),
    ]),
  )
const withoutCache = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'
/** Logical ids of the secrets a text refers to, and nothing else of it. */
const secretsIn = (text: unknown): string[] => {
  const references = [
    ...JSON.stringify(text).matchAll(/{{resolve:secretsmanager:",\{"Ref":"(\w+)"\},":SecretString:::}}/g),
  ]
  return references.map(([, id = '']) => id)
}
const numberOf = (id: string): number => Number(/Number(\d+)[0-9A-F]{8}$/.exec(id)?.[1])
const examplePath = (route: Route) => route.path.replace(/\{[^}]+\}/g, 'x1')

describe('the edge', () => {
  it.each(Object.values<Route>(routes).map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s is cached iff its answer allows it',
    (_, route) => {
      const { CachePolicyId, AllowedMethods, FunctionAssociations } = behaviourOf(examplePath(route))
      const mayBeKept = route.audience === 'public' && 'maxAge' in route.output
      expect(CachePolicyId === withoutCache).toBe(!mayBeKept)
      expect(AllowedMethods).toContain(route.method)
      expect(viewersOf(FunctionAssociations)).toEqual({ 'viewer-request': 'SiteViewer' })
    },
  )

  it('can close every page and every call for maintenance, and leaves the assets alone', () => {
    expect(viewersOf(behaviourOf('/jadwal/').FunctionAssociations)).toEqual({
      'viewer-request': 'SiteViewer',
      'viewer-response': 'SiteAnswer',
    })
    expect(behaviourOf('/service-worker.js')).toBe(behaviourOf('/jadwal/'))
    expect(behaviourOf('/assets/base-12345678.js').FunctionAssociations).toBeUndefined()
    const [store] = cloud.all('AWS::CloudFront::KeyValueStore').map(([id]) => id)
    const functions = cloud.all('AWS::CloudFront::Function').map(([, one]) => one)
    expect(functions).toHaveLength(2)
    for (const { FunctionConfig } of functions) {
      expect(FunctionConfig.Runtime).toBe('cloudfront-js-2.0')
      expect(FunctionConfig.KeyValueStoreAssociations).toEqual([{ KeyValueStoreARN: { 'Fn::GetAtt': [store, 'Arn'] } }])
    }
    expect(JSON.stringify(cloud.template.findOutputs('Switches'))).toContain(String(store))
  })

  it('keeps public answers no longer than the longest allows, and tells months apart', () => {
    const { CachePolicyConfig } = cloud.one('AWS::CloudFront::CachePolicy')
    expect(CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 300 })
    const { QueryStringsConfig, HeadersConfig, CookiesConfig } =
      CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin
    expect(QueryStringsConfig).toEqual({ QueryStringBehavior: 'whitelist', QueryStrings: ['month'] })
    expect([HeadersConfig.HeaderBehavior, CookiesConfig.CookieBehavior]).toEqual(['none', 'none'])
  })

  it('passes no cookie to public answers: with one, CloudFront would answer no conditional request', () => {
    const { ParametersInCacheKeyAndForwardedToOrigin: kept } =
      cloud.one('AWS::CloudFront::CachePolicy').CachePolicyConfig
    const { OriginRequestPolicyConfig: passed } = cloud.one('AWS::CloudFront::OriginRequestPolicy')
    expect([kept.CookiesConfig.CookieBehavior, passed.CookiesConfig.CookieBehavior]).toEqual(['none', 'none'])
    // What CloudFront compares itself must not reach the API as one caller's own.
    expect(passed.HeadersConfig.Headers).toEqual(['Accept-Language'])
    expect([kept.EnableAcceptEncodingGzip, kept.EnableAcceptEncodingBrotli]).toEqual([true, true])
    for (const { Compress } of behaviours) expect(Compress).toBe(true)
  })

  it('keeps no error, and turns only a missing page into the 404 page', () => {
    const errors: Properties[] = distribution.CustomErrorResponses
    for (const error of errors) expect(error.ErrorCachingMinTTL).toBe(0)
    expect(errors.filter(({ ResponsePagePath }) => ResponsePagePath)).toEqual([
      { ErrorCode: 400, ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 0 },
    ])
  })

  it.each([
    ...['/', '/jadwal/', '/api/session', '/api/offices', '/assets/base-12345678.js', '/kelola/kuota/'],
    ...['/kelola/periksa/', '/en/kelola/periksa/', '/kelola/periksa/index.html'],
  ])('sends at %s the headers that the local gateway sends there', (path) => {
    const { Ref } = behaviourOf(path).ResponseHeadersPolicyId
    const [, policy = {}] = cloud.all('AWS::CloudFront::ResponseHeadersPolicy').find(([id]) => id === Ref) ?? []
    const { SecurityHeadersConfig: security, CustomHeadersConfig } = policy.ResponseHeadersPolicyConfig
    const { AccessControlMaxAgeSec, IncludeSubdomains } = security.StrictTransportSecurity
    const sent = {
      'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
      'strict-transport-security': `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? '; includeSubDomains' : ''}`,
      'x-content-type-options': security.ContentTypeOptions.Override ? 'nosniff' : undefined,
      'x-frame-options': security.FrameOptions.FrameOption,
      'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
      ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }: Properties) => [Header, Value])),
    }
    expect(sent).toEqual(securityHeadersAt(path))
  })

  it('can close the page that scans for maintenance, as any other', () => {
    expect(behaviourOf('/kelola/periksa/').FunctionAssociations).toEqual(behaviourOf('/jadwal/').FunctionAssociations)
  })

  it('alone knows the keys of the API, of which the template holds none', () => {
    const [origin]: Properties[] = distribution.Origins.filter(({ DomainName }: Properties) =>
      JSON.stringify(DomainName).includes('execute-api'),
    )
    const shown: string = secretsIn(origin?.OriginCustomHeaders[0].HeaderValue)[0] ?? ''
    const secrets = cloud.all('AWS::SecretsManager::Secret')
    for (const [, { GenerateSecretString, SecretString }] of secrets) {
      // No comma either, by which the functions tell them apart.
      expect(GenerateSecretString).toEqual({ PasswordLength: 43, ExcludePunctuation: true })
      expect(SecretString).toBeUndefined()
    }
    for (const name of new Set(Object.values<Route>(routes).map((route) => route.function))) {
      const taken = secretsIn(cloud.properties(cloud.functionId(name)).Environment.Variables.ORIGIN_KEYS)
      expect(taken).toEqual(secrets.map(([id]) => id).toSorted((a, b) => numberOf(a) - numberOf(b)))
      expect(taken[1]).toBe(shown)
    }
  })

  it('changes to the next key in one deployment, whichever part of it comes first', () => {
    const numbered = (originKey: number) => {
      const keys = new OriginKeys(new Stack(), 'OriginKeys', { name: 'dev', originKey })
      const resolved = Stack.of(keys).resolve({ shown: keys.current, taken: keys.accepted })
      return { shown: secretsIn(resolved.shown), taken: secretsIn(resolved.taken) }
    }
    const [now, next] = [numbered(1), numbered(2)]
    expect(next.shown).not.toEqual(now.shown)
    for (const { taken } of [now, next]) expect(taken).toEqual(expect.arrayContaining([...now.shown, ...next.shown]))
    // Three changes on, and not two, none is taken any more that somebody could know.
    const takenAlso = (number: number) => numbered(number).taken.filter((key) => now.taken.includes(key))
    expect([takenAlso(3).length, takenAlso(4).length]).toEqual([1, 0])
  })

  it('redirects plain HTTP, and calls the API by HTTPS only', () => {
    for (const { ViewerProtocolPolicy } of behaviours) expect(ViewerProtocolPolicy).toBe('redirect-to-https')
    for (const { CustomOriginConfig } of distribution.Origins)
      if (CustomOriginConfig) expect(CustomOriginConfig.OriginProtocolPolicy).toBe('https-only')
  })
})

describe('the pages', () => {
  it('lie in a private bucket that CloudFront alone reads', () => {
    const [id, bucket] = cloud.all('AWS::S3::Bucket').find(([one]) => one.startsWith('SitePages')) ?? []
    expect(bucket?.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
    const policies = cloud.all('AWS::S3::BucketPolicy').map(([, one]) => one)
    const policy = policies.find(({ Bucket }) => Bucket.Ref === id)
    const allowed = policy?.PolicyDocument.Statement.filter(({ Effect }: Properties) => Effect === 'Allow')
    const reading = allowed.filter(({ Action }: Properties) => JSON.stringify(Action).includes('s3:GetObject'))
    expect(reading).toHaveLength(1)
    expect(reading[0]).toMatchObject({ Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } })
    const [primary] = distribution.OriginGroups.Items[0].Members.Items
    const origin = distribution.Origins.find(({ Id }: Properties) => Id === primary.OriginId)
    expect(origin.OriginAccessControlId).toBeDefined()
  })

  it('go with an environment that keeps nothing, and are emptied by nobody where data must survive', () => {
    const emptied = (one: Cloud) =>
      one.all('Custom::S3AutoDeleteObjects').filter(([id]) => id.startsWith('SitePages')).length
    expect([emptied(cloud), emptied(cloudOf('prod'))]).toEqual([1, 0])
  })

  it('go up after the assets they name, and drop the old ones from the edge', () => {
    const uploads = Object.values(cloud.template.findResources('Custom::CDKBucketDeployment'))
    const pages = uploads.find(({ Properties: { DistributionPaths } }) => DistributionPaths?.includes('/*'))
    const assets = uploads.find(({ Properties: { DistributionPaths } }) => !DistributionPaths)
    expect(pages?.Properties.DistributionPaths).toEqual(['/*'])
    expect(pages?.Properties.SystemMetadata['cache-control']).toContain('must-revalidate')
    expect(assets?.Properties).toMatchObject({ Prune: false, Include: ['assets/*'] })
    expect(assets?.Properties.SystemMetadata['cache-control']).toContain('immutable')
    expect(JSON.stringify(pages?.DependsOn)).toContain('DeploymentAssets')
  })

  it('come before the service worker, which is asked for anew each time', () => {
    const uploads = Object.values(cloud.template.findResources('Custom::CDKBucketDeployment'))
    const worker = uploads.find(({ Properties: { Include } }) => Include?.includes('service-worker.js'))
    expect(worker?.Properties).toMatchObject({ Prune: false, DistributionPaths: ['/service-worker.js'] })
    expect(worker?.Properties.SystemMetadata).toEqual({ 'cache-control': 'no-cache' })
    expect(JSON.stringify(worker?.DependsOn)).toContain('DeploymentPages')
    const pages = uploads.find(({ Properties: { DistributionPaths } }) => DistributionPaths?.includes('/*'))
    expect(pages?.Properties.Exclude).toEqual(['assets/*', 'service-worker.js'])
  })

  it('need not be built for a synthesis, which then warns', () => {
    const unbuilt = new Cloud(named('dev'), { web: false })
    expect(unbuilt.all('Custom::CDKBucketDeployment')).toEqual([])
    expect(unbuilt.all('AWS::CloudFront::Distribution')).toHaveLength(1)
    expect(unbuilt.warnings).toEqual([expect.stringContaining('npm run build:web')])
    expect(cloud.warnings).toEqual([])
  })
})

describe('the address', () => {
  it('is the name CloudFront gives, until the environment has a domain of its own', () => {
    const originOf = (one: Cloud) =>
      JSON.stringify(one.properties(one.functionId('calendar')).Environment.Variables.SITE_ORIGIN)
    expect(originOf(cloud)).toContain('DomainName')
    const own = new Cloud({ ...named('dev'), site: { domain, certificate } })
    expect(originOf(own)).toBe(`"https://${domain}"`)
    expect(own.one('AWS::CloudFront::Distribution').DistributionConfig).toMatchObject({
      Aliases: [domain],
      ViewerCertificate: { AcmCertificateArn: certificate, MinimumProtocolVersion: 'TLSv1.2_2021' },
    })
  })
})

describe('a cacheable path', () => {
  const input = z.strictObject({})
  const kept: Route = {
    method: 'GET',
    path: '/api/news/{id}',
    audience: 'public',
    function: 'calendar',
    summary: '',
    input,
    output: { status: 200, schema: input, maxAge: 9 },
    problems: [],
  }

  it('must not swallow a route whose answers are private', () => {
    const hidden: Route = { ...kept, path: '/api/news/{id}/drafts', audience: 'admin' }
    expect(() => cacheableRoutes([kept, hidden])).toThrow(
      'GET /api/news/{id}/drafts would be answered from the cache of /api/news/*',
    )
  })

  it('must not swallow a write to the same path', () => {
    const write: Route = { ...kept, method: 'PATCH', output: { status: 204 } }
    expect(() => cacheableRoutes([kept, write])).toThrow('PATCH /api/news/{id}')
  })
})
