/** What stays with the visitor, and what is written when a page is asked for. */
export function BrowserAndLogs() {
  return (
    <>
      <h2 id="browser">Cookies, and what your browser keeps</h2>
      <ul>
        <li>
          <b>One cookie, while you are signed in:</b> <code>__Host-threestar</code>. It lasts an hour, or until you sign
          out. There is no other. Pages for reading set none.
        </li>
        <li>
          <b>Your rating pass,</b> if your browser made one: in this site’s storage in your browser, until you remove it
          on <a href="/pass">Your rating pass</a>. Its code never leaves the browser. A ballot of it does when you rate
          with it.
        </li>
        <li>
          <b>Answers that wait for another day,</b> only if you said yes to that. They go when you send them or throw
          them away.
        </li>
        <li>
          <b>Where you want your pass kept,</b> for this tab only. It goes when the tab is closed.
        </li>
      </ul>
      <h2 id="logs">What we write in logs</h2>
      <p>
        The day, the kind of page (such as “a provider’s page”, not which), if it worked, and how long it took. No
        address on the network, no name of your browser, no time of day, nothing that you typed. The database’s own
        diary is thrown away each night.
      </p>
    </>
  )
}
