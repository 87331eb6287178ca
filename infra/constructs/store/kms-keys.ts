import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Environment } from '../../environments.ts'
import { type FunctionTarget, setVariables } from '../functions/set-variables.ts'
import { removalPolicy, uniqueName } from '../per-environment.ts'

/** The keys that never leave KMS: one wraps the key ring of the NIKs, one signs the proofs. */
export class KmsKeys extends Construct {
  readonly nik: Key
  /** The first signs; the others are published beside it (docs/operations.md, Keys). */
  readonly proofs: readonly [Key, ...Key[]]
  readonly #ring: string

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id)
    this.#ring = String(environment.nikKeyVersion)
    this.nik = new Key(this, 'Nik', {
      alias: uniqueName(environment, 'nik'),
      description: `Wraps the key ring that looks up and seals the NIKs of ${environment.name}; without it they are lost`,
      enableKeyRotation: true,
      removalPolicy: removalPolicy(environment),
    })
    // KMS rotates no asymmetric key by itself: a new one takes its place by number.
    const proofKey = (number: number) =>
      new Key(this, `Proof${number}`, {
        alias: uniqueName(environment, `proof-${number}`),
        description: `Signs the proofs of ${environment.name}, key ${number}`,
        keySpec: KeySpec.ECC_NIST_P256,
        keyUsage: KeyUsage.SIGN_VERIFY,
        removalPolicy: removalPolicy(environment),
      })
    const [signing, ...published] = environment.proofKeys
    this.proofs = [proofKey(signing), ...published.map(proofKey)]
  }

  /** Bound to the purpose the key ring names, so that nothing else wrapped with the key can be opened. */
  grantNikKey(target: FunctionTarget): void {
    setVariables(target, 'nikKey', { NIK_KEY_ID: this.nik.keyArn, NIK_KEY_VERSION: this.#ring })
    target.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['kms:GenerateDataKeyWithoutPlaintext', 'kms:Decrypt'],
        resources: [this.nik.keyArn],
        conditions: { StringLike: { 'kms:EncryptionContext:purpose': 'NIK#*' } },
      }),
    )
  }

  /** Enough to verify, and not to sign. */
  grantProofPublicKey(target: FunctionTarget): void {
    const resources = this.proofs.map(({ keyArn }) => keyArn)
    setVariables(target, 'proofPublicKey', { PROOF_KEY_IDS: resources.join(',') })
    target.lambda.addToRolePolicy(new PolicyStatement({ actions: ['kms:GetPublicKey'], resources }))
  }

  /** To sign with any of them; the list says with which, so that a version on its way out goes on with its own. */
  grantProofKey(target: FunctionTarget): void {
    this.grantProofPublicKey(target)
    const resources = this.proofs.map(({ keyArn }) => keyArn)
    target.lambda.addToRolePolicy(new PolicyStatement({ actions: ['kms:Sign'], resources }))
  }
}
