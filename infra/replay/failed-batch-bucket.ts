import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  type S3Client,
} from '@aws-sdk/client-s3'

/** Where batches wait that Lambda gave up. */
export interface FailedBatchBucket {
  /** Names of everything in it. */
  list(): Promise<string[]>
  /** Undefined when it is gone meanwhile. */
  read(name: string): Promise<string | undefined>
  remove(name: string): Promise<void>
}

/**
 * A bucket of S3.
 * @param ExpectedBucketOwner its account: one that was deleted could be made again by anybody
 */
export const s3Bucket = (client: S3Client, Bucket: string, ExpectedBucketOwner: string): FailedBatchBucket => ({
  async list() {
    const names: string[] = []
    let ContinuationToken: string | undefined
    do {
      const page = await client.send(new ListObjectsV2Command({ Bucket, ExpectedBucketOwner, ContinuationToken }))
      names.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []))
      ContinuationToken = page.NextContinuationToken
    } while (ContinuationToken)
    return names
  },

  async read(Key) {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, ExpectedBucketOwner, Key }))
      return (await Body?.transformToString()) ?? ''
    } catch (fault) {
      if (fault instanceof NoSuchKey) return undefined
      throw fault
    }
  },

  async remove(Key) {
    await client.send(new DeleteObjectCommand({ Bucket, ExpectedBucketOwner, Key }))
  },
})
