import { Button } from "../../button.tsx"
import { TextField } from "../../text-field.tsx"

/** Whether everybody may read an update that has left, and how to change that. */
export function UpdateOnSite({ slug, error }: { slug: string | null; error: string | undefined }) {
  return (
    <section aria-labelledby="on-site">
      <h2 id="on-site">On the site</h2>
      {slug === null ? (
        <form method="post">
          <p>Only those who got the letter have read it.</p>
          <Button look="quiet" name="step" value="publish">
            Let everybody read it
          </Button>
        </form>
      ) : (
        <form method="post" noValidate>
          <p>
            Everybody can read it at <a href={`/campaign/updates/${slug}`}>/campaign/updates/{slug}</a>.
          </p>
          <TextField name="reason" label="Why is it taken off the site?" error={error} maxLength={300} />
          <Button look="warning" name="step" value="withdraw">
            Take it off the site
          </Button>
        </form>
      )}
    </section>
  )
}
