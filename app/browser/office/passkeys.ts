import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser"

/**
 * Forms with `data-passkey="use"` or `"add"`: the device is asked for its key, the answer goes into the form's field
 * `credential`, and the form is sent as any other. Without a script, or a device that can, they stay hidden.
 */
export function preparePasskeys() {
  if (!browserSupportsWebAuthn()) return
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    form.closest<HTMLElement>("[data-passkeys]")?.removeAttribute("hidden")
    form.addEventListener("submit", (event) => {
      const field = form.elements.namedItem("credential")
      if (!(field instanceof HTMLInputElement) || field.value !== "") return
      event.preventDefault()
      ask(form).then(
        (credential) => {
          field.value = JSON.stringify(credential)
          form.submit()
        },
        () => form.querySelector("[data-passkey-failed]")?.removeAttribute("hidden"),
      )
    })
  }
}

async function ask(form: HTMLFormElement) {
  const answer = await fetch(form.dataset.options ?? "", {
    method: "POST",
    body: new URLSearchParams({ step: "options" }),
  })
  if (!answer.ok) throw new Error("No options")
  if (form.dataset.passkey === "add") {
    const optionsJSON: PublicKeyCredentialCreationOptionsJSON = await answer.json()
    return startRegistration({ optionsJSON })
  }
  const optionsJSON: PublicKeyCredentialRequestOptionsJSON = await answer.json()
  return startAuthentication({ optionsJSON })
}
