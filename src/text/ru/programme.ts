import type en from "../en/programme.js";

export default {
  "programme.allWell": "Нет признаков того, что какое-то сообщество затихает.",
  "programme.digestDay": "День сводки программы",
  "programme.entries":
    "{n, plural, =0 {Ни одного взаимодействия} one {# взаимодействие} few {# взаимодействия} many {# взаимодействий} other {# взаимодействия}} в {active, number} из {all, plural, one {# сообщества} few {# сообществ} many {# сообществ} other {# сообщества}}",
  "programme.hand": "Кому, возможно, нужна помощь",
  "programme.isOff": "Сводка программы выключена. /cop digest programme покажет её в любой момент.",
  "programme.mayNot": "Это видят только координаторы программы. Обратитесь, пожалуйста, к одному из них.",
  "programme.mean": "(в среднем за четыре прошлые недели: {mean})",
  "programme.moved": "Где что-то происходило",
  "programme.nothing": "За эти семь дней ни одно сообщество ничего не записало.",
  "programme.off": "Без сводки программы",
  "programme.paused": "На паузе: {names}",
  "programme.status": "Состояние",
  "programme.title": "{programme}: {from} – {to}",
} satisfies Record<keyof typeof en, string>;
