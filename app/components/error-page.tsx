import { SearchBox } from "./search-box.tsx"

const PAGES = {
  403: {
    title: "This page is not open to you",
    words: "You may be signed in as somebody else, or this page is for other people. Nothing has been changed.",
  },
  404: {
    title: "We could not find that page",
    words: "The address may have a slip in it, or the page may have gone. Search for a provider, a town or a council:",
  },
  422: {
    title: "We could not use what was sent",
    words: "Go back to the form, look at what you filled in, and send it again. Nothing has been stored.",
  },
  429: {
    title: "Too many tries in a short time",
    words:
      "To keep the site safe we slow things down when a lot comes at once. You have done nothing wrong, and nothing is lost. Wait a little, then go back and try again.",
  },
  500: {
    title: "Something went wrong on our side",
    words: "It is not your fault. Try again in a few minutes. If it goes on, please tell us what you were doing.",
  },
} as const

/** The short name of an error, for the top of the browser's window. */
export function errorTitle(status: number): string {
  return page(status).title
}

/** What a person sees instead of a page: what happened, whether it matters, what to do, and when where that is known. */
export function ErrorPage({ status, minutes }: { status: number; minutes?: number | undefined }) {
  const { title, words } = page(status)
  return (
    <div className="wrap">
      <h1>{title}</h1>
      <p className="lead">{words}</p>
      {minutes === undefined ? null : (
        <p>
          You can try again in <b>{minutes === 1 ? "one minute" : `${minutes} minutes`}</b>.
        </p>
      )}
      {status === 404 ? <SearchBox label="Provider, town or council" /> : null}
      <ul>
        <li>
          <a href="/">Go to the front page</a>
        </li>
        <li>
          <a href="/providers">See all ratings</a>
        </li>
        <li>
          <a href="/contact">Ask us for help</a>
        </li>
      </ul>
    </div>
  )
}

function page(status: number): (typeof PAGES)[keyof typeof PAGES] {
  switch (status) {
    case 403:
    case 404:
    case 422:
    case 429:
      return PAGES[status]
    case 401:
      return PAGES[403]
    case 400:
    case 405:
    case 409:
      return PAGES[422]
    default:
      return PAGES[500]
  }
}
