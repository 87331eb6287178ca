/** Milliseconds after the page has loaded: what the page itself still asks for goes first. */
const registerDelayMs = 2000

/** Lets saved tickets open without network. A browser that can't, or an address that is not safe, goes without. */
export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return
  const register = () =>
    setTimeout(() => navigator.serviceWorker.register('/service-worker.js').catch(() => {}), registerDelayMs)
  if (document.readyState === 'complete') register()
  else addEventListener('load', register)
}
