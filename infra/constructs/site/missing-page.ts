import { Duration } from 'aws-cdk-lib'
import type { ErrorResponse } from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, OriginGroup, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3'

/*
 * Error pages hold for a whole distribution, and the API's own 403 and 404 must reach the browser as they are. So a
 * missing page is turned into a status that the API never answers: for a missing object the private bucket says 403,
 * CloudFront then asks the same bucket once more with an `Authorization` that S3 refuses as malformed (400), and 400
 * has the 404 page.
 */

/** The bucket, and behind it the origin that answers 400 to everything. */
export function pagesOrigin(bucket: Bucket): OriginGroup {
  return new OriginGroup({
    // The cast: IBucket's optional members are not declared for exactOptionalPropertyTypes.
    primaryOrigin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket),
    fallbackOrigin: new HttpOrigin(bucket.bucketRegionalDomainName, {
      customHeaders: { Authorization: 'missing-page' },
    }),
    fallbackStatusCodes: [403, 404],
  })
}

/** Without these, CloudFront keeps an error for 10 seconds, for everybody and whatever the answer itself says. */
const neverCached = [403, 404, 405, 414, 500, 501, 502, 503, 504]

export const errorResponses: ErrorResponse[] = [
  { httpStatus: 400, responseHttpStatus: 404, responsePagePath: '/404.html', ttl: Duration.seconds(0) },
  ...neverCached.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
]
