import type en from "../en/unreachable.js";

export default {
  "unreachable.next": "Добавьте меня снова, и я продолжу сам, или напишите /cop link в другом канале.",
  "unreachable.reason": "вы отвечаете за {community}, и там ничего не публикуется, пока кто-нибудь не вмешается",
  "unreachable.told":
    "Я больше не могу писать в {channel}: меня оттуда удалили, заблокировали, или канала больше нет. Записи сообщества {community} не потеряны, а итоги недели подождут.",
} satisfies Record<keyof typeof en, string>;
