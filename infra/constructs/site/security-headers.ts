import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { type PageHeaders, referrerPolicy, strictTransportSecurity, usualHeaders } from '../../edge/headers.ts'

const override = true

/** The headers of `infra/edge/headers.ts`, on pages and API answers alike. */
export const securityHeadersPolicy = (
  scope: Construct,
  id: string,
  { contentSecurityPolicy, customHeaders }: PageHeaders = usualHeaders,
): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(strictTransportSecurity.maxAgeSeconds),
        includeSubdomains: strictTransportSecurity.includeSubdomains,
        override,
      },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: referrerPolicies[referrerPolicy], override },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(customHeaders).map(([header, value]) => ({ header, value, override })),
    },
  })

const referrerPolicies = { 'same-origin': HeadersReferrerPolicy.SAME_ORIGIN } as const
