import type { Environment } from '../../environments.ts'

/* Findings of cdk-nag that stay, each with its reason. */

export const bucketReasons = [
  {
    id: 'AwsSolutions-S1',
    reason: 'Holds the public pages only and is read by CloudFront alone; who reads a page is of nobody’s concern.',
  },
]

export const distributionReasons = ({ site }: Pick<Environment, 'site'>) => [
  {
    id: 'AwsSolutions-CFR1',
    reason: 'Indonesians also book from abroad, for their family and before they travel home.',
  },
  {
    id: 'AwsSolutions-CFR2',
    reason:
      'The API throttles, sheds losers with cheap reads and stays exact under any load; accounts lock out guessing. A web ACL for CloudFront lives in us-east-1 and is a stack of its own.',
  },
  {
    id: 'AwsSolutions-CFR3',
    reason:
      'Access logs hold the addresses of citizens and the ids of their bookings (UU 27/2022: no more data than needed). The API keeps a log without either.',
  },
  {
    id: 'AwsSolutions-CFR7',
    reason:
      'The bucket is read by origin access control only. The second origin reads nothing: it exists to be refused (site/missing-page.ts).',
  },
  ...(site
    ? []
    : [
        {
          id: 'AwsSolutions-CFR4',
          reason:
            'CloudFront fixes the protocols of its own cloudfront.net name. With an own domain (environments.ts) TLS 1.2 is the least.',
        },
      ]),
]
