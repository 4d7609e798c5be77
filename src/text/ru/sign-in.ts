import type en from "../en/sign-in.js";

export default {
  "signIn.community": "Сообщество",
  "signIn.end": "Выйти: {device}",
  "signIn.endAll": "Выйти везде",
  "signIn.endAllSure":
    "Вы выйдете во всех браузерах, и в этом тоже, если вы на веб-страницах. Неиспользованные ссылки перестанут действовать.",
  "signIn.ended": "Выход выполнен.",
  "signIn.endedAll": "Вы вышли везде.",
  "signIn.handOver": "Это ссылка для {name}. Отправьте её сами и никому другому:",
  "signIn.handOverNote": "Она действует один раз, до {until}. Кто её откроет, войдёт как {name}. Больше она не показывается.",
  "signIn.invite": "{name} — до {until}",
  "signIn.inviteTitle": "Пригласить участника",
  "signIn.invites": "Выданные и ещё не использованные ссылки",
  "signIn.known": "Или новая ссылка для",
  "signIn.knownHint": "Участники, которые пользуются только веб-страницами.",
  "signIn.language": "Их язык",
  "signIn.makeLink": "Создать ссылку",
  "signIn.mayNotInvite": "Новых участников приглашают только ведущие. Обратитесь, пожалуйста, к своему.",
  "signIn.name": "Имя нового участника",
  "signIn.nameHint": "Для тех, кто не пользуется ни одним чатом. Остальные получают свою ссылку командой /cop web.",
  "signIn.noAddress":
    "У веб-страниц здесь нет публичного адреса, поэтому входить некуда. Тот, кто обслуживает программу, может задать PUBLIC_URL.",
  "signIn.noInvites": "Нет ссылок, ожидающих использования.",
  "signIn.oneOrOther": "Укажите новое имя или выберите известного участника, но не то и другое.",
  "signIn.open": "Открыть веб-страницы",
  "signIn.own":
    "Вот ваша личная ссылка на веб-страницы. Она действует один раз, в течение {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}, и только для вас.",
  "signIn.session": "{device} — с {since}, последний раз {seen}",
  "signIn.sessions": "Где вы вошли",
  "signIn.takeBack": "Отозвать ссылку",
  "signIn.takeBackFrom": "Отозвать: {name}",
  "signIn.takenBack": "Ссылка больше не действует.",
  "signIn.twin": "{name} здесь уже есть. Выберите из списка или добавьте то, что отличает этих двух людей.",
  "signIn.usedAlready": "Эта ссылка уже использована. Участник завершает свои сеансы командой /cop web.",
} satisfies Record<keyof typeof en, string>;
