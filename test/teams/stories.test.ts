import { FEATURES } from "../../src/features/index.js";
import { stories } from "../contract/stories.js";
import { stage } from "./stage.js";
import { two } from "./two.js";

stories("Teams", async (store) => two(await stage(FEATURES, { store })));
