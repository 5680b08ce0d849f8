import type { Certainty } from "#app/domain/certainty.ts"
import { CertaintyMark } from "./certainty.tsx"

/** One link of a supply chain, seen from one of its ends. */
export type ChainLink = Readonly<{
  id: string
  /** The other end; null where the source does not name it. */
  other: string | null
  otherName: string | null
  /** The source's word for the part it plays: "end-to-end", "specialist". */
  kind: string
  programme: string
  programmeName: string
  area: string | null
  areaName: string | null
  status: string | null
  certainty: Certainty
}>

type Props = { name: string; above: readonly ChainLink[]; below: readonly ChainLink[] }

/** For whom a provider works, and who works for it. */
export function Chain({ name, above, below }: Props) {
  return (
    <div className="halves halves--even">
      {above.length === 0 ? null : <Side heading={`${name} works for`} links={above} />}
      {below.length === 0 ? null : <Side heading={`Working for ${name}`} links={below} />}
    </div>
  )
}

function Side({ heading, links }: { heading: string; links: readonly ChainLink[] }) {
  const others = [...Map.groupBy(links, (link) => link.other ?? "").entries()]
  return (
    <section>
      <h3>{heading}</h3>
      <ul className="chain">
        {others.map(([slug, group]) => (
          <li key={slug}>
            {slug === "" ? (
              <b>a company our source does not name</b>
            ) : (
              <a href={`/providers/${slug}`}>
                <b>{group[0]?.otherName}</b>
              </a>
            )}
            <ul className="chain__parts">
              {group.map((link) => (
                <li key={link.id}>
                  <Part link={link} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Part({ link }: { link: ChainLink }) {
  return (
    <>
      {link.kind}, <a href={`/programmes/${link.programme}`}>{link.programmeName}</a>
      {link.area === null ? null : (
        <>
          {" in "}
          <a href={`/areas/${link.area}`}>{link.areaName}</a>
        </>
      )}
      {link.status === null ? null : <span className="muted"> ({link.status})</span>}{" "}
      <CertaintyMark certainty={link.certainty} />
    </>
  )
}
