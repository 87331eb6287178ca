/** Milliseconds for which a proof must be out of sight to count as shown again. */
const goneAfterMs = 1500

/**
 * Tells a proof that is shown from one that still lies under the camera: each counts once, until it was gone for a moment.
 * @returns for what was seen now, the text that counts as newly shown
 */
export function createRepeatFilter(): (
  text: string | undefined,
  now: { readonly at: number; readonly resting: boolean },
) => string | undefined {
  let last: { text: string; at: number } | undefined
  return (text, { at, resting }) => {
    // Nobody looks meanwhile, so the last proof may still be lying there.
    if (resting && last) last = { ...last, at }
    if (text === undefined || resting) return undefined
    const stays = last?.text === text && at - last.at < goneAfterMs
    last = { text, at }
    return stays ? undefined : text
  }
}
