import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Locale } from '../../../../lambdas/contract/locale.ts'
import { Disclosure } from '../../../components/disclosure/disclosure.tsx'
import { SaveFile } from '../../../components/save-file/save-file.tsx'
import { type Column, Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { LazyModule } from '../../../hooks/use-lazy.ts'
import type { Result } from '../../../lib/api.ts'
import { type CsvCell, csvFile } from '../../../lib/csv.ts'
import type { StatisticsTexts } from '../../../texts/id/staff/statistics.ts'
import type { Chart } from './chart.ts'

/** The module that draws; it brings the library along. */
export type ChartModule = LazyModule<typeof import('./lazy/draw.ts')>

export interface ChartTable {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly [name: string, ...cells: ComponentChildren[]])[]
  /** As it goes into the file: days as `YYYY-MM-DD`, figures without signs. */
  readonly file: { readonly head: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] }
}

/** One question about the office: the answer in a sentence, as a chart, as a table, and as a file. */
export function ChartSection({
  t,
  title,
  sentence,
  note,
  chart,
  sheet,
  drawing,
  fileName,
}: {
  t: StatisticsTexts['figure']
  title: string
  sentence: string
  note?: string
  /** Undefined when there is nothing to show yet; the sentence says so. */
  chart: Chart | undefined
  sheet: ChartTable
  drawing: ChartModule
  fileName: string
}) {
  const { locale } = usePageContext()
  return (
    <section class="figure">
      <h2>{title}</h2>
      <p>{sentence}</p>
      {chart && (
        <>
          {drawing !== null && <Canvas chart={chart} drawing={drawing} name={t.chart(title, sentence)} />}
          {note && <p class="muted">{note}</p>}
          <Disclosure
            open={drawing === null}
            summary={
              <>
                {t.table}
                <span class="hidden-visually">: {title}</span>
              </>
            }
          >
            <Table caption={title} columns={sheet.columns} rows={sheet.rows} />
          </Disclosure>
          <div class="figure__save">
            <SaveFile
              fetch={() => fileOf(sheet, locale)}
              name={fileName}
              label={t.csv}
              about={title}
              icon="download"
              kind="secondary"
            />
          </div>
        </>
      )}
    </section>
  )
}

/** What writes the file is fetched only now, so it may fail. */
const fileOf = ({ file }: ChartTable, locale: Locale): Promise<Result<Blob>> =>
  csvFile(file.head, file.rows, locale).then(
    (body) => ({ ok: true, body }),
    () => ({ ok: false, problem: { code: 'offline', detail: '', errors: [] } }),
  )

/** A picture to who hears the page; its figures stand in the table. */
function Canvas({ chart, drawing, name }: { chart: Chart; drawing: ChartModule; name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const { current } = canvas
    return current && drawing ? drawing.draw(current, chart) : undefined
  }, [chart, drawing])
  const low = chart.kind === 'bars' && chart.horizontal
  return (
    <div class={low ? 'figure__chart figure__chart--low' : 'figure__chart'}>
      <canvas ref={canvas} role="img" aria-label={name} />
    </div>
  )
}
