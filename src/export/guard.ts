/**
 * A cell that a spreadsheet would run as a formula is shown as text instead, by an apostrophe before it; spaces and invisible signs before the
 * formula do not hide it, and the wide forms of East Asian keyboards count too (OWASP, "CSV Injection").
 */
export const harmless = (cell: string): string => (/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell);
