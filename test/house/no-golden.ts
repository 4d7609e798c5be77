/** Leading texts that no golden of test/golden/slack says, each with its reason. "No story yet" wants one: tell it and take the line away. */
export const NO_GOLDEN: Readonly<Record<string, string>> = {};
