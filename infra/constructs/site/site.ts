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
  OriginProtocolPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Environment } from '../../environments.ts'
import { bucketReasons, distributionReasons } from './acknowledged.ts'
import { cacheable } from './cacheable.ts'
import { shared, unshared } from './caching.ts'
import { securityHeaders } from './headers.ts'
import { errorResponses, pagesOrigin } from './missing-page.ts'
import { Pages } from './pages.ts'

const sessionFunction = fileURLToPath(new URL('../../edge/session.js', import.meta.url))

/** What the site is made of besides its environment. */
export interface SiteParts {
  /** Host name of the HTTP API. */
  readonly apiHost: string
  /** Folder of the built pages. */
  readonly builtPages: string
}

/** Pages and API under one origin: CloudFront before a private bucket and the HTTP API. */
export class Site extends Construct {
  /** Public address without a slash at the end. */
  readonly origin: string
  /** What the DNS record of an own domain points to. */
  readonly dnsTarget: string

  constructor(scope: Construct, id: string, environment: Environment, { apiHost, builtPages }: SiteParts) {
    super(scope, id)
    const bucket = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Holds only what a build makes again. Empty it before the stack is deleted.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Antrian Paspor Online, ${environment.name}`,
      ...this.#behaviours(bucket, apiHost),
      errorResponses,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // The cheapest class with edges in Indonesia.
      priceClass: PriceClass.PRICE_CLASS_200,
      ...(environment.site && {
        domainNames: [environment.site.domain],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', environment.site.certificate),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    })
    this.dnsTarget = distribution.distributionDomainName
    this.origin = `https://${environment.site?.domain ?? this.dnsTarget}`
    new Pages(this, 'Deployment', { bucket, distribution, built: builtPages })
    Validations.of(bucket).acknowledge(...bucketReasons)
    Validations.of(distribution).acknowledge(...distributionReasons(environment))
  }

  #behaviours(bucket: Bucket, apiHost: string) {
    const api = new HttpOrigin(apiHost, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY })
    const always = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeaders(this, 'Headers'),
      compress: true,
    }
    const session = new EdgeFunction(this, 'Session', {
      comment: 'Session cookie to Authorization header; page addresses to objects',
      code: FunctionCode.fromFile({ filePath: sessionFunction }),
      runtime: FunctionRuntime.JS_2_0,
    })
    const withSession = {
      ...always,
      functionAssociations: [{ function: session, eventType: FunctionEventType.VIEWER_REQUEST }],
    }
    const { patterns, ...key } = cacheable()
    const publicReads: BehaviorOptions = {
      ...always,
      ...shared(this, key),
      origin: api,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    }
    return {
      defaultBehavior: { ...withSession, origin: pagesOrigin(bucket), cachePolicy: CachePolicy.CACHING_OPTIMIZED },
      additionalBehaviors: {
        // In this order: the first pattern that fits wins.
        ...Object.fromEntries(patterns.map((pattern) => [pattern, publicReads])),
        '/api/*': { ...withSession, ...unshared, origin: api, allowedMethods: AllowedMethods.ALLOW_ALL },
      },
    }
  }
}
