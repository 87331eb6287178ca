import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { ErrorSummary, type SummaryLine } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { problemText } from '../../../components/notice/problem-text.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { fieldId } from '../../../lib/field-id.ts'
import { bindField } from '../../../lib/staff-fields.ts'
import type { HolidaysTexts } from '../../../texts/id/staff/holidays.ts'
import { ChangeList } from './change-list.tsx'
import { changesOf, type HolidayDraft, isTouched, withDays, withNewRow, withRow } from './holiday-draft.ts'
import { fields, type HolidayListView } from './holiday-list.ts'
import { ImportPanel } from './import-panel.tsx'
import { RowFields, rowFieldId } from './row-fields.tsx'
import { useSaveHolidays } from './use-save-holidays.ts'

interface EditorProps {
  readonly t: HolidaysTexts
  readonly draft: HolidayDraft
  /** It was begun before this page was opened. */
  readonly restored: boolean
  readonly officeName: (id: string) => string
  readonly importing: boolean
  readonly onImporting: (open: boolean) => void
  /** `undefined`: thrown away. */
  readonly onChange: (draft: HolidayDraft | undefined) => void
  readonly onSaved: (list: HolidayListView) => void
}

/** The list of a year while it is written; everything in it is saved at once. */
export function Editor({ t, draft, restored, officeName, importing, onImporting, onChange, onSaved }: EditorProps) {
  const { common } = usePageContext()
  const { action, wrong, meanwhile, save, forgive, forgiveSource } = useSaveHolidays({ draft, onChange, onSaved })
  const [asking, setAsking] = useState(false)
  const [taken, setTaken] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // It took the place of the list; the import begins with a heading of its own.
  useLayoutEffect(() => {
    if (!restored && !importing) heading.current?.focus()
  }, [])
  const { year } = draft.base
  const lines: SummaryLine[] = [
    ...(wrong.source ? [{ message: `${t.source}: ${wrong.source}`, target: fieldId('source') }] : []),
    ...draft.rows.flatMap((row, n) =>
      fields.flatMap((field) => {
        const message = wrong.rows[row.id]?.[field]?.message
        return message ? [{ message: `${t.row(n + 1, row.name)}: ${message}`, target: rowFieldId(row.id, field) }] : []
      }),
    ),
    ...(wrong.general ? [{ message: problemText(wrong.general, common) }] : []),
  ]
  useTitle(t.editing(year), lines.length > 0)

  return (
    <>
      <ErrorSummary lines={lines} round={wrong.round} />
      <h2 ref={heading} tabIndex={-1}>
        {t.editing(year)}
      </h2>
      {restored && (
        <Notice>
          <p>{t.restored}</p>
        </Notice>
      )}
      {meanwhile && (
        <Notice kind="warning" title={t.meanwhile.title}>
          <p>{t.meanwhile.text}</p>
          <ChangeList t={t} changes={meanwhile} />
        </Notice>
      )}
      {importing ? (
        <ImportPanel
          t={t}
          draft={draft}
          onClose={() => onImporting(false)}
          onTake={({ days, source, status }) => {
            onChange({ ...withDays(draft, days), ...(source && { source }), ...(status && { status }) })
            setTaken(true)
            onImporting(false)
            heading.current?.focus()
          }}
        />
      ) : (
        <>
          <Buttons>
            <Button kind="secondary" onClick={() => onImporting(true)}>
              {t.import}
            </Button>
          </Buttons>
          <div role="status">
            {taken && (
              <Notice>
                <p>{t.importing.taken}</p>
              </Notice>
            )}
          </div>
          <Form
            submit={t.save}
            onSubmit={save}
            action={action}
            beside={
              <Button kind="secondary" onClick={() => (isTouched(draft) ? setAsking(true) : onChange(undefined))}>
                {t.cancel}
              </Button>
            }
          >
            <TextField
              {...bindField(
                'source',
                draft.source,
                (source) => {
                  onChange({ ...draft, source })
                  forgiveSource()
                },
                wrong.source,
              )}
              label={t.source}
              hint={t.sourceHint}
              autoComplete="off"
            />
            <RadioCards
              id="status"
              label={t.status.label}
              choices={(['official', 'provisional'] as const).map((value) => ({
                value,
                label: t.status[value],
                note: t.statusNote[value],
              }))}
              value={draft.status}
              onChoose={(status) => onChange({ ...draft, status })}
            />
            <h3>{t.rows}</h3>
            <Rows
              t={t}
              draft={draft}
              errors={wrong.rows}
              officeName={officeName}
              forgive={forgive}
              onChange={onChange}
            />
            <h3>{t.changes.title}</h3>
            <ChangeList t={t} changes={changesOf(draft)} />
          </Form>
        </>
      )}
      {asking && (
        <Dialog
          title={t.discard.title}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="danger" onClick={() => onChange(undefined)}>
                {t.discard.yes}
              </Button>
              <Button kind="secondary" onClick={() => setAsking(false)}>
                {t.discard.no}
              </Button>
            </>
          }
        >
          <p>{t.discard.text}</p>
        </Dialog>
      )}
    </>
  )
}

function Rows({
  t,
  draft,
  errors,
  officeName,
  forgive,
  onChange,
}: Pick<EditorProps, 't' | 'draft' | 'officeName' | 'onChange'> & {
  errors: ReturnType<typeof useSaveHolidays>['wrong']['rows']
  forgive: (id: number) => void
}) {
  const [added, setAdded] = useState<number>()
  // Whoever adds a row wants to write in it.
  useLayoutEffect(() => {
    if (added !== undefined) document.getElementById(rowFieldId(added, 'date'))?.focus()
  }, [added])
  const add = () => {
    const next = withNewRow(draft)
    onChange(next)
    setAdded(next.rows[next.rows.length - 1]?.id)
  }
  return (
    <div>
      {draft.rows.length === 0 && <p class="muted">{t.noRows}</p>}
      {draft.rows.map((row, n) => (
        <RowFields
          key={row.id}
          t={t}
          row={row}
          n={n + 1}
          year={draft.base.year}
          errors={errors[row.id] ?? {}}
          officeName={officeName}
          onChange={(change) => {
            onChange(withRow(draft, row.id, change))
            forgive(row.id)
          }}
        />
      ))}
      <div class="holiday-add">
        <Buttons>
          <Button kind="secondary" onClick={add}>
            {t.add}
          </Button>
        </Buttons>
      </div>
    </div>
  )
}
