import { dayInWords } from "#app/domain/calendar.ts"
import { OFFICE_ORIGIN } from "#app/domain/register/row-change.ts"
import { Notice } from "../../notice.tsx"

type Props = {
  about: Readonly<{
    slug: string
    origin: string
    delistedOn: string | null
    duplicateOf: string | null
    duplicateOfName: string | null
  }>
  /** Where its page stands, and what else leads there. */
  address: string
  addresses: readonly string[]
  duplicates: readonly { slug: string; name: string }[]
}

/** Whether a provider is on the list, where its page is, and which duplicates became part of it. */
export function ProviderState({ about, address, addresses, duplicates }: Props) {
  const old = [about.slug, ...addresses].filter((one) => one !== address)
  return (
    <>
      {about.duplicateOf === null ? null : (
        <Notice tone="warning" heading="This was a duplicate">
          <p>
            It was merged into <a href={`/office/register/${about.duplicateOf}`}>{about.duplicateOfName}</a>, and its
            page leads there.
          </p>
        </Notice>
      )}
      {about.duplicateOf !== null || about.delistedOn === null ? null : (
        <Notice tone="warning" heading={`Ended on ${dayInWords(about.delistedOn)}`}>
          <p>It is in no list any more. Its page and its ratings stay.</p>
        </Notice>
      )}
      <p className="muted">
        {about.origin === OFFICE_ORIGIN ? "Added in the office." : "From the register’s files."} Its page is{" "}
        <a href={`/providers/${address}`}>/providers/{address}</a>
        {old.length === 0 ? "" : `; ${old.map((one) => `/providers/${one}`).join(", ")} leads there, too`}.
        {duplicates.length === 0 ? null : (
          <>
            {" "}
            Merged into it:{" "}
            {duplicates.map(({ slug, name }, place) => (
              <span key={slug}>
                {place === 0 ? "" : ", "}
                <a href={`/office/register/${slug}`}>{name}</a>
              </span>
            ))}
            .
          </>
        )}
      </p>
    </>
  )
}
