import type en from "../en/check-in.js";

export default {
  "checkIn.age": "Vârsta",
  "checkIn.closed": "Evenimentul s-a încheiat, deci pagina e închisă. Ai fost acolo? Spune-i organizatorului.",
  "checkIn.counted":
    "Până acum {n, plural, one {s-a anunțat # persoană} few {s-au anunțat # persoane} other {s-au anunțat # de persoane}}.",
  "checkIn.early": "Pagina se deschide cu o oră înainte de început: {when}",
  "checkIn.here": "Sunt aici",
  "checkIn.informed": "Știu că numele meu se păstrează cu înregistrarea acestui eveniment",
  "checkIn.intro": "Spune organizatorilor că ești aici. Tot ce urmează poate rămâne gol: atunci ești numărat și atât.",
  "checkIn.link": "Oricine are această adresă își anunță prezența, fără cont:",
  "checkIn.name": "Numele",
  "checkIn.nameHint": "Doar dacă vrei să fii numit printre cei prezenți.",
  "checkIn.noAddress":
    "Paginile nu au încă o adresă publică, deci nu există pagină de prezență. Cine administrează instalarea setează PUBLIC_URL.",
  "checkIn.page": "Pagina de prezență",
  "checkIn.qr": "Cod QR",
  "checkIn.sex": "Ești",
  "checkIn.sex.female": "femeie",
  "checkIn.sex.male": "bărbat",
  "checkIn.thanks": "Mulțumesc, ești numărat. Spor!",
  "checkIn.tick": "Dacă dai un nume, bifează că știi că se păstrează; sau lasă numele gol.",
  "checkIn.tooMany": "Prea mulți în acest moment. Încearcă din nou peste un minut.",
} satisfies Record<keyof typeof en, string>;
