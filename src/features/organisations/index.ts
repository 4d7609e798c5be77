import type { Feature } from "../../feature.js";
import { chooseForm, editForm } from "./forms.js";

/** The organisations people log with: their names, kinds and countries. */
export const organisations: Feature = {
  name: "organisations",
  forms: [chooseForm, editForm],
  commands: {
    async "cop organisations"(_typed, ctx) {
      const form = await chooseForm.open({}, ctx);
      return "fields" in form ? { open: form } : form;
    },
  },
};
