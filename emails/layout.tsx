import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Text } from "@react-email/components"
import type { ReactElement, ReactNode } from "react"

/** A letter before it is sent. Its subject is read over shoulders and on locked screens, so it says nothing of what for. */
export type Letter = Readonly<{ subject: string; body: ReactElement }>

/** What a letter must know of the site that sends it. */
export type LetterSite = Readonly<{
  /** Scheme, host and port. */
  origin: string
  contactEmail: string
}>

/** What an inbox shows beside the subject: as little as that. */
export function Layout(props: {
  heading: string
  preview: string
  site: LetterSite
  children: ReactNode
  /** What to do if somebody else typed the address; nothing, unless the letter says otherwise. */
  ifNotYou?: ReactNode
  /** Why the letter came, where it is not because somebody typed the address. */
  because?: ReactNode
}) {
  return (
    <Html lang="en-GB" dir="ltr">
      <Head />
      <Preview>{props.preview}</Preview>
      <Body style={{ backgroundColor: "#ffffff", color: "#1d1320", fontFamily: "Verdana, Arial, sans-serif" }}>
        <Container style={{ padding: "24px 16px" }}>
          <Heading as="h1" style={{ fontSize: "24px", lineHeight: "32px", margin: "0 0 16px" }}>
            {props.heading}
          </Heading>
          {props.children}
          <Hr style={{ borderColor: "#8a7d8d", margin: "24px 0 16px" }} />
          <Words>
            {props.because ?? (
              <>
                You have this letter because somebody typed your address at {new URL(props.site.origin).host}. If it was
                not you, {props.ifNotYou ?? "you need do nothing"}.
              </>
            )}{" "}
            Questions:{" "}
            <Link href={`mailto:${props.site.contactEmail}`} style={LINK}>
              {props.site.contactEmail}
            </Link>
          </Words>
        </Container>
      </Body>
    </Html>
  )
}

export function Words({ children }: { children: ReactNode }) {
  return <Text style={{ fontSize: "16px", lineHeight: "26px", margin: "0 0 16px" }}>{children}</Text>
}

/** Six digits in two groups, large. */
export function Digits({ digits }: { digits: string }) {
  return (
    <Text style={{ fontSize: "36px", lineHeight: "48px", margin: "0 0 16px", fontWeight: 700, letterSpacing: "4px" }}>
      {digits.slice(0, 3)} {digits.slice(3)}
    </Text>
  )
}

export function LetterButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button
      href={href}
      style={{
        backgroundColor: "#5c1a6b",
        color: "#ffffff",
        fontSize: "16px",
        fontWeight: 700,
        padding: "12px 20px",
        margin: "0 0 16px",
      }}
    >
      {children}
    </Button>
  )
}

export const LINK = { color: "#5c1a6b", textDecoration: "underline" }
