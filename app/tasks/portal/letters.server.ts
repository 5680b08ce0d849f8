import { readSignedLink, signedLink } from "#app/crypto/signed-links.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { addDays, type Day } from "#app/domain/calendar.ts"
import { dutiesToRemind, isWorthALetter, type ProviderNews } from "#app/domain/portal/letter.ts"
import { countCasesHanded } from "#db/queries/desk/portal/complaints/duties.ts"
import { listPortalDuties } from "#db/queries/desk/portal/duties.ts"
import {
  findReleaseNews,
  giveProviderLetterBack,
  listProviderReaders,
  type ProviderReader,
  takeProviderLetter,
} from "#db/queries/desk/portal/letters.ts"
import { listPausesNow } from "#db/queries/desk/switches.ts"
import { providerNews } from "#emails/provider-news.tsx"
import { letterSite, postLetter } from "#emails/send.server.ts"

/**
 * Writes to representatives for whose provider there is something new or a clock runs out, at most one letter a day for
 * each provider they speak for, and to nobody while letters are paused.
 */
export async function sendProviderLetters(today: Day): Promise<{ sent: number; failed: number; paused: boolean }> {
  if ((await listPausesNow()).some(({ name }) => name === "letters")) return { sent: 0, failed: 0, paused: true }
  let [sent, failed] = [0, 0]
  for (const reader of await listProviderReaders(today)) {
    const news = await newsFor(reader, today)
    // Before it leaves: two runs at once send one letter.
    if (!(await takeProviderLetter(reader.id, today, news.release?.number ?? reader.toldRelease))) continue
    if (!isWorthALetter(news)) continue
    if (await post(reader, news)) {
      sent += 1
      continue
    }
    await giveProviderLetterBack(reader)
    failed += 1
  }
  return { sent, failed, paused: false }
}

async function newsFor({ provider, letterOn, toldRelease }: ProviderReader, today: Day): Promise<ProviderNews> {
  const [release, duties, newCases] = await Promise.all([
    findReleaseNews(provider.slug),
    listPortalDuties(provider.slug, today),
    countCasesHanded(provider.slug, letterOn ?? addDays(today, -1)),
  ])
  const isNews = release !== null && release.number !== toldRelease
  return { release: isNews ? release : null, newCases, reminders: dutiesToRemind(duties, today) }
}

async function post({ id, address, provider }: ProviderReader, news: ProviderNews): Promise<boolean> {
  const site = letterSite()
  const stop = `/portal/letters/${signedLink(id, "provider letters", siteSecrets().casework)}`
  const letter = providerNews(site, { provider, news, stop })
  // One press in a mail program stops the letters (RFC 8058).
  const headers = {
    "List-Unsubscribe": `<${site.origin}${stop}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  }
  return (await postLetter(address, letter, headers)).ok
}

/** Whose letters a link stops; null where it is none of ours. */
export function readerBehind(link: string): string | null {
  return readSignedLink(link, "provider letters", siteSecrets().casework)
}
