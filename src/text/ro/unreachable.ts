import type en from "../en/unreachable.js";

export default {
  "unreachable.next": "Adăugați-mă din nou acolo și continui singur, sau scrieți /cop link într-un alt canal.",
  "unreachable.reason": "ai grijă de {community}, și acolo nu se mai publică nimic până nu intervine cineva",
  "unreachable.told":
    "Nu mai pot publica în {channel}: am fost scos de acolo, blocat sau canalul nu mai există. Nimic din ce a notat {community} nu s-a pierdut, iar săptămâna așteaptă.",
} satisfies Record<keyof typeof en, string>;
