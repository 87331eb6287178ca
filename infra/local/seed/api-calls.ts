import { demoPassword } from './demo-accounts.ts'

/*
 * The API as a program calls it, for what the seed does the way people do it.
 */

/**
 * Logs a demo account in.
 * @returns its cookies, as the header `cookie` wants them
 * @throws Error saying how to begin anew, e.g. when somebody changed its password or set up a second step
 */
export async function logInDemoAccount(origin: string, username: string): Promise<string> {
  const response = await send(origin, 'POST', '/api/session', { username, password: demoPassword }, {})
  if (!response.ok)
    throw new Error(
      `the demo account ${username} cannot log in with ${demoPassword}: ${response.status}; "npm start -- --fresh" begins anew`,
    )
  if ('next' in ((await response.json()) as object))
    throw new Error(
      `the demo account ${username} logs in with a second step now; take it off, or "npm start -- --fresh" begins anew`,
    )
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const send = (origin: string, method: string, path: string, body: object, headers: Record<string, string>) =>
  fetch(`${origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
  })

/**
 * Reads, or with a body writes.
 * @throws Error naming call, status and problem code
 */
export async function callApi<T>(
  origin: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<T> {
  const response = body ? await send(origin, method, path, body, headers) : await fetch(`${origin}${path}`, { headers })
  const answer = (await response.json()) as T & { code?: string }
  if (!response.ok) throw new Error(`${body ? method : 'GET'} ${path} answered ${response.status} ${answer.code}`)
  return answer
}
