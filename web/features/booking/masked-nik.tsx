import { usePageContext } from '../../hooks/page-context.ts'

/**
 * A NIK as the server masked it. Read aloud by its last digits: twelve dots tell nobody anything.
 * @param named whether it says that it is a NIK, where no label does
 */
export function MaskedNik({ masked, named = false }: { masked: string; named?: boolean }) {
  const { common } = usePageContext()
  return (
    <>
      <span aria-hidden="true">
        {named && 'NIK '}
        {masked}
      </span>
      <span class="hidden-visually">{common.booking.nikEnding(masked.slice(-4))}</span>
    </>
  )
}
