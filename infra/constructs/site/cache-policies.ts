import { Duration } from 'aws-cdk-lib'
import {
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import type { CacheableRoutes } from './cacheable-routes.ts'

/**
 * For public answers, so that a million readers cost the table a handful of reads.
 *
 * They are kept as long as they allow themselves (`Cache-Control`). What is no part of the cache key doesn't reach the
 * API, so no caller can colour an answer that others get; only the language does, for the text of a refusal, and
 * refusals are never kept.
 *
 * `If-None-Match` stands in neither policy on purpose: CloudFront compares it with what it keeps, and asks the API with
 * the tag of what has grown old, but only as long as no cookie is passed on. Passed on by the origin request it would no
 * longer be CloudFront's to answer, and one caller's 304 could reach another who has nothing.
 */
export const cachedPolicies = (scope: Construct, { queries, maxAge }: Pick<CacheableRoutes, 'queries' | 'maxAge'>) => ({
  cachePolicy: new CachePolicy(scope, 'ShortLived', {
    comment: 'Public API answers, as long as their Cache-Control says',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.seconds(maxAge),
    queryStringBehavior:
      queries.length > 0 ? CacheQueryStringBehavior.allowList(...queries) : CacheQueryStringBehavior.none(),
    headerBehavior: CacheHeaderBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  }),
  originRequestPolicy: new OriginRequestPolicy(scope, 'LanguageOnly', {
    comment: 'Accept-Language only',
    headerBehavior: OriginRequestHeaderBehavior.allowList('Accept-Language'),
  }),
})

/** For everything else of the API: nothing kept, everything passed on but the host, by which API Gateway finds the API. */
export const uncachedPolicies = {
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
}
