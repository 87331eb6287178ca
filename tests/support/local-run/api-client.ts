import { demoPassword } from './demo-data.ts'

export interface ApiReply {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
}

/** A program that talks to the API and keeps its cookies, as a browser would. */
export function apiClient(origin: string) {
  const cookies = new Map<string, string>()

  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ApiReply> => {
    const response = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (attributes.some((attribute) => /max-age=0/i.test(attribute))) cookies.delete(name)
      else cookies.set(name, value)
    }
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    const text = isJson ? await response.text() : ''
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : Buffer.from(await response.arrayBuffer()),
    }
  }

  return {
    cookies,
    get: (path: string, headers?: Record<string, string>) => send('GET', path, undefined, headers),
    post: (path: string, body?: unknown, headers?: Record<string, string>) => send('POST', path, body, headers),
    send,
    book: (request: object, key: string) => send('POST', '/api/bookings', request, { 'idempotency-key': key }),
  }
}

export type ApiClient = ReturnType<typeof apiClient>

/** A visitor who is logged in as one of the demo accounts. */
export async function signedInClient(origin: string, username: string, password = demoPassword): Promise<ApiClient> {
  const someone = apiClient(origin)
  const { status } = await someone.post('/api/session', { username, password })
  if (status !== 200) throw new Error(`${username} could not log in: ${status}`)
  return someone
}
