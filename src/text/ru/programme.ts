import type en from "../en/programme.js";

export default {
  "programme.allWell": "Нет признаков того, что какое-то сообщество затихает.",
  "programme.digestDay": "День сводки программы",
  "programme.entries":
    "{n, plural, =0 {Ни одного взаимодействия: {all, plural, one {# сообщество} few {# сообщества} many {# сообществ} other {# сообщества}}} one {# взаимодействие в {active, number} из {all, plural, one {# сообщества} few {# сообществ} many {# сообществ} other {# сообщества}}} few {# взаимодействия в {active, number} из {all, plural, one {# сообщества} few {# сообществ} many {# сообществ} other {# сообщества}}} many {# взаимодействий в {active, number} из {all, plural, one {# сообщества} few {# сообществ} many {# сообществ} other {# сообщества}}} other {# взаимодействия в {active, number} из {all, plural, one {# сообщества} few {# сообществ} many {# сообществ} other {# сообщества}}}}",
  "programme.hand": "Кому, возможно, нужна помощь",
  "programme.isOff": "Сводка программы выключена. /cop digest programme покажет её в любой момент.",
  "programme.line": "Неделя программы {programme}: {from} – {to}",
  "programme.mayNot": "Это видят только координаторы программы. Обратитесь, пожалуйста, к одному из них.",
  "programme.mean": "(в среднем за четыре прошлые недели: {mean})",
  "programme.moved": "Где что-то происходило",
  "programme.nothing": "За эти семь дней ни одно сообщество ничего не записало.",
  "programme.off": "Без сводки программы",
  "programme.paused": "На паузе: {names}",
  "programme.reason":
    "вы координируете {programme}; пока вы об этом не попросили, сводка приходит, когда в вашей неделе остаётся место для сообщений",
  "programme.status": "Состояние",
  "programme.subscribe": "Присылать всегда",
  "programme.subscribed": "Хорошо: сводка программы приходит вам каждую неделю в свой час и не входит в число ваших сообщений.",
  "programme.title": "{programme}: {from} – {to}",
  "programme.unsubscribe": "Не всегда",
  "programme.unsubscribed":
    "Хорошо: она приходит, когда в вашей неделе есть место. Кнопка «Больше не надо» под ней или /cop prompts отключает её.",
} satisfies Record<keyof typeof en, string>;
