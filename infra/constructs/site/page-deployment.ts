import { existsSync } from 'node:fs'
import { Annotations, Duration, Stack, Validations } from 'aws-cdk-lib'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import type { Bucket, CfnBucket, IBucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { uploaderReasons } from './nag-reasons.ts'

/** Decides what browsers keep: it must never be an old one itself. */
const worker = 'service-worker.js'

/** Names carry a hash of the content. Old ones stay: a page opened before the deployment still asks for them. */
const hashedAssets = 'assets/*'

interface PageDeploymentProps {
  readonly bucket: Bucket
  readonly distribution: Distribution
  /** Folder of the built pages. */
  readonly built: string
}

/**
 * The built pages, put into the bucket at every deployment. Without a build there are none to put, and the bucket
 * keeps what it has.
 */
export class PageDeployment extends Construct {
  constructor(scope: Construct, id: string, { bucket, distribution, built }: PageDeploymentProps) {
    super(scope, id)
    if (!existsSync(built)) {
      Annotations.of(this).addWarningV2(
        'pages-not-built',
        'No pages are deployed, since none are built: run "npm run build:web"',
      )
      return
    }
    // The cast: IBucket's optional members are not declared for exactOptionalPropertyTypes.
    const common = { sources: [Source.asset(built)], destinationBucket: bucket as IBucket, memoryLimit: 512 }
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      exclude: ['*'],
      include: [hashedAssets],
      prune: false,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    })
    const pages = new BucketDeployment(this, 'Pages', {
      ...common,
      exclude: [hashedAssets, worker],
      // Browsers ask each time; the edge keeps them until the next deployment drops them.
      cacheControl: [
        CacheControl.setPublic(),
        CacheControl.maxAge(Duration.seconds(0)),
        CacheControl.sMaxAge(Duration.days(1)),
        CacheControl.mustRevalidate(),
      ],
      distribution,
      distributionPaths: ['/*'],
    })
    // No page may name an asset that is not there yet.
    pages.node.addDependency(assets)
    // Last: it fetches the pages, which must be those of its own build.
    const serviceWorker = new BucketDeployment(this, 'ServiceWorker', {
      ...common,
      exclude: ['*'],
      include: [worker],
      prune: false,
      cacheControl: [CacheControl.noCache()],
      distribution,
      distributionPaths: [`/${worker}`],
    })
    serviceWorker.node.addDependency(pages)
    acknowledgeUploader(pages, bucket)
  }
}

/** Both deployments share one uploader, which CDK makes at the level of the stack. */
function acknowledgeUploader({ handlerRole }: BucketDeployment, bucket: Bucket): void {
  const uploader = handlerRole.node.scope
  if (!uploader) throw new Error('The role of the uploader stands alone')
  const bucketId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket)
  Validations.of(uploader).acknowledge(...uploaderReasons(bucketId, Stack.of(bucket).region))
}
