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
  "paste.tooLarge": "beside a field; what is found out while it is read is a message of its own: no story yet",
  "paste.tooMany": "beside a field; what is found out while it is read is a message of its own: no story yet",
  "check.youAreAnonymous": "said in a form: form-check.answer",
  "community.settings": "the title of a form",
  "plan.untitled": "what an event without a title is called in its form",
};
