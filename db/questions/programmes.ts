import type { Programme, Workspace } from "../../src/domain/records.js";
import type { Schema } from "../schema.js";
import { type Ask, findStatement } from "../statements.js";

/** The workspace row, which says whose it is. */
export const workspace = async (ask: Ask, tables: Schema, platform: string, external: string): Promise<Workspace | undefined> =>
  (await ask<Workspace>(findStatement(tables, "workspace", { platform, external }, { limit: 1 })))[0];

/** All programmes of this installation, oldest first. */
export const programmes = (ask: Ask, tables: Schema): Promise<Programme[]> =>
  ask<Programme>(
    findStatement(
      tables,
      "programme",
      {},
      {
        order: [
          ["createdAt", "asc"],
          ["id", "asc"],
        ],
      },
    ),
  );
