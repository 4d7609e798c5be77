/** Leading texts that no golden of test/golden/slack says, each with its reason. "No story yet" wants one: tell it and take the line away. */
export const NO_GOLDEN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      "failed.notTold",
      "failed.noProgramme",
      "log.notYours",
      "checkIn.noAddress",
      "plan.whichGone",
      "plan.series",
      "status.more",
      "figures.base",
      "report.trend",
      "shared.more",
      "status.noCommunity",
      "week.quiet",
      "connect.explained",
      "connect.expires",
    ].map((key) => [key, "no story yet"]),
  ),
  "paste.tooLarge": "said beside a field",
  "paste.tooMany": "said beside a field",
  "check.youAreAnonymous": "said in a form: form-check.answer",
  "community.settings": "the title of a form",
  "plan.untitled": "what an event without a title is called in its form",
};
