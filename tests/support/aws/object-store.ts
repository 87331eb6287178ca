import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The three verbs of S3 that replaying needs, over HTTP, for the true client: one bucket, listed two names at a time. It asks
 * of every call that it names its owner.
 * @param objects name → content; the store changes it
 */
export async function startObjectStore(objects: Map<string, string>, owner: string) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const name = decodeURIComponent(pathname.split('/').slice(2).join('/'))
    const xml = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?>${body}`)
    if (request.headers['x-amz-expected-bucket-owner'] !== owner)
      xml(403, '<Error><Code>AccessDenied</Code><Message>of somebody else</Message></Error>')
    else if (request.method === 'DELETE') {
      objects.delete(name)
      response.writeHead(204).end()
    } else if (name !== '') {
      const object = objects.get(name)
      if (object === undefined) xml(404, '<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>')
      else response.writeHead(200).end(object)
    } else xml(200, pageOf([...objects.keys()].sort(), searchParams.get('continuation-token') ?? ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

function pageOf(names: readonly string[], after: string): string {
  const left = names.filter((name) => name > after)
  const page = left.slice(0, 2)
  const next = left.length > 2 ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  const contents = page.map((name) => `<Contents><Key>${name}</Key></Contents>`).join('')
  return `<ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${contents}</ListBucketResult>`
}
