/** The names of a mail's headers as programs write them in five languages. */
export type MailHeader = "from" | "to" | "cc" | "date" | "subject" | "other";

const WORDS: Readonly<Record<MailHeader, string>> = {
  from: "from|de|expéditeur|envoyé par|de la|expeditor|от|от кого|отправитель|من|المرسل|مِن",
  to: "to|à|a|destinataire|destinataires|pour|către|catre|destinatar|кому|получатель|إلى|الى|المستلم",
  cc: "cc|cci|bcc|copie|copie à|копия|копии|نسخة|نسخة إلى|نسخة كربونية|copie carbon",
  date: "date|sent|envoyé|envoyé le|data|trimis|trimis la|дата|отправлено|التاريخ|تاريخ|تاريخ الإرسال|أرسلت|تم الإرسال|الإرسال",
  subject: "subject|objet|sujet|subiect|subiectul|тема|الموضوع|موضوع",
  other: "reply-to|répondre à|importance|attachments|pièces jointes|atașamente|вложения|المرفقات|x-mailer|message-id|reply to",
};

const BY_WORD = new Map<string, MailHeader>(
  (Object.keys(WORDS) as MailHeader[]).flatMap((header) => WORDS[header].split("|").map((word) => [word, header] as const)),
);

/** `Subject: …`, `Objet : …`, `Тема: …`, also with stars as copied from a web page; null where the line is no header. */
export function mailHeader(line: string): { readonly header: MailHeader; readonly value: string } | null {
  const match = /^[\s>*]*([\p{L}\p{M}][\p{L}\p{M} '’-]{0,24}?)\s*\*{0,2}\s*[:：]\*{0,2}\s*(.*)$/u.exec(line);
  const header = match ? BY_WORD.get((match[1] ?? "").toLowerCase().normalize("NFC")) : undefined;
  return header && match ? { header, value: (match[2] ?? "").trim() } : null;
}

const ORIGINAL =
  /^\s*[-_—]{2,}\s*(?:original message|forwarded message|message d['’]origine|message original|message transféré|message transmis|mesaj original|mesajul original|mesaj redirecționat|mesaj redirectionat|исходное сообщение|пересланное сообщение|пересылаемое сообщение|الرسالة الأصلية|رسالة معاد توجيهها|رسالة محولة)\s*[-_—]{2,}/iu;
const FORWARDED =
  /^\s*(?:begin forwarded message|début du message transféré|начало переадресованного сообщения|بداية الرسالة المعاد توجيهها|început mesaj redirecționat)\s*:/iu;
const WROTE =
  /^(?:on\b.*\bwrote|le\b.*\ba écrit|(?:în data|pe|la|in data)\b.*\ba scris|.*\b\d.*(?:пишет|написал|написала|написал\(а\)|писал|писала)|(?:في|بتاريخ|يوم)\s.*كتب.*|.*كتب(?:ت)?.*)\s*[:：]\s*$/iu;

/** Does an older message begin on this line (which may be wrapped onto the next)? */
export function quotesFrom(line: string, next: string): boolean {
  if (/^\s*>/.test(line) || ORIGINAL.test(line) || FORWARDED.test(line)) return true;
  if (/^_{8,}\s*$/.test(line)) return mailHeader(next)?.header === "from";
  if (!/\d/.test(line)) return false;
  return (
    WROTE.test(line.trim()) ||
    (/^(?:on|le|în|in|pe|в|في)\b/iu.test(line.trim()) && !/[:：]\s*$/.test(line) && WROTE.test(`${line.trim()} ${next.trim()}`))
  );
}

/** "Re:", "Tr :", "Отв:", "رد:" and their like, also several, off a subject. */
export function plainSubject(subject: string): string {
  const prefix =
    /^\s*(?:\[[^\]]{1,30}\]\s*)?(?:re|r|fw|fwd|tr|ref|rép|aw|wg|răsp|raspuns|fwd|отв|на|пер|fyi|ha|رد|إعادة توجيه|تحويل)\s*(?:\[\d+\])?\s*[:：]\s*/iu;
  let plain = subject.trim();
  for (let round = 0; round < 10 && prefix.test(plain); round++) plain = plain.replace(prefix, "");
  return plain.trim();
}
