import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it } from 'vitest'
import { updateIf } from '../../../../../../lambdas/adapters/dynamodb/core/conditional-write.ts'
import { transact } from '../../../../../../lambdas/adapters/dynamodb/core/transaction.ts'
import { Overloaded } from '../../../../../../lambdas/usecases/ports.ts'

/* What no emulator produces: conflicts, throttling, and answers that leave things open. */

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' }))
const service = mockClient(client)
beforeEach(() => service.reset())

const about = { message: '', $metadata: {} }
const cancelled = (...codes: (string | undefined)[]) =>
  new TransactionCanceledException({
    ...about,
    CancellationReasons: codes.map((Code) => ({ ...(Code && { Code }), Item: { status: { S: 'ACTIVE' } } })),
  })
const write = { Put: { TableName: 't', Item: { PK: 'x' } } }
const run = () =>
  transact({ client }, [
    ['booking', write],
    ['lock', write],
  ] as const)

describe('a transaction', () => {
  it('tells failed conditions by their labels, with the item as it was', async () => {
    service.on(TransactWriteCommand).rejects(cancelled('None', 'ConditionalCheckFailed'))
    expect([...(await run())]).toEqual([['lock', { status: 'ACTIVE' }]])
    expect(service.calls()).toHaveLength(1)
  })

  it('decides nothing while a part is in conflict, and tries again', async () => {
    service
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled('TransactionConflict', 'ConditionalCheckFailed'))
      .rejectsOnce(cancelled('None', 'ThrottlingError'))
      .resolves({})
    expect((await run()).size).toBe(0)
    expect(service.calls()).toHaveLength(3)
  })

  it('is busy when the conflicts do not end', async () => {
    service.on(TransactWriteCommand).rejects(cancelled('TransactionConflict', 'None'))
    await expect(run()).rejects.toThrow(Overloaded)
  })

  it.each([
    ['no reasons', new TransactionCanceledException(about)],
    ['an empty list of reasons', cancelled()],
    ['reasons that say nothing', cancelled('None', 'None')],
    ['a validation error', cancelled('ValidationError', 'None')],
  ])('never counts as written with %s', async (_, error) => {
    service.on(TransactWriteCommand).rejects(error)
    await expect(run()).rejects.toThrow(TransactionCanceledException)
  })
})

describe('a conditional write', () => {
  const update = () => updateIf({ client, name: 't' }, { Key: { PK: 'x', SK: 'y' } })

  it('waits out a transaction on the same item', async () => {
    service.on(UpdateCommand).rejectsOnce(new TransactionConflictException(about)).resolves({})
    expect(await update()).toBe('done')
  })

  it('is never repeated for a failed condition', async () => {
    service.on(UpdateCommand).rejects(new ConditionalCheckFailedException({ ...about, Item: { n: { N: '1' } } }))
    expect(await update()).toEqual({ previous: { n: 1 } })
    expect(service.calls()).toHaveLength(1)
  })

  it.each([
    ['conflicts that do not end', new TransactionConflictException(about)],
    ['throttling', new ProvisionedThroughputExceededException(about)],
    ['a fault of the service', new InternalServerError({ message: '', $metadata: { httpStatusCode: 500 } })],
    ['a lost connection', Object.assign(new Error('read'), { code: 'ECONNRESET' })],
    ['a name that cannot be looked up', Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' })],
    ['no way there', Object.assign(new Error('connect'), { code: 'ENETUNREACH' })],
  ])('is busy after %s', async (_, error) => {
    service.on(UpdateCommand).rejects(error)
    await expect(update()).rejects.toThrow(Overloaded)
  })

  it('lets a real fault through as what it is', async () => {
    service.on(UpdateCommand).rejects(new TypeError('a bug'))
    await expect(update()).rejects.toThrow(TypeError)
  })
})
