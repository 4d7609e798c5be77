import type en from "../en/trace.js";

export default {
  "trace.agenda": "3. В повестке",
  "trace.button": "От запроса до результата",
  "trace.check": "Вопросы об обучении от {date}: {n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}",
  "trace.done": "4. Что сделано",
  "trace.gone": "Этого больше нет или вам это не видно. /cop trace покажет то, что видно.",
  "trace.help": "откуда взялся пункт и что с ним стало: от запроса до результата",
  "trace.learned": "5. Чему научились",
  "trace.more":
    "{n, plural, one {И ещё #; добавьте слово, чтобы уточнить.} few {И ещё #; добавьте слово, чтобы уточнить.} many {И ещё #; добавьте слово, чтобы уточнить.} other {И ещё #; добавьте слово, чтобы уточнить.}}",
  "trace.needs": "1. Просили",
  "trace.none": "Пока никто ни о чём не просил, и повестка пуста. Начните с /cop need и того, что вам нужно.",
  "trace.noneFit": "Ни в повестке, ни в запросах нет «{typed}». Попробуйте меньше слов.",
  "trace.notYet": "пока ничего",
  "trace.outcome": "6. Что получилось",
  "trace.polls": "2. Голосование",
  "trace.title": "От запроса до результата",
  "trace.which": "Какой именно?",
} satisfies Record<keyof typeof en, string>;
