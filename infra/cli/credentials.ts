import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/**
 * Looks for AWS credentials where the AWS CLI looks as well, before minutes of work are in vain.
 * @returns what is wrong and what to do, in one sentence; undefined when there are credentials, good or not
 */
export async function credentialProblem(
  loadCredentials: () => Promise<unknown> = () => new DynamoDBClient({}).config.credentials(),
): Promise<string | undefined> {
  try {
    await loadCredentials()
    return undefined
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return `No AWS credentials to work with (${found}): log in with "aws sso login" or "aws configure", or set AWS_PROFILE, and try again.`
  }
}
