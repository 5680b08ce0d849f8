type Props = Readonly<{
  label: string
  shows: readonly Readonly<{ name: string; words: string; count: number; href: string }>[]
  current: string
}>

/** The parts of a list with how much is in each: links, so that each part has an address. */
export function ShowLinks({ label, shows, current }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="desk-counts">
        {shows.map(({ name, words, count, href }) => (
          <li key={name}>
            <a href={href} aria-current={name === current ? "page" : undefined}>
              {words} <b>{count.toLocaleString("en-GB")}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
