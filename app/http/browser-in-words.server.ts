const FAMILIES = [
  [/\bEdg(?:A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const

const SYSTEMS = [
  [/\bAndroid\b/, "Android"],
  [/\b(?:iPhone|iPad)\b/, "an iPhone or iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "a Mac"],
  [/\bCrOS\b/, "a Chromebook"],
  [/\bLinux\b/, "Linux"],
] as const

/** What somebody of the office recognises a browser by, and no more of it than that: "Firefox on Windows". */
export function browserInWords(userAgent: string): string {
  const family = FAMILIES.find(([sign]) => sign.test(userAgent))?.[1] ?? "A browser"
  const system = SYSTEMS.find(([sign]) => sign.test(userAgent))?.[1]
  return system ? `${family} on ${system}` : family
}
