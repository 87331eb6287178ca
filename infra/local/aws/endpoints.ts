/** What every AWS client of the local run is told; the local services check none of it. */
export const localRegion = 'ap-southeast-3'
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const

/** Name of the one table. */
export const localTableName = 'antrian-paspor'

/** Addresses of the local services, as the AWS SDK reads them from the environment. */
export interface Endpoints {
  readonly dynamodb: string
  readonly cognito: string
  readonly ses: string
  readonly kms: string
}

/** The part of a function's environment that Lambda itself provides in the cloud, and the way to the local services. */
export const awsEnvironment = ({ dynamodb, cognito, ses, kms }: Endpoints): Readonly<Record<string, string>> => ({
  AWS_REGION: localRegion,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito,
  AWS_ENDPOINT_URL_SES: ses,
  AWS_ENDPOINT_URL_KMS: kms,
})
