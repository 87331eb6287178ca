import { useLayoutEffect, useState } from 'preact/hooks'

export interface Address {
  readonly query: URLSearchParams
  /** What a mail's link carries: never sent to a server. */
  readonly fragment: URLSearchParams
}

/** The page's address; undefined in the prerendered page and until the browser has taken over. */
export function useAddress(): Address | undefined {
  const [address, setAddress] = useState<Address>()
  // Before anybody types: what it says fills fields.
  useLayoutEffect(() => {
    const read = () =>
      setAddress({ query: new URLSearchParams(location.search), fragment: new URLSearchParams(location.hash.slice(1)) })
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return address
}

/** `{ lanjut }` when the address names where to go on, for handing it to the next page. */
export function onward(address: Address | undefined): { lanjut?: string } {
  const lanjut = address?.query.get('lanjut')
  return lanjut ? { lanjut } : {}
}
