export type ListedModule = Readonly<{ name: string; file: string; sha256: string; day: string }>

/** The public list as it stands now. */
export type ListNow = Readonly<{
  lines: number
  /** Of the last line, in hexadecimal; null while the list is empty. */
  lastHash: string | null
  modules: readonly ListedModule[]
}>

const LIST = "/api/v1/ballot-keys.txt"

/** How anybody can hold us to it, with the figures to compare. */
export function CheckIt({ list }: { list: ListNow }) {
  return (
    <>
      <h2 id="check">Check it yourself</h2>
      <p>
        You need not take our word for it. There is a <a href={LIST}>public list</a> of every key that signs ballots and
        every script that the pages of participants bring along. It is the same for everybody, and lines are only ever
        added. If we had a key for you alone, or changed a line, the list would show it to whoever compares.
      </p>
      <TheList list={list} />
      <TheScripts modules={list.modules} />
      <h3>Check your pass</h3>
      <p>
        On <a href="/pass">Your rating pass</a>, press “Check it against the public list”. Your browser then looks if
        the list follows from line to line, and if every ballot of your pass was signed with a key that stands in it. It
        shows the number of lines and the last hash. Compare them with what somebody else sees.
      </p>
      <h3>Check the code and the keys</h3>
      <ul>
        <li>
          The source code, which is open (AGPL), is there for anybody to read. <a href="/contact">Ask us</a> for exactly
          the copy that runs here.
        </li>
        <li>
          With it, <code>npm run linkage-attack</code> plays made-up years through the real code, attacks what was
          stored, and prints how many pairs it could match.
        </li>
        <li>
          Whoever runs a site like this one can hold somebody’s saved copy against their list with{" "}
          <code>npm run keys -- verify COPY</code>. Send us yours if yours and ours do not fit.
        </li>
        <li>
          Two kinds of keys are destroyed on time: the one that opens the boxes, each night after they are opened, and
          the one to the marks of deleted accounts, on the first night after 31 January. The code shows it. That no copy
          was kept is something you have to trust us on.
        </li>
      </ul>
    </>
  )
}

function TheList({ list }: { list: ListNow }) {
  return (
    <>
      <h3>The list, now</h3>
      {list.lastHash === null ? (
        <p>The list is still empty: no key has been made yet.</p>
      ) : (
        <dl className="govuk-summary-list">
          <div className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">Lines</dt>
            <dd className="govuk-summary-list__value">{list.lines.toLocaleString("en-GB")}</dd>
          </div>
          <div className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">Last hash</dt>
            <dd className="govuk-summary-list__value">
              <code className="hash">{list.lastHash}</code>
            </dd>
          </div>
        </dl>
      )}
      <p>
        Save a copy. Come back in a month and look if your copy is the beginning of the list, to the letter. Ask
        somebody elsewhere if they see the same last hash on the same day.
      </p>
      <p>
        Each line is a hash, a space, and what is said. The hash is SHA-256 of the hash before it (32 bytes, noughts
        before the first line) and of what is said, written in hexadecimal. So no line can be changed without changing
        every hash after it.
      </p>
    </>
  )
}

function TheScripts({ modules }: { modules: readonly ListedModule[] }) {
  return (
    <>
      <h3>The scripts</h3>
      {modules.length === 0 ? (
        <p>No script is in the list yet.</p>
      ) : (
        <dl className="govuk-summary-list">
          {modules.map(({ name, file, sha256, day }) => (
            <div key={name} className="govuk-summary-list__row">
              <dt className="govuk-summary-list__key">
                {name}
                <span className="table-note">since {day}</span>
              </dt>
              <dd className="govuk-summary-list__value">
                <a className="hash" href={file}>
                  {file}
                </a>
                <br />
                <code className="hash">sha256-{sha256}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        Open <a href="/rate">the page where rating starts</a> and choose “View page source” in your browser. Near the
        top stands <code>&lt;script type="module"</code> with the file’s name and <code>integrity="sha256-…"</code>. It
        must be what stands here. <b>ballots</b> makes and keeps your pass. <b>solver</b> does the small sum that slows
        machines down; browsers cannot check it by themselves, so check it by hand. With the file saved:
      </p>
      <pre className="hash">openssl dgst -sha256 -binary FILE | openssl base64</pre>
      <p>This page, like all pages for reading, has no script at all.</p>
    </>
  )
}
