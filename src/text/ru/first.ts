import type en from "../en/first.js";

export default {
  "first.back": "Вы сразу получаете ответ: что сообщество уже знает и фразу для вашего отчёта.",
  "first.done": "{step} (сделано)",
  "first.hello": "Добро пожаловать в {community}! Три вещи, которые стоит знать:",
  "first.invite": "Пригласить",
  "first.listTitle": "Первые шаги в {community}: сделано {done} из {all}",
  "first.log": "Запишите письмо, звонок или встречу одной строкой, на своём языке.",
  "first.names": "Достаточно чисел без имён. Что хранится о вас: /cop my-data",
  "first.settings": "Открыть настройки",
  "first.stays": "Список исчезнет сам, когда всё будет сделано.",
  "first.step.channel": "Связать канал: /cop link в канале сообщества",
  "first.step.digest": "Задать день и час недельной сводки",
  "first.step.invite": "Пригласить остальных, пока кто-то ещё не получит роль или не сделает запись",
  "first.step.language": "Проверить язык и часовой пояс",
  "first.step.vocabulary": "Выбрать темы, которыми пользуется сообщество",
  "first.topics": "Выбрать темы",
} satisfies Record<keyof typeof en, string>;
