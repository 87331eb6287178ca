import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { staffApi } from '../../../lib/staff-api.ts'
import type { GrantsTexts } from '../../../texts/id/staff/grants.ts'
import { GrantsSection } from './grants-section.tsx'
import './grants.css'

/** Who may do what at an office; for national admins also who they are. */
export default function GrantsPage({ t }: { t: GrantsTexts }) {
  return (
    <StaffPage t={t} page="grants">
      {({ office, session }) => (
        <>
          <p class="lead">{t.lead}</p>
          <GrantsSection
            t={t}
            id="office"
            heading={t.office}
            giveHeading={t.give.heading}
            timeZone={office.timeZone}
            own={session.username}
            roles={['admin', 'officer']}
            list={() => staffApi('listStaff', { office: office.id })}
            give={(username, role) => staffApi('giveGrant', { office: office.id, username, role })}
            take={({ account, role }) =>
              staffApi('revokeGrant', { office: office.id, account, role: role === 'admin' ? 'admin' : 'officer' })
            }
            reset={({ account }) => staffApi('resetMfa', { office: office.id, account })}
          />
          {session.roles.some(({ role }) => role === 'national') && (
            <GrantsSection
              t={t}
              id="national"
              heading={t.national}
              lead={t.nationalLead}
              giveHeading={t.give.nationalHeading}
              timeZone={office.timeZone}
              own={session.username}
              roles={[]}
              list={() => staffApi('listNationalStaff', {})}
              give={(username) => staffApi('giveNationalGrant', { username })}
              take={({ account }) => staffApi('revokeNationalGrant', { account })}
            />
          )}
        </>
      )}
    </StaffPage>
  )
}
