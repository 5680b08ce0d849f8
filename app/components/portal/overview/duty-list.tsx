import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { PORTAL_DUTIES, type PortalDuty, portalDutyHref } from "#app/domain/portal/duty.ts"

/** What needs an answer from a provider, the first clock first. */
export function PortalDuties({ slug, duties, today }: { slug: string; duties: readonly PortalDuty[]; today: Day }) {
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">What needs an answer</h2>
      {duties.length === 0 ? (
        <p>Nothing at the moment. We write to you when something does, if you want.</p>
      ) : (
        <ul className="duties">
          {duties.map((duty) => (
            <DutyCard key={duty.name} slug={slug} duty={duty} late={duty.due !== null && duty.due < today} />
          ))}
        </ul>
      )}
    </section>
  )
}

function DutyCard({ slug, duty, late }: { slug: string; duty: PortalDuty; late: boolean }) {
  const { one, several } = PORTAL_DUTIES[duty.name]
  return (
    <li className={`duty${late ? " duty--late" : ""}`}>
      <p className="duty__what">
        <b className="duty__number">{duty.waiting}</b>{" "}
        <a href={portalDutyHref(slug, duty)}>{duty.waiting === 1 ? one : several}</a>
      </p>
      {late ? <span className="duty__late">Late</span> : null}
      {duty.due === null ? null : (
        <p className="duty__when">
          {late ? "It was due on" : "Due on"} {dayInWords(duty.due)}
        </p>
      )}
    </li>
  )
}
