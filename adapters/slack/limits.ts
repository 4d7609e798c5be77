/**
 * Every number of Slack's in one place (docs.slack.dev, November 2026). What breaks one of them fails a whole view or
 * message, so rendering obeys this table and the tests' fake Slack refuses by it.
 */
export const LIMITS = {
  /** A modal's title, submit and close. */
  title: 24,
  buttonText: 75,
  buttonValue: 2000,
  buttonsInBlock: 25,
  optionText: 75,
  optionValue: 150,
  optionHint: 75,
  options: 100,
  optionGroups: 100,
  /** Checkboxes and radio buttons. */
  checkboxes: 10,
  header: 150,
  sectionText: 3000,
  fields: 10,
  fieldText: 2000,
  contextElements: 10,
  label: 2000,
  placeholder: 150,
  input: 3000,
  /** `callback_id`, `block_id`, `action_id`. */
  id: 255,
  metadata: 3000,
  viewBytes: 250_000,
  blocksInMessage: 50,
  blocksInView: 100,
  viewsInStack: 3,
  tableRows: 100,
  tableColumns: 20,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  charts: 2,
  chartTitle: 50,
  chartSeries: 6,
  chartSegments: 6,
  chartPoints: 20,
  chartLabel: 20,
  /** A message's own `text`; longer is cut by Slack. */
  text: 40_000,
  /** Milliseconds until a request must be acknowledged, and for which a trigger lives. */
  acknowledge: 3000,
  /** A response URL serves this often, for this long. */
  responseUses: 5,
  responseMs: 30 * 60_000,
  /** About one message a second in one channel. */
  postEveryMs: 1000,
} as const;

/** Text cut to what Slack takes, with an ellipsis: for what people wrote. Fixed texts fit, which the tests check in every language. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.charCodeAt(max - 2) >= 0xd800 && text.charCodeAt(max - 2) <= 0xdbff ? max - 2 : max - 1;
  return `${text.slice(0, end)}…`;
}
