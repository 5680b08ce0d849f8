import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData, useLocation } from "@remix-run/react"
import { passwordAgainProblem } from "#app/components/account/password-again.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { RoleDuties } from "#app/components/office/role-duties.tsx"
import {
  OwnLetters,
  OwnPasskeys,
  OwnPassword,
  OwnRecoveryCodes,
  OwnSessions,
} from "#app/components/office/your-account.tsx"
import { OwnProviders } from "#app/components/portal/own-providers.tsx"
import { hashPassword } from "#app/crypto/passwords.server.ts"
import { entranceAt } from "#app/domain/office/entrance.ts"
import { isSessionOver } from "#app/domain/office/staff-session.ts"
import { newPasskeyForm, staffPasswordForm } from "#app/forms/office/staff.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { type Entered, requireEntered } from "#app/http/entered.server.ts"
import { addPasskey } from "#app/http/passkey-site.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { askStaffPasswordAgain } from "#app/http/staff-password-again.server.ts"
import { listRepresented, recordWantsProviderLetters } from "#db/queries/desk/portal/representatives.ts"
import {
  countRecoveryCodes,
  deletePasskey,
  listPasskeys,
  recordStaffPassword,
} from "#db/queries/desk/second-factors.ts"
import { findStaffMember } from "#db/queries/desk/staff.ts"
import { findWantsLetters, recordWantsLetters } from "#db/queries/desk/staff-letters.ts"
import { deleteOtherSessions, deleteSessionNamed, listStaffSessions } from "#db/queries/desk/staff-sessions.ts"

export const handle = { shell: "entry" }

export const meta: MetaFunction = ({ location }) => [{ title: `You – ${entranceAt(location.pathname).name}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireEntered(request, now)
  const [member, sessions, passkeys, codes, wantsLetters, represented] = await Promise.all([
    findStaffMember(staff.id),
    listStaffSessions(staff.id),
    listPasskeys(staff.id),
    countRecoveryCodes(staff.id),
    findWantsLetters(staff.id),
    listRepresented(staff.id),
  ])
  return {
    ...staff.shown,
    name: staff.name,
    address: member?.address ?? "",
    hasApp: member?.totpProved ?? false,
    done: new URL(request.url).searchParams.get("done"),
    sessions: sessions
      .filter((one) => !isSessionOver({ ...one, stage: "whole" }, now))
      .map(({ id, browser, beganAt, usedAt }) => ({ id, browser, beganAt, usedAt, isThis: id === staff.session })),
    passkeys: passkeys.map(({ id, name, addedOn }) => ({ id, name, addedOn })),
    codes,
    wantsLetters,
    represented,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireEntered(request, new Date())
  await limitRate(context, "office")
  const sent = await request.formData()
  const step = String(sent.get("step") ?? "")
  if (step === "end") await deleteSessionNamed(staff.id, String(sent.get("id") ?? ""))
  if (step === "end-others") await deleteOtherSessions(staff.id, staff.session)
  if (step.startsWith("end")) return redirect(`${staff.at.home}/you?done=ended`, 303)
  if (step === "letters") return chooseLetters(staff, { of: sent.get("of"), wanted: sent.get("wanted") === "yes" })

  const typed = sent.get("password")
  const again = await askStaffPasswordAgain(request, { staff: staff.id, typed, visitorKey: context.visitorKey })
  if (!again.ok) return refused({ [passwordFieldOf(step, sent)]: passwordAgainProblem(again.minutes, NOTHING) })
  if (step === "remove-passkey") return removePasskey(staff, String(sent.get("id") ?? ""))
  if (step === "passkey") return makePasskey(request, staff, sent)
  return changePassword(staff, sent)
}

export default function You() {
  const { address, hasApp, sessions, passkeys, codes, wantsLetters, represented, done, ...who } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { home } = entranceAt(useLocation().pathname)
  const said = SAID[done ?? ""]
  return (
    <div className="wrap">
      <ErrorSummary problems={answer?.problems} />
      <h1>{who.name}</h1>
      {said ? <Notice tone="good">{<p>{said}</p>}</Notice> : null}
      <p>
        You sign in as <strong>{address}</strong>.
      </p>
      {"staff" in who ? (
        <>
          <p>An administrator can change your roles.</p>
          <RoleDuties roles={who.staff.roles} />
          <OwnLetters wanted={wantsLetters} />
        </>
      ) : (
        <OwnProviders providers={represented} />
      )}
      <OwnSessions sessions={sessions} />
      <OwnPasskeys home={home} passkeys={passkeys} hasApp={hasApp} problems={answer?.problems} />
      <OwnRecoveryCodes home={home} left={codes} />
      <OwnPassword problems={answer?.problems} />
    </div>
  )
}

const NOTHING = "Nothing has been changed"

/** Each form of the page asks for the password in a field of its own. */
function passwordFieldOf(step: string, sent: FormData): string {
  return step === "remove-passkey" ? `${step}-password-${String(sent.get("id"))}` : `${step}-password`
}

const SAID: Readonly<Record<string, string>> = {
  app: "Your app is set up. Only its codes work from now on.",
  passkey: "Your passkey is added. Next time you can sign in with it alone.",
  letters: "You will have a letter when something waits too long, at most one a day.",
  "no-letters": "We write you no more about what waits.",
  "no-passkey": "The passkey is removed.",
  ended: "Signed out there.",
  password: "Your password is changed. Every other browser is signed out.",
}

type LettersChoice = Readonly<{ of: FormDataEntryValue | null; wanted: boolean }>

/** A representative chooses for each provider by itself. */
async function chooseLetters(staff: Entered, { of, wanted }: LettersChoice) {
  if (staff.at.kind === "office") await recordWantsLetters(staff.id, wanted)
  else await recordWantsProviderLetters(staff.id, { provider: String(of ?? ""), wanted })
  return redirect(`${staff.at.home}/you?done=${wanted ? "letters" : "no-letters"}`, 303)
}

const NO_PASSKEY = "Your device gave no new passkey. Perhaps it is here already"

/** Somebody who has neither an app nor another passkey would be left outside. */
async function removePasskey(staff: Entered, id: string) {
  const [member, passkeys] = await Promise.all([findStaffMember(staff.id), listPasskeys(staff.id)])
  if (!member?.totpProved && passkeys.length === 1) return refused({ form: LAST_PASSKEY })
  await deletePasskey(staff.id, id)
  return redirect(`${staff.at.home}/you?done=no-passkey`, 303)
}

const LAST_PASSKEY = "This is your only second factor. Add another one before you remove it"

async function makePasskey(request: Request, staff: Entered, sent: FormData) {
  const form = parseForm(newPasskeyForm, sent)
  if (!form.ok || !(await addPasskey(request, staff.id, form.value))) return refused({ form: NO_PASSKEY })
  return redirect(`${staff.at.home}/you?done=passkey`, 303)
}

async function changePassword(staff: Entered, sent: FormData) {
  const form = parseForm(staffPasswordForm, sent)
  if (!form.ok) return refused(form.problems)
  await recordStaffPassword(staff.id, await hashPassword(form.value.newPassword))
  await deleteOtherSessions(staff.id, staff.session)
  return redirect(`${staff.at.home}/you?done=password`, 303)
}

function refused(problems: FormProblems, status = 422) {
  return data({ problems }, { status })
}
