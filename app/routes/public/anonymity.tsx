import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { AROUND_US } from "#app/components/anonymity/around-us.tsx"
import { AROUND_YOU } from "#app/components/anonymity/around-you.tsx"
import { BeyondRatings } from "#app/components/anonymity/beyond-ratings.tsx"
import { CheckIt } from "#app/components/anonymity/check-it.tsx"
import { HowItWorks } from "#app/components/anonymity/how-it-works.tsx"
import { Benefits, Contents } from "#app/components/anonymity/promise.tsx"
import { SmallNumbers, ThreeRoads, WhatRemains } from "#app/components/anonymity/roads-and-limits.tsx"
import { WithTor } from "#app/components/anonymity/tor.tsx"
import { Promises } from "#app/components/promises.tsx"
import { SentenceTable } from "#app/components/sentence-table.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { listModules, readManifest } from "#app/tasks/manifest.server.ts"

export const meta: MetaFunction = () => [
  { title: "Anonymity – Threestar" },
  {
    name: "description",
    content: "What we promise people who rate, how it works, who could still learn what, and how to check it yourself.",
  },
]

export async function loader() {
  const lines = await readManifest()
  const modules = await listModules()
  return {
    organisation: env().ORGANISATION_NAME,
    list: {
      lines: lines.length,
      lastHash: lines.at(-1)?.hash.toString("hex") ?? null,
      modules: modules.map(({ name, file, sha256, day }) => ({ name, file, sha256, day: dayInWords(day) })),
    },
  }
}

export default function Anonymity() {
  const { organisation, list } = useLoaderData<typeof loader>()
  return (
    <div className="wrap prose">
      <h1>Anonymity: what we promise, and what we cannot</h1>
      <div className="halves halves--even promise">
        <Promises
          limits={
            <>
              No promise is without limits: <a href="#who">here is who could still learn what</a>.
            </>
          }
        />
        <Benefits />
        <Contents />
      </div>
      <HowItWorks />
      <h2 id="who">Who could learn what</h2>
      <p>The figures come from tests: made-up people rated for a year, and we tried to find out who had said what.</p>
      <SentenceTable
        caption="People around you first, then those around this site."
        headings={["Who", "What they could learn", "What remains, and what you can do"]}
        rows={[...AROUND_YOU, ...AROUND_US]}
      />
      <ThreeRoads />
      <SmallNumbers />
      <BeyondRatings />
      <CheckIt list={list} />
      <WithTor />
      <WhatRemains organisation={organisation} />
    </div>
  )
}
