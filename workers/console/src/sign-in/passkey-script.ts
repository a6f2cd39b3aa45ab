/**
 * Asks the browser for a passkey and puts what it gives into a form. Without it, or where the browser or the
 * authenticator cannot derive a secret, the key card is the way in. It is plain text, because the headers allow it by
 * its hash, and a bundler would change what it is made of.
 *
 * @see https://w3c.github.io/webauthn/#prf-extension
 */
export const passkeyScript = `(() => {
  const form = document.getElementById("passkey");
  const said = document.getElementById("passkey-said");
  const known = window.PublicKeyCredential;
  if (!form || !known || !known.parseRequestOptionsFromJSON || !known.parseCreationOptionsFromJSON) return;
  document.getElementById("passkey-place").hidden = false;
  document.getElementById("passkey-none")?.remove();

  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const secretOf = (credential) => credential.getClientExtensionResults().prf?.results?.first;
  const ask = (publicKey) => navigator.credentials.get({ publicKey });

  async function present() {
    const options = await (await fetch(form.dataset.options)).json();
    const extensions = { prf: { eval: { first: bytes(options.extensions.prf.eval.first) } } };
    if (form.dataset.deed === "get") {
      return ask({ ...known.parseRequestOptionsFromJSON(options), extensions });
    }
    const publicKey = { ...known.parseCreationOptionsFromJSON(options), extensions };
    const credential = await navigator.credentials.create({ publicKey });
    const enabled = credential.getClientExtensionResults().prf?.enabled;
    if (secretOf(credential) || !enabled) return credential;
    // Many authenticators derive nothing before they are asked a second time.
    const again = await ask({
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      rpId: options.rp.id,
      allowCredentials: [{ type: "public-key", id: credential.rawId }],
      userVerification: "required",
      extensions,
    });
    form.elements.prf.value = text(secretOf(again) ?? []);
    return credential;
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "";
    form.elements.prf.value = "";
    try {
      const credential = await present();
      const secret = secretOf(credential);
      if (secret) form.elements.prf.value = text(secret);
      if (form.elements.prf.value === "") {
        said.textContent = form.dataset.none;
        if (form.dataset.deed === "create") {
          await known.signalUnknownCredential?.({ rpId: location.hostname, credentialId: credential.id });
        }
        return;
      }
      form.elements.response.value = JSON.stringify(credential);
      form.submit();
    } catch (error) {
      said.textContent = error.name === "InvalidStateError" ? form.dataset.known : form.dataset.failed;
    }
  });
})();`;
