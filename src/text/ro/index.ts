import communities from "./communities.js";
import failed from "./failed.js";
import form from "./form.js";
import help from "./help.js";
import log from "./log.js";
import sample from "./sample.js";

export default { ...communities, ...failed, ...form, ...help, ...log, ...sample };
