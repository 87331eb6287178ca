import type { StaffMemberView } from '../../../../lambdas/contract/administration/schemas.ts'
import { Button } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { instantWords } from '../../../lib/dates.ts'
import type { GrantsProps } from './grants-section.tsx'

/** Everybody with a right, by role. */
export function StaffTable({
  t,
  id,
  timeZone,
  own,
  staff,
  reset,
  onTake,
  onReset,
}: GrantsProps & {
  staff: readonly StaffMemberView[]
  onTake: (member: StaffMemberView) => void
  onReset: (member: StaffMemberView) => void
}) {
  const { locale } = usePageContext()
  if (staff.length === 0)
    return (
      <Notice title={t.empty.title}>
        <p>{t.empty.text}</p>
      </Notice>
    )
  const note = `${id}-own-right`
  return (
    <>
      <Table
        caption={t.list}
        columns={[
          t.columns.name,
          t.columns.username,
          t.columns.role,
          t.columns.given,
          t.columns.mfa,
          t.columns.action,
        ].map((name) => ({ name }))}
        rows={staff.map((member) => {
          const { fullName, username, role, by, at } = member
          const isOwn = username === own
          return [
            isOwn ? `${fullName} ${t.you}` : fullName,
            username,
            t.staff.roles[role],
            by && at ? t.given(by, instantWords(at, timeZone, locale)) : t.fromStart,
            member.secondStep ? t.mfa.on : t.mfa.off,
            <div class="grants__actions" key={username}>
              <Button
                kind="danger"
                disabled={isOwn}
                {...(isOwn && { describedBy: note })}
                onClick={() => onTake(member)}
              >
                {t.take.button}
                <span class="hidden-visually"> {`${fullName}, ${t.staff.roles[role]}`}</span>
              </Button>
              {member.secondStep && reset && !isOwn && (
                <Button kind="secondary" onClick={() => onReset(member)}>
                  {t.reset.button}
                  <span class="hidden-visually"> {t.reset.of(fullName)}</span>
                </Button>
              )}
            </div>,
          ]
        })}
        keys={staff.map(({ account, role }) => `${account} ${role}`)}
        narrow="list"
      />
      {staff.some(({ username }) => username === own) && (
        <p class="muted" id={note}>
          {t.ownGrant}
        </p>
      )}
    </>
  )
}
