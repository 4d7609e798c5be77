import type en from "../en/figures.js";

export default {
  "figures.alt": "{title}: {rows}",
  "figures.base": "База: {n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}",
  "figures.count": "Число",
  "figures.figure1": "Взаимодействия по годам",
  "figures.figure2": "Взаимодействия по видам",
  "figures.figure3": "Взаимодействия по темам",
  "figures.figure4": "Взаимодействия по исполнителям",
  "figures.figure5": "Участники по годам",
  "figures.figure6": "Мужчины, женщины и молодёжь",
  "figures.group.female": "Женщины",
  "figures.group.male": "Мужчины",
  "figures.group.youth": "Молодёжь",
  "figures.list.designed": "Разработанные инструменты",
  "figures.list.programme": "Инструменты программы",
  "figures.list.used": "Использованные инструменты",
  "figures.none": "На это пока никто не ответил.",
  "figures.others": "{n, plural, one {ещё #} few {ещё #} many {ещё #} other {ещё #}}",
  "figures.share": "Доля",
  "figures.studyNote":
    "Вымышленные записи с опубликованными суммами исследования CoP-Track. Самому исследованию принадлежат только: доли 2019, 2020 и 2021 годов; доли электронной почты, встречи, звонка, семинара и писательского семинара; доли трёх главных тем; первое место ИКАРДА; 842 участника и доля 2020 года; мужчины, женщины и молодёжь; названия инструментов. Остальные строки восполняют остаток.",
  "figures.table1": "Инструменты",
  "figures.unpublished": "Не опубликовано",
  "figures.what": "Что",
} satisfies Record<keyof typeof en, string>;
