// Runs in local-slack's page: draws what Slack draws and local-slack does not (rich text, tables, charts), and gives forms the
// inputs it lacks (long texts, numbers, times, searches, people, several of many), with presets that come back untouched.
// What goes to the program and comes from it is not touched: blocks arrive as they were sent, values leave as Slack sends them.
(() => {
  const words = (jsx, parts) =>
    (parts ?? []).map((part, at) => {
      const style = { fontWeight: part.style?.bold ? 700 : undefined, fontStyle: part.style?.italic ? "italic" : undefined };
      if (part.type === "link") return jsx("a", { href: part.url, style, children: part.text ?? part.url }, at);
      if (part.type === "user") return jsx("b", { className: "user", children: `@${part.user_id}` }, at);
      if (part.style?.code) return jsx("code", { children: part.text }, at);
      return jsx("span", { style: { ...style, whiteSpace: "pre-wrap" }, children: part.text ?? `[${part.type}]` }, at);
    });

  const rich = (jsx, block) =>
    jsx("div", {
      className: "rich",
      children: block.elements.map((part, at) => {
        const inside = (one) => words(jsx, one.elements);
        if (part.type === "rich_text_list")
          return jsx(
            part.style === "ordered" ? "ol" : "ul",
            {
              style: { margin: "2px 0 2px 22px", padding: 0 },
              children: part.elements.map((item, i) => jsx("li", { children: inside(item) }, i)),
            },
            at,
          );
        if (part.type === "rich_text_preformatted")
          return jsx(
            "pre",
            { style: { background: "#f4f4f4", padding: 8, fontSize: 12, overflowX: "auto" }, children: inside(part) },
            at,
          );
        return jsx("div", { children: inside(part) }, at);
      }),
    });

  const table = (jsx, block) =>
    jsx("table", {
      style: { borderCollapse: "collapse", fontSize: 13 },
      children: jsx("tbody", {
        children: block.rows.map((row, at) =>
          jsx(
            "tr",
            {
              children: row.map((cell, i) =>
                jsx(at === 0 ? "th" : "td", { style: { border: "1px solid #ddd", padding: "3px 8px" }, children: cell.text }, i),
              ),
            },
            at,
          ),
        ),
      }),
    });

  /** The numbers of a chart block as bars; not Slack's drawing, but what it is given to draw. */
  const chart = (jsx, block) => {
    const series = block.chart.type === "pie" ? [{ name: "", data: block.chart.segments }] : block.chart.series;
    const most = Math.max(1, ...series.flatMap((one) => one.data.map(({ value }) => value)));
    const bar = (one, point, at) =>
      jsx(
        "div",
        {
          style: { display: "flex", gap: 8, alignItems: "center", fontSize: 12 },
          children: [
            jsx("span", { style: { width: 150, textAlign: "end" }, children: point.label }, "l"),
            jsx("span", { style: { width: (260 * point.value) / most, height: 12, background: "#1264a3" } }, "b"),
            jsx("span", { children: `${point.value}${one.name ? ` ${one.name}` : ""}` }, "v"),
          ],
        },
        at,
      );
    return jsx("figure", {
      className: "chart",
      style: { border: "1px solid #ddd", borderRadius: 8, padding: 10, margin: "4px 0", maxWidth: 560 },
      children: [
        jsx("figcaption", { style: { fontWeight: 700 }, children: `${block.title} (${block.chart.type})` }, "t"),
        ...series.flatMap((one, s) => one.data.map((point, at) => bar(one, point, `${s}.${at}`))),
      ],
    });
  };

  const DRAWN = { rich_text: rich, table, data_visualization: chart };
  const block = (jsx, one) => DRAWN[one.type]?.(jsx, one) ?? jsx("div", { className: "bk-unknown", children: `[${one.type}]` });

  /** What a preset comes back as, untouched: Slack sends it with the rest. */
  const preset = (el) => {
    const own = {
      plain_text_input: ["value", el.initial_value],
      number_input: ["value", el.initial_value],
      datepicker: ["selected_date", el.initial_date],
      timepicker: ["selected_time", el.initial_time],
      static_select: ["selected_option", el.initial_option],
      external_select: ["selected_option", el.initial_option],
      checkboxes: ["selected_options", el.initial_options],
      multi_static_select: ["selected_options", el.initial_options],
      multi_external_select: ["selected_options", el.initial_options],
      multi_users_select: ["selected_users", el.initial_users],
    }[el.type];
    if (!own) return undefined;
    const many = own[0] === "selected_options" || own[0] === "selected_users";
    return { type: el.type, [own[0]]: own[1] ?? (many ? [] : null) };
  };

  const listed = (el) => [...(el.options ?? []), ...(el.option_groups ?? []).flatMap((group) => group.options)];

  function Field({ jsx, React, el, block, action, kept }) {
    // No hook that depends on when the page draws: what is preset is sent with the first drawing, as Slack does.
    const now = kept.get(block, action) ?? preset(el);
    React.useEffect(() => {
      if (!kept.get(block, action)) kept.set(block, action, preset(el));
    });
    const [found, setFound] = React.useState([]);
    const set = (value) => kept.set(block, action, { type: el.type, ...value });
    const search = async (query) => setFound((await window.lookup(block, action, query)) ?? []);
    const options = el.type.endsWith("external_select") ? found : listed(el);
    const typed = (type, of, extra = {}) =>
      jsx(extra.rows ? "textarea" : "input", {
        className: "bk-plain-input",
        ...(extra.rows ? {} : { type }),
        ...extra,
        placeholder: el.placeholder?.text,
        value: now[of] ?? "",
        onChange: (event) => set({ [of]: event.target.value === "" ? null : event.target.value }),
      });
    const several = (chosen, pick) =>
      jsx("select", {
        className: "bk-select",
        multiple: true,
        style: { width: "100%" },
        value: chosen,
        onChange: (event) => pick([...event.target.selectedOptions].map((one) => one.value)),
        children: options.map((one) => jsx("option", { value: one.value, children: one.text.text }, one.value)),
      });
    switch (el.type) {
      case "plain_text_input":
        return typed("text", "value", el.multiline ? { rows: 4 } : {});
      case "number_input":
        return typed("number", "value");
      case "datepicker":
        return typed("date", "selected_date");
      case "timepicker":
        return typed("time", "selected_time");
      case "checkboxes":
        return jsx("div", {
          className: "bk-options",
          children: options.map((one) =>
            jsx(
              "label",
              {
                children: [
                  jsx(
                    "input",
                    {
                      type: "checkbox",
                      checked: now.selected_options.some(({ value }) => value === one.value),
                      onChange: (event) =>
                        // In the order of the list, however they were ticked.
                        set({
                          selected_options: options.filter((other) =>
                            other.value === one.value
                              ? event.target.checked
                              : now.selected_options.some(({ value }) => value === other.value),
                          ),
                        }),
                    },
                    "i",
                  ),
                  ` ${one.text.text}`,
                  one.description ? jsx("div", { className: "bk-hint", children: one.description.text }, "d") : null,
                ],
              },
              one.value,
            ),
          ),
        });
      case "static_select":
      case "external_select":
        return jsx("div", {
          children: [
            el.type === "external_select"
              ? jsx(
                  "input",
                  { className: "bk-plain-input", placeholder: "Search …", onChange: (event) => search(event.target.value) },
                  "s",
                )
              : null,
            jsx(
              "select",
              {
                className: "bk-select",
                style: { width: "100%" },
                value: now.selected_option?.value ?? "",
                onChange: (event) => set({ selected_option: options.find(({ value }) => value === event.target.value) ?? null }),
                children: [
                  jsx("option", { value: "", children: el.placeholder?.text ?? "Select" }, ""),
                  ...[...new Map([now.selected_option, ...options].filter(Boolean).map((one) => [one.value, one])).values()].map(
                    (one) => jsx("option", { value: one.value, children: one.text.text }, one.value),
                  ),
                ],
              },
              "l",
            ),
          ],
        });
      case "multi_static_select":
      case "multi_external_select": {
        const all = [...new Map([...now.selected_options, ...options].map((one) => [one.value, one])).values()];
        options.splice(0, options.length, ...all);
        return jsx("div", {
          children: [
            el.type === "multi_external_select"
              ? jsx(
                  "input",
                  { className: "bk-plain-input", placeholder: "Search …", onChange: (event) => search(event.target.value) },
                  "s",
                )
              : null,
            jsx(
              "div",
              {
                children: several(
                  now.selected_options.map(({ value }) => value),
                  (picked) => set({ selected_options: all.filter(({ value }) => picked.includes(value)) }),
                ),
              },
              "l",
            ),
          ],
        });
      }
      case "multi_users_select":
        options.push(...window.people.map(([id, name]) => ({ value: id, text: { text: name } })));
        return several(now.selected_users, (picked) => set({ selected_users: picked }));
      default:
        return jsx("span", { className: "bk-unknown", children: `[${el.type}]` });
    }
  }

  const input = (jsx, React, el, block, action, kept) =>
    preset(el) ? jsx(Field, { jsx, React, el, block, action, kept }, `${block}.${action}`) : null;
  window.completed = { block, input };
})();
