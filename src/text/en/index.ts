import failed from "./failed.js";
import form from "./form.js";

/** English: the catalogue the others are checked against. One file an area, named like its keys. */
const en = { ...failed, ...form };
export type Key = keyof typeof en;
export default en;
