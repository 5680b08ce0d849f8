import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ButtonLink } from "#app/components/button.tsx"
import { type NoticeRow, NoticeTable } from "#app/components/office/notices/notice-table.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { isNoticeClosed, NOTICE_GROUND_NAMES, NOTICE_STATE_WORDS } from "#app/domain/notices/legal-notice.ts"
import { challengeClock, noticeClock } from "#app/domain/notices/notice-clock.ts"
import { byUrgency } from "#app/domain/notices/order.ts"
import { CHALLENGE_STATE_WORDS } from "#app/domain/notices/score-challenge.ts"
import { ukDayOf, weekdayAndTime } from "#app/domain/working-time/uk-time.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { openChallengeTold, openNoticeTold } from "#app/tasks/sealed-told.server.ts"
import { type FoundNotice, listLegalNotices } from "#db/queries/desk/notices/legal-notices.ts"
import { type FoundChallenge, listScoreChallenges } from "#db/queries/desk/notices/score-challenges.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Notices – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "notices", now)
  const closed = new URL(request.url).searchParams.get("show") === "closed"
  const [notices, challenges] = await Promise.all([listLegalNotices(), listScoreChallenges()])
  return {
    staff: shownStaff(staff),
    closed,
    notices: notices
      .filter(({ notice }) => isNoticeClosed(notice.state) === closed)
      .map((found) => noticeRow(found, now))
      .toSorted(byUrgency),
    challenges: challenges
      .filter(({ challenge }) => (challenge.closedOn !== null) === closed)
      .map((found) => challengeRow(found, now))
      .toSorted(byUrgency),
  }
}

export default function Notices() {
  const { closed, notices, challenges } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Notices</h1>
      <p className="lead">
        Somebody says that something here is against the law, or that a score is wrong. Both have a clock.
      </p>
      <p className="actions notice-actions">
        <ButtonLink href="/office/notices/new">A legal notice has come</ButtonLink>
        <ButtonLink href="/office/notices/score/new" look="quiet">
          Somebody challenges a score
        </ButtonLink>
      </p>
      <nav className="tabs" aria-label="Which notices">
        <a href="/office/notices" aria-current={closed ? undefined : "page"}>
          Open
        </a>
        <a href="/office/notices?show=closed" aria-current={closed ? "page" : undefined}>
          Closed
        </a>
      </nav>
      <h2>Legal notices</h2>
      <p className="muted">48 hours from a complete notice, without weekends and bank holidays.</p>
      {notices.length === 0 ? (
        <p>{NONE[closed ? "closed" : "open"]}</p>
      ) : (
        <NoticeTable caption="Legal notices" rows={notices} />
      )}
      <h2>Challenges to a score</h2>
      <p className="muted">Ten working days from the day they came.</p>
      {challenges.length === 0 ? (
        <p>{NONE[closed ? "closed" : "open"]}</p>
      ) : (
        <NoticeTable caption="Challenges to a score" rows={challenges} />
      )}
    </div>
  )
}

const NONE = { open: "None is open.", closed: "None is closed yet." } as const

function noticeRow({ notice, told }: FoundNotice, now: Date): NoticeRow {
  const { urgency, due } = noticeClock(notice, now)
  return {
    reference: notice.reference,
    href: `/office/notices/${notice.reference}`,
    about: NOTICE_GROUND_NAMES[notice.ground],
    aboutWhat: notice.subject.kind === "words" ? "words that people wrote" : notice.subject.key,
    from: senderOf(openNoticeTold(told)),
    received: dayInWords(ukDayOf(notice.receivedAt)),
    state: NOTICE_STATE_WORDS[notice.state],
    urgency,
    due: due && weekdayAndTime(due),
  }
}

function challengeRow({ challenge, told }: FoundChallenge, now: Date): NoticeRow {
  const { urgency, due } = challengeClock(challenge, now)
  return {
    reference: challenge.reference,
    href: `/office/notices/score/${challenge.reference}`,
    about: challenge.provider,
    aboutWhat: `update ${challenge.figure.release}`,
    from: senderOf(openChallengeTold(told)),
    received: dayInWords(challenge.receivedOn),
    state: CHALLENGE_STATE_WORDS[challenge.state],
    urgency,
    due: due && dayInWords(ukDayOf(due)),
  }
}

function senderOf(told: { name: string; organisation: string } | null): string {
  if (told === null) return "erased"
  return told.organisation || told.name || "no name given"
}
