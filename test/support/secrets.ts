import { sealer } from "../../src/sealed.js";

/** What the core seals with in tests. */
export const testSecrets = sealer(["a secret of the tests, long enough to be one"], "core");
