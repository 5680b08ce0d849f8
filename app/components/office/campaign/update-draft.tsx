import { Button } from "../../button.tsx"
import type { ConstituencyChoice } from "../../campaign/constituency-field.tsx"
import { Notice } from "../../notice.tsx"
import { type TypedUpdate, UpdateFields } from "./update-form.tsx"

type Props = Readonly<{
  version: number
  constituencies: readonly ConstituencyChoice[]
  nations: readonly string[]
  typed: TypedUpdate
  problems: Readonly<Record<string, string | undefined>>
  /** How many would get it, once somebody is ready to send it. */
  readers: number | null
  /** Whether a trial has left: "yes", "no", or none was asked for. */
  tried: string | null
}>

/** An update that has not left: to be changed, tried out, sent, or thrown away. */
export function UpdateDraft({ version, readers, tried, ...fields }: Props) {
  return (
    <>
      {tried === "yes" ? (
        <p role="status" className="notice notice--good">
          A trial is on its way to your own address.
        </p>
      ) : null}
      {tried === "no" ? (
        <Notice tone="warning" heading="The trial did not leave">
          <p>
            The mail service did not take it. Try again in a minute, or ask an administrator to look at its settings.
          </p>
        </Notice>
      ) : null}
      {readers === null ? null : <ReadyToSend version={version} readers={readers} />}
      <form method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        <UpdateFields {...fields} />
        <p className="actions">
          <Button name="step" value="save">
            Keep it
          </Button>{" "}
          <Button look="quiet" name="step" value="try">
            Keep it, and send me a trial
          </Button>{" "}
          <Button look="quiet" name="step" value="look">
            Keep it, and get ready to send
          </Button>{" "}
          <Button look="warning" name="step" value="delete">
            Throw it away
          </Button>
        </p>
      </form>
    </>
  )
}

function ReadyToSend({ version, readers }: Readonly<{ version: number; readers: number }>) {
  if (readers === 0) {
    return (
      <Notice tone="warning" heading="Nobody would get it">
        <p>No supporter there wants our letters. Choose others, or wait.</p>
      </Notice>
    )
  }
  return (
    <Notice
      tone="warning"
      heading={readers === 1 ? "It goes to one address" : `It goes to ${readers.toLocaleString("en-GB")} addresses`}
    >
      <p>What has left cannot be called back. What has not can be held back at any time.</p>
      <form method="post">
        <input type="hidden" name="version" value={version} />
        <Button name="step" value="send">
          Send it now
        </Button>
      </form>
    </Notice>
  )
}
