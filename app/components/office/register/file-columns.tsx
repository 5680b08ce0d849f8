import { More } from "../../notice.tsx"

/** The header of each file, to copy. */
export function FileColumns({ files }: { files: readonly { name: string; columns: readonly string[] }[] }) {
  return (
    <More summary="Which columns each file has">
      <dl className="file-columns">
        {files.map(({ name, columns }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{columns.join(",")}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        Dates are a year or a month, like 2026 or 2026-09. Sources are their ids from the list of sources, with a
        semicolon between them. A blank cell says that it is not known.
      </p>
    </More>
  )
}
