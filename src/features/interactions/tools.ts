import type { ToolUse } from "../../domain/records.js";
import type { Context } from "../../feature.js";

/** A tool that somebody used is one of the programme's own, or one of the other KM tools. */
export const toolUse = (tool: string, ctx: Pick<Context, "vocabulary">): ToolUse =>
  ctx.vocabulary.isCode("programmeTool", tool) ? "programme" : "used";
