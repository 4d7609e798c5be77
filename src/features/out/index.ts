import type { Feature } from "../../feature.js";
import { exportForm, exportNow } from "./export-form.js";

/** `/cop export`: entries as a file, to the person who asks and to nobody else. */
export const out: Feature = {
  name: "out",
  commands: {
    async "cop export"(typed, ctx) {
      if (typed !== "") return exportNow(typed, ctx);
      const form = await exportForm.open({}, ctx);
      return "fields" in form ? { open: form } : form;
    },
  },
  forms: [exportForm],
};
