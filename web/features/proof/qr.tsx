import { useEffect, useState } from 'preact/hooks'
import { Spinner } from '../../components/loading/loading.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import './qr.css'

type QrModule = typeof import('./lazy/draw-qr.ts')

/** Fetched when the first code is shown: undefined while on its way, null when it could not be fetched. */
function useQrModule(): QrModule | null | undefined {
  const [drawing, setDrawing] = useState<QrModule | null>()
  useEffect(() => {
    import('./lazy/draw-qr.ts').then(setDrawing, () => setDrawing(null))
  }, [])
  return drawing
}

/**
 * A QR code, black on white whatever the colours of the page, as large as the page allows.
 * @param label what it is, for who can't see it
 * @param missing what to say when it can't be drawn
 */
export function Qr({ text, label, missing }: { text: string; label: string; missing: string }) {
  const { common } = usePageContext()
  const drawing = useQrModule()
  if (drawing === null) return <p>{missing}</p>
  if (!drawing)
    return (
      <div class="qr">
        <Spinner text={common.loading} />
      </div>
    )
  const { side, path } = drawing.drawQr(text)
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
