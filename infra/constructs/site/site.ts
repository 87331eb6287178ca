import { fileURLToPath } from 'node:url'
import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  KeyValueStore,
  OriginProtocolPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { originKeyHeader } from '../../../lambdas/contract/http/origin-key.ts'
import { scanningHeaders, scanningPages } from '../../edge/headers.ts'
import type { Environment } from '../../environments.ts'
import { uniqueName } from '../per-environment.ts'
import { cachedPolicies, uncachedPolicies } from './cache-policies.ts'
import { cacheableRoutes } from './cacheable-routes.ts'
import { errorResponses, pagesOrigin } from './missing-page.ts'
import { bucketReasons, distributionReasons } from './nag-reasons.ts'
import { PageDeployment } from './page-deployment.ts'
import { securityHeadersPolicy } from './security-headers.ts'

const viewerFunction = fileURLToPath(new URL('../../edge/viewer.js', import.meta.url))

/** What the site is made of besides its environment. */
export interface SiteProps {
  /** Host name of the HTTP API. */
  readonly apiHost: string
  /** What CloudFront shows the API, so that it is answered; a reference, not the key itself. */
  readonly originKey: string
  /** Folder of the built pages. */
  readonly builtPages: string
  /** The firewall in us-east-1; without, everybody may send as much as the API takes. */
  readonly webAclArn: string | undefined
}

/** Pages and API under one origin: CloudFront before a private bucket and the HTTP API. */
export class Site extends Construct {
  /** Public address without a slash at the end. */
  readonly origin: string
  readonly distributionId: string
  /** What the DNS record of an own domain points to. */
  readonly dnsTarget: string
  /** ARN of the key value store in which maintenance is switched on and off. */
  readonly switches: string

  constructor(scope: Construct, id: string, environment: Environment, { builtPages, webAclArn, ...api }: SiteProps) {
    super(scope, id)
    const bucket = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Holds only what a build makes again. Where the data must survive, somebody empties it by hand first.
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: !environment.keepData,
    })
    const switches = new KeyValueStore(this, 'Switches', {
      keyValueStoreName: uniqueName(environment, 'switches'),
      comment: 'maintenance: seconds to wait, while the service is closed',
    })
    this.switches = switches.keyValueStoreArn
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Antrian Paspor Online, ${environment.name}`,
      ...this.#behaviours(bucket, api, switches),
      errorResponses,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // The cheapest class with edges in Indonesia.
      priceClass: PriceClass.PRICE_CLASS_200,
      ...(webAclArn !== undefined && { webAclId: webAclArn }),
      ...(environment.site && {
        domainNames: [environment.site.domain],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', environment.site.certificate),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    })
    this.dnsTarget = distribution.distributionDomainName
    this.distributionId = distribution.distributionId
    this.origin = `https://${environment.site?.domain ?? this.dnsTarget}`
    new PageDeployment(this, 'Deployment', { bucket, distribution, built: builtPages })
    Validations.of(bucket).acknowledge(...bucketReasons)
    Validations.of(distribution).acknowledge(...distributionReasons(environment))
  }

  #behaviours(
    bucket: Bucket,
    { apiHost, originKey }: Pick<SiteProps, 'apiHost' | 'originKey'>,
    switches: KeyValueStore,
  ) {
    const api = new HttpOrigin(apiHost, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      customHeaders: { [originKeyHeader]: originKey },
    })
    const always = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeadersPolicy(this, 'Headers'),
      compress: true,
    }
    const associations = this.#viewerFunctions(switches)
    const viewed = { ...always, functionAssociations: [associations.request] }
    const { patterns, ...key } = cacheableRoutes()
    const publicReads: BehaviorOptions = {
      ...viewed,
      ...cachedPolicies(this, key),
      origin: api,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    }
    const files = { ...always, origin: pagesOrigin(bucket), cachePolicy: CachePolicy.CACHING_OPTIMIZED }
    const pages = { ...files, functionAssociations: [associations.request, associations.response] }
    const scanning = {
      ...pages,
      responseHeadersPolicy: securityHeadersPolicy(this, 'ScanningHeaders', scanningHeaders),
    }
    return {
      defaultBehavior: pages,
      additionalBehaviors: {
        // In this order: the first pattern that fits wins.
        ...Object.fromEntries(patterns.map((pattern) => [pattern, publicReads])),
        '/api/*': { ...viewed, ...uncachedPolicies, origin: api, allowedMethods: AllowedMethods.ALLOW_ALL },
        // Most requests by number, and nothing to decide.
        '/assets/*': files,
        ...Object.fromEntries(scanningPages.map((page) => [`${page}*`, scanning])),
      },
    }
  }

  /** One file in its two places, with the store that holds the maintenance switch. */
  #viewerFunctions(keyValueStore: KeyValueStore) {
    const code = {
      code: FunctionCode.fromFile({ filePath: viewerFunction }),
      runtime: FunctionRuntime.JS_2_0,
      keyValueStore,
    }
    const comment = 'Session cookie to Authorization header; page addresses to objects; maintenance'
    return {
      request: {
        function: new EdgeFunction(this, 'Viewer', { ...code, comment }),
        eventType: FunctionEventType.VIEWER_REQUEST,
      },
      response: {
        function: new EdgeFunction(this, 'Answer', { ...code, comment: 'Status of the maintenance page' }),
        eventType: FunctionEventType.VIEWER_RESPONSE,
      },
    }
  }
}
