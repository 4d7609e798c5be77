import type en from "../en/status.js";

export default {
  "status.failed":
    "{n, plural, =0 {Всё отправлено, ничего не брошено} one {# сообщение не удалось отправить} few {# сообщения не удалось отправить} many {# сообщений не удалось отправить} other {# сообщения не удалось отправить}}",
  "status.failedLine":
    "{where}, от {since}: брошено после {n, plural, one {# попытки} few {# попыток} many {# попыток} other {# попытки}}. Причина: {why}",
  "status.help": "что ждёт, что не удалось отправить и почему, что дальше",
  "status.mayNot": "Это видят только фасилитатор сообщества или координатор. Обратитесь, пожалуйста, к ним.",
  "status.more":
    "{n, plural, one {И ещё # сообщество.} few {И ещё # сообщества.} many {И ещё # сообществ.} other {И ещё # сообщества.}}",
  "status.next": "Что дальше",
  "status.noCommunity": "Сообществ пока нет. Команда /cop link в канале создаст первое.",
  "status.private": "личное сообщение",
  "status.retry": "Попробовать ещё раз",
  "status.retryAll": "Попробовать все снова ({n, number})",
  "status.trying":
    "{n, plural, =0 {Повторять больше нечего: смотрите /cop status.} one {Отправляю снова # сообщение. Результат покажет /cop status.} few {Отправляю снова # сообщения. Результат покажет /cop status.} many {Отправляю снова # сообщений. Результат покажет /cop status.} other {Отправляю снова # сообщения. Результат покажет /cop status.}}",
  "status.unknownPlace": "канал",
  "status.waiting":
    "{n, plural, =0 {Ничего не ждёт отправки} one {# сообщение ждёт отправки} few {# сообщения ждут отправки} many {# сообщений ждут отправки} other {# сообщения ждут отправки}}",
  "status.waitingLine": "{where}, с {since}",
} satisfies Record<keyof typeof en, string>;
