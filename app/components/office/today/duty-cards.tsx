import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { DUTIES, type Duty, isLate } from "#app/domain/office/duty.ts"
import { isOfficePage } from "#app/domain/office/place.ts"

/** What waits for whoever looks, the most urgent first. */
export function DutyCards({ duties, today }: { duties: readonly Duty[]; today: Day }) {
  const late = duties.filter((duty) => isLate(duty, today)).length
  if (duties.length === 0) return <NothingWaits />
  return (
    <section aria-labelledby="waits">
      <h2 id="waits" className="today__heading">
        What waits for you
      </h2>
      <p className="muted">
        {late === 0 ? "Nothing is late." : late === 1 ? "One thing is late." : `${late} things are late.`}
      </p>
      <ul className="duties">
        {duties.map((duty) => (
          <DutyCard key={duty.name} duty={duty} late={isLate(duty, today)} />
        ))}
      </ul>
    </section>
  )
}

function DutyCard({ duty, late }: { duty: Duty; late: boolean }) {
  const { one, several, href } = DUTIES[duty.name]
  const words = duty.waiting === 1 ? one : several
  return (
    <li className={`duty${late ? " duty--late" : ""}`}>
      <p className="duty__what">
        <b className="duty__number">{duty.waiting}</b> {isOfficePage(href) ? <a href={href}>{words}</a> : words}
      </p>
      {late ? <span className="duty__late">Late</span> : null}
      {duty.due === null ? null : <p className="duty__when">Due on {dayInWords(duty.due)}</p>}
      {duty.oldest === null ? null : <p className="duty__when">The oldest since {dayInWords(duty.oldest)}</p>}
    </li>
  )
}

function NothingWaits() {
  return (
    <section className="nothing-waits" aria-labelledby="waits">
      <svg viewBox="0 0 24 24" width="44" height="44" aria-hidden="true">
        <path d="M12 2l3 6.6 7.2.8-5.4 4.8 1.6 7.1L12 17.6l-6.4 3.7 1.6-7.1L1.8 9.4 9 8.6z" />
      </svg>
      <div>
        <h2 id="waits" className="today__heading">
          Nothing waits
        </h2>
        <p>Everything that your roles deal with is done. Have a cup of tea.</p>
      </div>
    </section>
  )
}
