import type { Environment } from '../../environments.ts'

/* Findings of cdk-nag that stay, each with its reason. */

export const bucketReasons = [
  {
    id: 'AwsSolutions-S1',
    reason: 'Holds the public pages only and is read by CloudFront alone; who reads a page is of nobody’s concern.',
  },
]

export const distributionReasons = ({ site, firewall }: Pick<Environment, 'site' | 'firewall'>) => [
  {
    id: 'AwsSolutions-CFR1',
    reason: 'Indonesians also book from abroad, for their family and before they travel home.',
  },
  ...(firewall
    ? []
    : [
        {
          id: 'AwsSolutions-CFR2',
          reason:
            'An environment without a firewall (environments.ts) is for trying out: a firewall is paid by the month. The API throttles, and accounts lock out guessing.',
        },
      ]),
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

const uploads = 'CDK’s own uploader, which runs at deployments only and is called by CloudFormation alone.'

/** @param bucketId logical id of the bucket of the pages */
export const uploaderReasons = (bucketId: string, region: string) => [
  { id: 'AwsSolutions-L1', reason: `${uploads} CDK chooses its runtime and moves it with its releases.` },
  {
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    reason: `${uploads} The policy allows writing logs and nothing else.`,
  },
  ...['s3:Abort*', 's3:DeleteObject*', 's3:GetBucket*', 's3:GetObject*', 's3:List*'].map((action) => ({
    id: `AwsSolutions-IAM5[Action::${action}]`,
    reason: `${uploads} The families of reading and writing objects, on the two buckets below only.`,
  })),
  {
    id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/*]`,
    reason: `${uploads} Every object of the pages’ bucket is its to write.`,
  },
  {
    id: `AwsSolutions-IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${region}/*]`,
    reason: `${uploads} It reads the built pages from the bucket that the bootstrap made for assets.`,
  },
  {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: `${uploads} It drops pages from the edge’s cache (CreateInvalidation, GetInvalidation) and can’t read anything thereby.`,
  },
]
