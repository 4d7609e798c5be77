import { join } from "node:path";
import { ROOT } from "../src/root.js";

/** Where the migrations of a database lie. */
export const migrationsFolder = (dialect: "sqlite" | "postgres"): string => join(ROOT, "db", "migrations", dialect);
