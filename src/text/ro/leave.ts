import type en from "../en/leave.js";

export default {
  "leave.back": "Revin",
  "leave.came": "Bine ați revenit în {community}.",
  "leave.help": "părăsiți o comunitate: nu vi se mai trimite nimic despre ea",
  "leave.leave": "Părăsesc {community}",
  "leave.left":
    "Ați părăsit {community}. Nu vi se mai trimite nimic despre ea. Ce ați înregistrat rămâne; ce se păstrează despre dvs. găsiți la /cop my-data.",
  "leave.notBack": "Nu există la ce reveni. Scrieți în canalul comunității sau cereți o invitație de la cine o conduce.",
  "leave.nowhere": "Nu sunteți în nicio comunitate pe care ați putea-o părăsi aici.",
  "leave.sure": "Părăsiți această comunitate? Nu vi se mai trimite nimic despre ea până nu reveniți.",
  "leave.what":
    "Cine părăsește o comunitate nu mai primește nimic despre ea și păstrează ce a înregistrat. Puteți reveni oricând.",
} satisfies Record<keyof typeof en, string>;
