import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Environment } from '../environments.ts'
import { type Receiver, setVariables } from './part.ts'
import { removalPolicy, uniqueName } from './per-environment.ts'

/** The two keys that never leave KMS: one wraps the key ring of the NIKs, one signs the proofs. */
export class Keys extends Construct {
  readonly nik: Key
  readonly proof: Key

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id)
    this.nik = new Key(this, 'Nik', {
      alias: uniqueName(environment, 'nik'),
      description: `Wraps the key ring that looks up and seals the NIKs of ${environment.name}; without it they are lost`,
      enableKeyRotation: true,
      removalPolicy: removalPolicy(environment),
    })
    // KMS rotates no asymmetric key by itself: a new key takes a deployment.
    this.proof = new Key(this, 'Proof', {
      alias: uniqueName(environment, 'proof'),
      description: `Signs the proofs of ${environment.name}`,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: removalPolicy(environment),
    })
  }

  /** Bound to the purpose the key ring names, so that nothing else wrapped with the key can be opened. */
  handNikKeyTo(receiver: Receiver): void {
    setVariables(receiver, 'nikKey', { NIK_KEY_ID: this.nik.keyArn })
    receiver.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['kms:GenerateDataKeyWithoutPlaintext', 'kms:Decrypt'],
        resources: [this.nik.keyArn],
        conditions: { StringLike: { 'kms:EncryptionContext:purpose': 'NIK#*' } },
      }),
    )
  }

  /** Enough to verify, and not to sign. */
  handProofPublicKeyTo(receiver: Receiver): void {
    setVariables(receiver, 'proofPublicKey', { PROOF_KEY_ID: this.proof.keyArn })
    receiver.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['kms:GetPublicKey'], resources: [this.proof.keyArn] }),
    )
  }

  handProofKeyTo(receiver: Receiver): void {
    setVariables(receiver, 'proofKey', { PROOF_KEY_ID: this.proof.keyArn })
    receiver.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['kms:Sign', 'kms:GetPublicKey'], resources: [this.proof.keyArn] }),
    )
  }
}
