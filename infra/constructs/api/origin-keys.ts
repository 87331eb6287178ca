import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Environment } from '../../environments.ts'

/**
 * Keys by which the API knows the edge (lambdas/http/origin-guard.ts). Each is made by Secrets Manager and stands in the
 * template as a reference only. The edge shows the key of the environment's `originKey`; the functions take the one before
 * and the one after as well, so that a deployment to the next number may reach them in any order, and be taken back.
 */
export class OriginKeys extends Construct {
  /** What CloudFront shows; a reference that CloudFormation replaces. */
  readonly current: string
  /** What the functions take, parted by commas; references, too. */
  readonly accepted: string

  constructor(scope: Construct, id: string, { name, originKey }: Pick<Environment, 'name' | 'originKey'>) {
    super(scope, id)
    const keyOf = (number: number): string => {
      const secret = new Secret(this, `Number${number}`, {
        description: `Key ${number} by which the API of ${name} knows its edge`,
        generateSecretString: { passwordLength: 43, excludePunctuation: true },
        removalPolicy: RemovalPolicy.DESTROY,
      })
      Validations.of(secret).acknowledge({
        id: 'AwsSolutions-SMG4',
        reason:
          'CloudFront reads it at deployments only, so one changed by a schedule would shut everybody out. It is changed by number (environments.ts), in one deployment, and opens nothing but the way past the firewall.',
      })
      return secret.secretValue.unsafeUnwrap()
    }
    this.current = keyOf(originKey)
    this.accepted = [keyOf(originKey - 1), this.current, keyOf(originKey + 1)].join(',')
  }
}
