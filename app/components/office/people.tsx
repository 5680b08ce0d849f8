import { dayInWords } from "#app/domain/calendar.ts"
import { INVITATION_HOURS } from "#app/domain/office/invitation.ts"
import type { StaffRole } from "#app/domain/office/role.ts"
import { CodeBox } from "../code-box.tsx"
import { ColumnHeads } from "../column-heads.tsx"
import { Notice } from "../notice.tsx"
import { roleInWords } from "./role-duties.tsx"

type Person = Readonly<{
  id: string
  name: string
  address: string | null
  roles: readonly StaffRole[]
  removedOn: string | null
  isReady: boolean
  passkeys: number
  isInvited: boolean
}>

/** Everybody who works in the office, or did. */
export function StaffTable({ people }: { people: readonly Person[] }) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">People of the office</caption>
      <ColumnHeads names={["Name", "Roles", "Way in"]} />
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th className="govuk-table__header" scope="row">
              <a href={`/office/people/${person.id}`}>{person.name}</a>
              {person.address === null ? null : <span className="table-note">{person.address}</span>}
            </th>
            <td className="govuk-table__cell" data-label="Roles">
              {person.roles.map(roleInWords).join(", ")}
            </td>
            <td className="govuk-table__cell" data-label="Way in">
              {wayInOf(person)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How somebody gets in, or why not. */
function wayInOf({ removedOn, isReady, passkeys, isInvited }: Person): string {
  if (removedOn !== null) return `Left on ${dayInWords(removedOn)}`
  if (isInvited) return "Invited: the link waits"
  if (!isReady) return "No second factor yet: cannot get in"
  return passkeys > 0 ? "Passkey" : "Password and app"
}

/** The link of somebody invited: it is in this answer and nowhere else. */
export function InvitationLink(props: { link: string; to: { name: string; address: string }; posted: boolean }) {
  const { link, to, posted } = props
  return (
    <CodeBox heading={`A link for ${to.name}`} code={<span className="office-link">{link}</span>}>
      <p>
        It works once, and for {INVITATION_HOURS} hours. You cannot see it again.{" "}
        {posted ? `We have also sent it to ${to.address}.` : ""}
      </p>
      {posted ? null : (
        <Notice tone="warning">
          <p>
            The letter to {to.address} did not leave. Give {to.name} the link in another safe way.
          </p>
        </Notice>
      )}
    </CodeBox>
  )
}
