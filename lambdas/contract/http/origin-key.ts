/**
 * The header by which the edge proves that a call came through it. CloudFront adds it to what it asks of the API, in place of
 * any that a caller sent; it takes no name that begins with `X-Edge-` or `X-Amz-`.
 */
export const originKeyHeader = 'x-origin-key'
