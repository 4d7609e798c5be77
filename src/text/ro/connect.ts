import type en from "../en/connect.js";

export default {
  "connect.expires": "Linkul este valabil șapte zile. Dați-l doar cuiva care poate instala aplicații acolo.",
  "connect.explained":
    "Deschideți acest link acolo unde administrați spațiul de lucru. El leagă spațiul de programul „{programme}” și de nimic altceva.",
  "connect.link": "Conectează un spațiu de lucru {name}",
  "connect.mayNot": "Doar un coordonator poate conecta un alt spațiu de lucru la program.",
  "connect.notSetUp":
    "Această instalare deservește spațiile de lucru pentru care a fost configurată. Cine o administrează o poate configura pentru mai multe: vedeți documentația.",
  "connect.write": "{name}: în canalul echipei (sau, pentru toată organizația, în conversația noastră privată) scrieți",
} satisfies Record<keyof typeof en, string>;
