/** Leading texts that no golden of test/golden/slack says, each with its reason: "no story yet" wants one; tell it and take the line away. */
export const NO_GOLDEN: Readonly<Record<string, string>> = {
  "paste.tooLarge": "beside a field",
  "check.youAreAnonymous": "said in a form: form-check.answer",
  "community.settings": "the title of a form",
  "plan.untitled": "what an event without a title is called in its form",
};
