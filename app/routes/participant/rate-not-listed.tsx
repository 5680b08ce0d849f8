import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { CarriedFields, type Typed, textIn } from "#app/components/participant/carried-fields.tsx"
import { LocalScreens } from "#app/components/participant/local-screens.tsx"
import { UnitChoice } from "#app/components/participant/unit-choice.tsx"
import { Honeypot } from "#app/components/proof-fields.tsx"
import { TextField } from "#app/components/text-field.tsx"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { HONEYPOT, isFromMachine } from "#app/forms/proof.ts"
import { missingProviderForm } from "#app/forms/rating.ts"
import { findBookOr404 } from "#app/http/found.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { dayToComeBack } from "#app/http/today.server.ts"
import { insertMissingProvider } from "#db/queries/door/missing-providers.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Not on the list – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  const area = new URL(request.url).searchParams.get("area")
  if (area === null) throw redirect("/rate/where", 303)
  const { areaName, programmeName, units } = await findBookOr404(area)
  const unlisted = units.filter((unit) => unit.providerName === null)
  return { area, areaName, programmeName, unlisted, laterDay: dayToComeBack() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "rate")
  const { area } = await findBookOr404(new URL(request.url).searchParams.get("area") ?? "")
  const form = await request.formData()
  // Whatever stood in the trap goes no further: the answer is the same.
  const { [HONEYPOT]: _trap, ...typed } = fieldsOf(form)
  // From the list of names it comes with the answers, on their way to the words.
  if (["ask", "words"].includes(String(form.get("step")))) return { typed, problems: NONE, told: false }
  if (form.get("step") === "skip") return { typed, problems: NONE, told: true }
  const missing = parseForm(missingProviderForm, form)
  if (!missing.ok) return data({ typed, problems: missing.problems, told: false }, { status: 422 })
  if (!isFromMachine(form)) await insertMissingProvider({ ...missing.value, area })
  return { typed, problems: NONE, told: true }
}

export default function NotListed() {
  const book = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? {}
  return (
    <div className="wrap">
      <div className="column">
        {sent?.told ? (
          <>
            <h1>Whom do they work for?</h1>
            <p>
              Somebody in our office will look for the name. You need not wait: rate them now as “a subcontractor not
              listed here”. It counts for the company above them in {book.areaName}. Your letters may name it.
            </p>
            <UnitChoice area={book.area} units={book.unlisted} typed={typed} />
          </>
        ) : (
          <Ask typed={typed} problems={sent?.problems} area={book.area} />
        )}
        <LocalScreens area={book.area} laterDay={book.laterDay} />
      </div>
    </div>
  )
}

function Ask({ typed, problems, area }: { typed: Typed; problems: FormProblems | undefined; area: string }) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Tell us whom we are missing</h1>
      <p>We look them up and put them on the list. We do not ask who you are, and we note no day.</p>
      <form method="post" action={`/rate/not-listed?area=${area}`} data-area={area} noValidate>
        <TextField
          name="name"
          label="The name on your letters"
          value={textIn(typed, "name")}
          error={problems?.name}
          maxLength={120}
        />
        <TextField
          name="town"
          label="The town where you go to see them"
          value={textIn(typed, "town")}
          error={problems?.town}
          maxLength={80}
        />
        <Honeypot />
        <CarriedFields typed={typed} shown={["name", "town", "step"]} />
        <div className="govuk-button-group">
          <Button name="step" value="tell">
            Tell the office
          </Button>
          <Button name="step" value="skip" look="quiet">
            Skip this and rate them
          </Button>
        </div>
      </form>
    </>
  )
}

const NONE: FormProblems = {}
