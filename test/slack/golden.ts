/** Golden JSON as a person reviews it: one line a block, ids that differ from run to run made alike. */
export function golden(whole: Readonly<Record<string, unknown>> & { readonly blocks: readonly unknown[] }): string {
  const { blocks, ...rest } = whole;
  const line = (value: unknown): string =>
    JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>");
  const members = Object.entries(rest).map(([name, value]) => `${JSON.stringify(name)}: ${line(value)}`);
  return `{${[...members, `"blocks": [\n${blocks.map(line).join(",\n")}\n]`].join(",\n")}}\n`;
}
