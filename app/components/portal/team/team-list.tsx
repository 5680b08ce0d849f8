import { dayInWords } from "#app/domain/calendar.ts"
import { PORTAL_ROLE_DUTIES, PORTAL_ROLES, type PortalRole } from "#app/domain/portal/role.ts"
import { Button } from "../../button.tsx"
import { More } from "../../notice.tsx"
import { RadioList } from "../../radio-list.tsx"
import { TextField } from "../../text-field.tsx"
import { PORTAL_ROLE_NAMES } from "../own-providers.tsx"

type Member = Readonly<{
  id: string
  name: string
  address: string | null
  role: PortalRole
  since: string
  removedOn: string | null
  hasJoined: boolean
}>

type Problems = Readonly<Record<string, string>> | undefined

/** Who speaks for a provider; with forms for whoever may change it. */
export function TeamList(props: { members: readonly Member[]; mayChange: boolean; you: string | null }) {
  const { members, mayChange, you } = props
  const [present, gone] = [members.filter(isPresent), members.filter((one) => !isPresent(one))]
  return (
    <>
      {present.length === 0 ? <p>Nobody speaks for this provider yet.</p> : null}
      <ul className="plain">
        {present.map((member) => (
          <li key={member.id} className="team__member">
            <h3>
              {member.name}
              {member.id === you ? " (you)" : ""}
            </h3>
            <p>
              {member.address}. {capital(PORTAL_ROLE_NAMES[member.role])} since {dayInWords(member.since)}.
              {member.hasJoined ? "" : " Has not opened the link yet."}
            </p>
            {mayChange ? <MemberForms member={member} /> : null}
          </li>
        ))}
      </ul>
      {gone.length === 0 ? null : (
        <More summary="Who spoke for it before">
          <ul>
            {gone.map(({ id, name, removedOn }) => (
              <li key={id}>
                {name}
                {removedOn === null ? "" : `, until ${dayInWords(removedOn)}`}
              </li>
            ))}
          </ul>
        </More>
      )}
    </>
  )
}

function isPresent({ removedOn }: Member): boolean {
  return removedOn === null
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function MemberForms({ member: { id, name, role } }: { member: Member }) {
  return (
    <More summary={`Change, help or remove ${name}`}>
      <form method="post" noValidate>
        <input type="hidden" name="person" value={id} />
        <input type="hidden" name="before" value={role} />
        <RoleChoice id={`role-${id}`} value={role} />
        <Button look="quiet" name="step" value="role">
          Change the role
        </Button>
      </form>
      <form method="post">
        <input type="hidden" name="person" value={id} />
        <p>Has {name} lost the password or the phone? A new link lets them choose both anew.</p>
        <Button look="quiet" name="step" value="link">
          Send a new link
        </Button>
      </form>
      <form method="post">
        <input type="hidden" name="person" value={id} />
        <p>They are shut out at once. Answers that they gave stay.</p>
        <Button look="warning" name="step" value="remove">
          Remove {name}
        </Button>
      </form>
    </More>
  )
}

function RoleChoice({
  id = "role",
  value,
  error,
}: {
  id?: string
  value?: PortalRole | undefined
  error?: string | undefined
}) {
  return (
    <RadioList
      name="role"
      id={id}
      label="What may they do?"
      value={value}
      error={error}
      choices={PORTAL_ROLES.map((role) => ({
        value: role,
        label: capital(role),
        hint: PORTAL_ROLE_DUTIES[role],
      }))}
    />
  )
}

export type TypedInvitation = Readonly<{ name: string; address: string; role: string }>

/** Asks somebody to speak for the provider. */
export function InviteForm(props: { typed: TypedInvitation | null; hint: string; problems: Problems }) {
  const { typed, hint, problems } = props
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">Invite somebody</h2>
      <form method="post" noValidate>
        <TextField name="name" label="Name" value={typed?.name ?? ""} error={problems?.name} width={30} />
        <TextField
          name="address"
          label="E-mail address at work"
          type="email"
          spellCheck={false}
          hint={hint}
          value={typed?.address ?? ""}
          error={problems?.address}
        />
        <RoleChoice value={PORTAL_ROLES.find((role) => role === typed?.role)} error={problems?.role} />
        <Button name="step" value="invite">
          Invite
        </Button>
      </form>
    </section>
  )
}
