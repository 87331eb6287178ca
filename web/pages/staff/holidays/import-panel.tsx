import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { CheckboxField } from '../../../components/field/checkbox-field.tsx'
import { TextAreaField } from '../../../components/field/text-area-field.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { csvRows } from '../../../lib/csv.ts'
import { ticked } from '../../../lib/field-checks.ts'
import { bindField, staffFieldErrorText } from '../../../lib/staff-fields.ts'
import type { HolidaysTexts } from '../../../texts/id/staff/holidays.ts'
import { ChangeList } from './change-list.tsx'
import type { HolidayDraft } from './holiday-draft.ts'
import { changesBetween, type Holiday, withImported } from './holiday-list.ts'
import { type ParsedList, parseList } from './parse-list.ts'

/** Spreadsheets here still save in the alphabet of older Windows now and then. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Brings a whole list from a file or the clipboard: first what it would change, or what is wrong with it. */
export function ImportPanel({
  t,
  draft,
  onClose,
  onTake,
}: {
  t: HolidaysTexts
  draft: HolidayDraft
  onClose: () => void
  onTake: (list: ParsedList) => void
}) {
  const file = useId()
  const [text, setText] = useState('')
  const [failure, setFailure] = useState('')
  const [read, setRead] = useState<ParsedList>()
  const [keep, setKeep] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const outcome = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  useLayoutEffect(() => outcome.current?.focus(), [read])
  const { base } = draft

  const parse = async (from: string) => {
    const found = await parseList(from, base.year, csvRows)
    setFailure(found.unreadable ? t.importing[found.unreadable] : '')
    setRead(found.unreadable ? undefined : found)
  }
  const open = async (chosen: File | undefined) => {
    if (!chosen) return
    try {
      const content = await textOf(chosen)
      setText(content)
      await parse(content)
    } catch {
      setFailure(t.importing.unreadable)
    }
  }
  const days: readonly Holiday[] = read ? withImported(base.days, read.days, keep === ticked) : []
  return (
    <div class="import">
      <h3 ref={heading} tabIndex={-1}>
        {t.importing.heading}
      </h3>
      <p>{t.importing.hint(base.year)}</p>
      <div class="import__file">
        <label for={file}>{t.importing.file}</label>
        <input
          id={file}
          // The JSX types know inputs by one literal type each.
          type={'file' as 'text'}
          accept=".csv,.txt,.json,text/csv,application/json"
          onChange={({ currentTarget }) => open((currentTarget as HTMLInputElement).files?.[0])}
        />
      </div>
      <TextAreaField
        {...bindField(
          'import',
          text,
          (next) => {
            setText(next)
            setRead(undefined)
            setFailure('')
          },
          failure,
        )}
        label={t.importing.paste}
        hint={t.importing.pasteHint}
      />
      <Buttons>
        <Button kind={read ? 'secondary' : 'primary'} onClick={() => parse(text)}>
          {t.importing.check}
        </Button>
        <Button kind="secondary" onClick={onClose}>
          {t.importing.close}
        </Button>
      </Buttons>
      <p class="hidden-visually" role="alert">
        {failure}
      </p>
      {read && (
        <>
          <h3 ref={outcome} tabIndex={-1}>
            {read.errors.length > 0 ? t.importing.errorsTitle : t.importing.preview}
          </h3>
          {read.errors.length > 0 ? (
            <ImportErrors t={t} errors={read.errors} year={base.year} />
          ) : (
            <>
              <ChangeList t={t} changes={changesBetween(base.days, days)} />
              {base.days.length > 0 && (
                <CheckboxField
                  {...bindField('keep', keep, setKeep)}
                  label={t.importing.keep}
                  hint={t.importing.keepHint}
                />
              )}
              <Buttons>
                <Button onClick={() => onTake({ ...read, days })}>{t.importing.take}</Button>
              </Buttons>
            </>
          )}
        </>
      )}
    </div>
  )
}

function ImportErrors({ t, errors, year }: { t: HolidaysTexts; errors: ParsedList['errors']; year: number }) {
  const { locale } = usePageContext()
  return (
    <>
      <Notice kind="error">
        <p>{t.importing.errorsText}</p>
      </Notice>
      <Table
        caption={t.importing.errors(errors.length)}
        columns={[t.importing.line, t.importing.field, t.importing.found, t.importing.todo].map((name) => ({ name }))}
        rows={errors.map(({ line, field, code, text }) => [
          `${line}`,
          t.columns[field],
          text || t.importing.nothing,
          staffFieldErrorText(code, locale, year),
        ])}
        keys={errors.map(({ line, field }) => `${line} ${field}`)}
        narrow="list"
      />
    </>
  )
}
