import type { ToolUse } from "../../domain/records.js";
import { isCode } from "../../vocabulary/index.js";

/** A tool that somebody used is one of the programme's own, or one of the other KM tools. */
export const toolUse = (tool: string): ToolUse => (isCode("programmeTool", tool) ? "programme" : "used");
