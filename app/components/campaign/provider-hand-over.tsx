import { type Day, dayInWords } from "#app/domain/calendar.ts"

type Props = Readonly<{ name: string; slug: string; last: Readonly<{ sentOn: Day; answered: boolean }> | null }>

/** On a provider's page: that the campaign sent it its demands, and whether it answered. */
export function ProviderHandOver({ name, slug, last }: Props) {
  if (last === null) return null
  return (
    <section aria-labelledby="demands">
      <h2 id="demands">The campaign’s demands</h2>
      <p>
        The campaign sent {name} its <a href="/campaign#providers">demands</a> on {dayInWords(last.sentOn)}.{" "}
        {last.answered ? "It has answered." : "It has not answered so far."} You can{" "}
        <a href={`/campaign/act/provider/${slug}`}>hand them over yourself</a>.
      </p>
    </section>
  )
}
