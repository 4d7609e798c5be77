import failed from "./failed.js";
import form from "./form.js";

export default { ...failed, ...form };
