import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { Notice } from "#app/components/notice.tsx"
import { DeedList } from "#app/components/office/register/deed-list.tsx"
import { OfficeContracts, OfficeDomains, OfficeLinks } from "#app/components/office/register/provider-rows.tsx"
import { ProviderState } from "#app/components/office/register/provider-state.tsx"
import { Sources } from "#app/components/register/certainty.tsx"
import { ProviderFacts } from "#app/components/register/provider-facts.tsx"
import { Takeovers } from "#app/components/register/takeovers.tsx"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { listDomains } from "#db/queries/desk/register/choices.ts"
import { listDeeds } from "#db/queries/desk/register/deeds.ts"
import { findOfficeProvider, listAddresses, listDuplicates } from "#db/queries/desk/register/providers.ts"
import { listContracts } from "#db/queries/site/contracts.ts"
import { findProvider, findProviderAt, listPredecessors } from "#db/queries/site/providers.ts"
import { listSources } from "#db/queries/site/sources.ts"
import { listPrimesOf, listSubcontractorsOf } from "#db/queries/site/supply-links.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.provider.name ?? "Provider"} in the register – Threestar office` },
]

/** A provider's history fits on its page; the list of all changes has the rest. */
const DEEDS_SHOWN = 50

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const slug = foundOr404(params.provider)
  const [provider, about] = [foundOr404(await findProvider(slug)), foundOr404(await findOfficeProvider(slug))]
  const [predecessors, contracts, above, below, domains, addresses, duplicates, deeds, at] = await Promise.all([
    listPredecessors(slug),
    listContracts({ provider: slug }),
    listPrimesOf(slug),
    listSubcontractorsOf(slug),
    listDomains(slug),
    listAddresses(slug),
    listDuplicates(slug),
    listDeeds({ provider: slug, limit: DEEDS_SHOWN }),
    findProviderAt(slug),
  ])
  const facts = [provider, ...contracts, ...above, ...below, ...domains]
  return {
    ...{ staff: shownStaff(staff), provider, about, predecessors, contracts, above, below, domains, duplicates, deeds },
    ...{ address: at?.address ?? slug, addresses: addresses.map((one) => one.address) },
    certainties: facts.map(({ certainty }) => certainty),
    sources: await listSources(facts.flatMap(({ sourceIds }) => sourceIds)),
    done: new URL(request.url).searchParams.get("done"),
  }
}

export default function ProviderInTheOffice() {
  const loaded = useLoaderData<typeof loader>()
  const { provider, about, predecessors, contracts, above, below, domains, deeds, done } = loaded
  const here = `/office/register/${provider.slug}`
  const add = (kind: string, more = "") => `/office/register/add/${kind}?provider=${provider.slug}${more}`
  const became =
    provider.became === null ? null : { slug: provider.became, name: provider.becameName ?? provider.became }
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/register", name: "Register" }]} />
      {done === null ? null : (
        <Notice tone="good" heading="Done">
          <p>
            Everybody sees it within a second. <a href={`/office/register/changes/${done}`}>What was changed</a>
          </p>
        </Notice>
      )}
      <h1>{provider.name}</h1>
      <ProviderState
        {...{ about, address: loaded.address, addresses: loaded.addresses, duplicates: loaded.duplicates }}
      />
      <Takeovers {...provider} became={became} predecessors={predecessors} />
      {about.duplicateOf === null ? (
        <div className="govuk-button-group">
          <ButtonLink href={`${here}/rename`}>Rename</ButtonLink>
          <ButtonLink href={`${here}/take-over`} look="quiet">
            Record a take-over
          </ButtonLink>
          <ButtonLink href={`${here}/merge`} look="quiet">
            It is a duplicate
          </ButtonLink>
          <ButtonLink href={`${here}/end`} look="quiet">
            {about.delistedOn === null ? "End" : "List again"}
          </ButtonLink>
        </div>
      ) : null}
      <h2>Who they are</h2>
      <ProviderFacts provider={provider} />
      <p>
        <a href={`/office/register/row/provider/${provider.slug}`}>Change these facts</a>
      </p>
      <OfficeContracts rows={contracts} add={add("contract")} />
      <OfficeLinks
        heading={`${provider.name} works for`}
        rows={above.map((link) => ({ ...link, otherName: link.primeName }))}
        add={add("link")}
      />
      <OfficeLinks
        heading={`Working for ${provider.name}`}
        rows={below.map((link) => ({ ...link, otherName: link.subcontractorName }))}
        add={add("link", "&end=prime")}
      />
      <OfficeDomains provider={provider.slug} rows={domains} add={add("domain")} />
      <Sources certainties={loaded.certainties} sources={loaded.sources} />
      <h2 id="history">History</h2>
      {deeds.length === 0 ? (
        <p className="muted">The office has changed nothing here. All of it is as the register’s files have it.</p>
      ) : (
        <DeedList deeds={deeds} caption="The newest first, by the clock of Greenwich" />
      )}
    </div>
  )
}
