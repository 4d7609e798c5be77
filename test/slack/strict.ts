import { LIMITS } from "../../adapters/slack/limits.js";

/** What Slack would say about a view or a message: an empty list where it takes it. Independent of the renderer but for the limits table. */
type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

const ONE_LINK = /^<((https?:|mailto:)[^|<>\s]+\|[^|<>]+|@[UW][A-Z0-9]+)>$/;

/** What in a message's own text would ring somebody or become a link. Ours holds no markup at all. */
export const markupIn = (text: unknown): readonly string[] => (typeof text === "string" ? text : "").match(/<[^>]*>?/g) ?? [];

class Check {
  readonly errors: string[] = [];
  private readonly actions = new Map<string, Set<string>>();
  private readonly blocks = new Set<string>();
  private table = 0;
  private charts = 0;
  constructor(private readonly surface: "message" | "modal" | "home") {}

  private bad(where: string, what: string): undefined {
    this.errors.push(`${where}: ${what}`);
  }
  private plain(value: unknown, max: number, where: string, min = 1): undefined {
    if (!isObject(value) || value.type !== "plain_text" || typeof value.text !== "string")
      return this.bad(where, "not a plain_text object");
    if (value.text.length < min || value.text.length > max) this.bad(where, `text of ${value.text.length}, may be ${min}–${max}`);
    for (const key of Object.keys(value)) if (!["type", "text", "emoji"].includes(key)) this.bad(where, `unknown member ${key}`);
  }
  private words(value: unknown, max: number, where: string): undefined {
    if (isObject(value) && value.type === "mrkdwn") {
      if (typeof value.text !== "string" || value.text.length < 1 || value.text.length > max) this.bad(where, "bad mrkdwn");
      // Slack reads this as markup, so it may hold one link or one person of ours, and nothing of what people typed.
      else if (!ONE_LINK.test(value.text)) this.bad(where, `markup: ${value.text}`);
    } else this.plain(value, max, where);
  }
  private id(value: unknown, where: string): undefined {
    if (typeof value !== "string" || value.length < 1 || value.length > LIMITS.id) this.bad(where, `bad id ${String(value)}`);
  }

  view(view: Json): undefined {
    if (JSON.stringify(view).length > LIMITS.viewBytes) this.bad("view", "too big");
    if (view.type !== this.surface) this.bad("view", `type ${String(view.type)}`);
    if (this.surface === "modal") {
      this.plain(view.title, LIMITS.title, "title");
      if (view.submit) this.plain(view.submit, LIMITS.title, "submit");
      if (view.close) this.plain(view.close, LIMITS.title, "close");
      if (view.callback_id !== undefined) this.id(view.callback_id, "callback_id");
      if (!view.submit && list(view.blocks).some((block) => block.type === "input")) this.bad("view", "inputs need submit");
    }
    if (typeof view.private_metadata === "string" && view.private_metadata.length > LIMITS.metadata)
      this.bad("private_metadata", "too long");
    this.list(view.blocks, LIMITS.blocksInView);
  }

  list(blocks: unknown, max: number): undefined {
    if (!Array.isArray(blocks)) return this.bad("blocks", "no list");
    if (blocks.length > max) this.bad("blocks", `${blocks.length} blocks, at most ${max}`);
    for (const [index, block] of blocks.entries()) this.block(block as Json, `/blocks/${index}`);
  }

  private block(block: Json, where: string): undefined {
    if (block.block_id !== undefined) {
      this.id(block.block_id, `${where}/block_id`);
      if (this.blocks.has(String(block.block_id))) this.bad(where, `block_id ${String(block.block_id)} twice`);
      this.blocks.add(String(block.block_id));
    }
    switch (block.type) {
      case "header":
        return this.plain(block.text, LIMITS.header, where);
      case "divider":
        return;
      case "section":
        if (block.text === undefined && block.fields === undefined) this.bad(where, "needs text or fields");
        if (block.text !== undefined) this.words(block.text, LIMITS.sectionText, where);
        if (list(block.fields).length > LIMITS.fields) this.bad(where, "too many fields");
        for (const field of list(block.fields)) this.words(field, LIMITS.fieldText, where);
        return;
      case "context": {
        const elements = list(block.elements);
        if (elements.length < 1 || elements.length > LIMITS.contextElements) this.bad(where, `${elements.length} elements`);
        for (const element of elements) this.words(element, LIMITS.sectionText, where);
        return;
      }
      case "actions": {
        const elements = list(block.elements);
        if (elements.length < 1 || elements.length > LIMITS.buttonsInBlock) this.bad(where, `${elements.length} elements`);
        for (const [index, element] of elements.entries()) this.button(element, where, `${where}/elements/${index}`);
        return;
      }
      case "input":
        if (this.surface === "home") this.bad(where, "no inputs asked here");
        this.plain(block.label, LIMITS.label, `${where}/label`);
        if (block.hint !== undefined) this.plain(block.hint, LIMITS.label, `${where}/hint`);
        return this.element(block.element as Json, where);
      case "rich_text":
        return this.rich(block, where);
      case "table": {
        if (this.surface !== "message") this.bad(where, "tables stand in messages only");
        this.table += 1;
        if (this.table > 1) this.bad(where, "only one table a message");
        const rows = Array.isArray(block.rows) ? (block.rows as Json[][]) : [];
        if (rows.length < 1 || rows.length > LIMITS.tableRows) this.bad(where, `${rows.length} rows`);
        for (const row of rows) {
          if (row.length < 1 || row.length > LIMITS.tableColumns || row.length !== rows[0]?.length)
            this.bad(where, `row of ${row.length}`);
          for (const cell of row) if (typeof cell.text !== "string" || cell.text === "") this.bad(where, "empty cell");
        }
        return;
      }
      case "data_visualization":
        if (this.surface !== "message") this.bad(where, "charts stand in messages only");
        this.charts += 1;
        if (this.charts > LIMITS.charts) this.bad(where, "too many charts");
        return this.chart(block, where);
      default:
        this.bad(where, `unsupported type ${String(block.type)}`);
    }
  }

  private rich(block: Json, where: string): undefined {
    if (list(block.elements).length === 0) this.bad(where, "empty rich text");
    const inside = (elements: readonly Json[], at: string): void => {
      if (elements.length === 0) this.bad(at, "empty section");
      for (const element of elements) {
        if (element.type === "text" && (typeof element.text !== "string" || element.text === "")) this.bad(at, "empty text");
        else if (element.type === "link" && !/^(https?:\/\/|mailto:)/.test(String(element.url))) this.bad(at, "bad link");
        else if (element.type === "user" && !/^[UW][A-Z0-9]+$/.test(String(element.user_id))) this.bad(at, "bad user");
        else if (!["text", "link", "user", "emoji"].includes(String(element.type)))
          this.bad(at, `unknown ${String(element.type)}`);
      }
    };
    for (const element of list(block.elements)) {
      if (element.type === "rich_text_section" || element.type === "rich_text_preformatted")
        inside(list(element.elements), where);
      else if (element.type === "rich_text_list") {
        if (!["bullet", "ordered"].includes(String(element.style))) this.bad(where, "list style");
        for (const item of list(element.elements)) inside(list(item.elements), where);
      } else this.bad(where, `unknown ${String(element.type)}`);
    }
  }

  private button(element: Json, block: string, where: string): undefined {
    if (element.type !== "button") return this.bad(where, `not a button: ${String(element.type)}`);
    this.id(element.action_id, where);
    const actions = this.actions.get(block) ?? new Set();
    if (actions.has(String(element.action_id))) this.bad(where, "action_id twice in a block");
    this.actions.set(block, actions.add(String(element.action_id)));
    this.plain(element.text, LIMITS.buttonText, where);
    if (typeof element.value === "string" && (element.value === "" || element.value.length > LIMITS.buttonValue))
      this.bad(where, "value empty or too long");
    if (element.style !== undefined && element.style !== "primary" && element.style !== "danger") this.bad(where, "style");
    if (isObject(element.confirm)) {
      this.plain(element.confirm.title, LIMITS.confirmTitle, `${where}/confirm`);
      this.words(element.confirm.text, LIMITS.confirmText, `${where}/confirm`);
      this.plain(element.confirm.confirm, LIMITS.confirmButton, `${where}/confirm`);
      this.plain(element.confirm.deny, LIMITS.confirmButton, `${where}/confirm`);
    }
  }

  private option(one: unknown, where: string): string {
    if (!isObject(one)) {
      this.bad(where, "not an option");
      return "";
    }
    this.plain(one.text, LIMITS.optionText, where);
    if (typeof one.value !== "string" || one.value.length < 1 || one.value.length > LIMITS.optionValue)
      this.bad(where, "option value");
    if (one.description !== undefined) this.plain(one.description, LIMITS.optionHint, where);
    return JSON.stringify(one);
  }

  private element(element: Json, where: string): undefined {
    this.id(element.action_id, where);
    if (element.placeholder !== undefined) this.plain(element.placeholder, LIMITS.placeholder, where);
    const groups = list(element.option_groups);
    const options = element.option_groups === undefined ? list(element.options) : groups.flatMap((group) => list(group.options));
    const known = new Set(options.map((one) => this.option(one, where)));
    if (new Set(options.map((one) => one.value)).size !== options.length) this.bad(where, "option values twice");
    const initial = [...(element.initial_option === undefined ? [] : [element.initial_option]), ...list(element.initial_options)];
    if (Array.isArray(element.initial_options) && element.initial_options.length === 0) this.bad(where, "empty initial_options");
    const max = element.max_selected_items;
    if (max !== undefined && (typeof max !== "number" || max < 1 || initial.length > max)) this.bad(where, "max_selected_items");
    switch (element.type) {
      case "plain_text_input":
        if (typeof element.initial_value === "string" && element.initial_value.length > LIMITS.input)
          this.bad(where, "initial_value too long");
        return;
      case "number_input":
        if (typeof element.is_decimal_allowed !== "boolean") this.bad(where, "is_decimal_allowed missing");
        if (element.initial_value !== undefined && !/^-?\d+$/.test(String(element.initial_value)))
          this.bad(where, "initial_value no number");
        return;
      case "datepicker": {
        const date = element.initial_date;
        if (date === undefined) return;
        const read = new Date(`${String(date)}T00:00:00Z`);
        if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date) this.bad(where, "invalid initial_date");
        return;
      }
      case "timepicker":
        if (element.initial_time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(String(element.initial_time)))
          this.bad(where, "initial_time");
        return;
      case "checkboxes":
      case "radio_buttons":
        if (options.length < 1 || options.length > LIMITS.checkboxes) this.bad(where, `${options.length} ticks`);
        for (const one of initial) if (!known.has(JSON.stringify(one))) this.bad(where, "initial option not among the options");
        return;
      case "static_select":
      case "multi_static_select":
        if (options.length < 1) this.bad(where, "no options");
        if (list(element.options).length > LIMITS.options) this.bad(where, "too many options");
        if (groups.length > LIMITS.optionGroups || groups.some((group) => list(group.options).length > LIMITS.options))
          this.bad(where, "groups");
        for (const group of groups) this.plain(group.label, LIMITS.optionText, where);
        for (const one of initial) if (!known.has(JSON.stringify(one))) this.bad(where, "initial option not among the options");
        return;
      case "external_select":
      case "multi_external_select":
        for (const one of initial) this.option(one, where);
        return;
      case "multi_users_select":
        for (const user of (element.initial_users ?? []) as string[])
          if (!/^[UW][A-Z0-9]+$/.test(user)) this.bad(where, `no user ${user}`);
        return;
      default:
        this.bad(where, `unsupported element ${String(element.type)}`);
    }
  }

  private chart(block: Json, where: string): undefined {
    if (typeof block.title !== "string" || block.title.length < 1 || block.title.length > LIMITS.chartTitle)
      this.bad(where, "title");
    const chart = block.chart as Json;
    const points = (data: readonly Json[]): undefined => {
      if (data.length < 1 || data.length > LIMITS.chartPoints) this.bad(where, `${data.length} points`);
      for (const point of data) {
        if (typeof point.label !== "string" || point.label.length < 1 || point.label.length > LIMITS.chartLabel)
          this.bad(where, "label");
        if (typeof point.value !== "number" || !Number.isFinite(point.value)) this.bad(where, "value");
      }
    };
    if (chart.type === "pie") {
      if (list(chart.segments).length > LIMITS.chartSegments) this.bad(where, "segments");
      return points(list(chart.segments));
    }
    if (!["bar", "line", "area"].includes(String(chart.type))) this.bad(where, `chart ${String(chart.type)}`);
    const series = list(chart.series);
    const categories = (chart.axis_config as { categories?: string[] } | undefined)?.categories ?? [];
    if (series.length < 1 || series.length > LIMITS.chartSeries) this.bad(where, "series");
    if (new Set(series.map((one) => one.name)).size !== series.length) this.bad(where, "series names twice");
    for (const one of series) {
      points(list(one.data));
      if (JSON.stringify(list(one.data).map((point) => point.label)) !== JSON.stringify(categories))
        this.bad(where, "labels differ from categories");
    }
  }
}

export function refusalsOfView(view: unknown, surface: "modal" | "home" = "modal"): readonly string[] {
  const check = new Check(surface);
  check.view(view as Json);
  return check.errors;
}

export function refusalsOfBlocks(blocks: unknown): readonly string[] {
  const check = new Check("message");
  check.list(blocks, LIMITS.blocksInMessage);
  return check.errors;
}
