import { readForm } from "../../adapters/web/read-form.js";
import { openForm, sealForm } from "../../adapters/web/sealed-form.js";
import { createSigner } from "../../adapters/web/signing.js";
import { drawForm } from "../../adapters/web/view/form.js";
import type { Form } from "../../src/form.js";
import { sayIn } from "../../src/text/say.js";
import { everyFormSuite } from "../contract/every-form-suite.js";
import { roundTripSuite } from "../contract/round-trip.js";
import { byTag, controlsOf, readHtml } from "./html.js";

const adapter = () => {
  const signer = createSigner("a key");
  return {
    name: "web",
    async submitUntouched(form: Form) {
      const around = {
        say: sayIn(form.locale),
        action: "/c/x",
        back: "/c/x",
        csrf: "token",
        nonce: "n",
        sealed: sealForm(form, signer),
      };
      const page = readHtml(String(drawForm(form, around)));
      const body = new URLSearchParams(controlsOf(byTag(page, "form")[0]!));
      // As it would go over the wire and back.
      const received = new URLSearchParams(body.toString());
      const shape = openForm(received.get("_form"), signer);
      if (!shape) throw new Error("the form could not be opened");
      return readForm(shape, received).values;
    },
  };
};
roundTripSuite(adapter);
everyFormSuite(adapter);
