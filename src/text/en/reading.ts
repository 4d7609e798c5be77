export default {
  "reading.at": "At {time}",
  "reading.impossible": "“{said}” is not a day of the calendar. Please check the date below.",
  "reading.minutes": "{n, plural, one {# minute long} other {# minutes long}}",
  "reading.noDate": "No day: the date field counts",
  "reading.noEnd": "One day only",
  "reading.organisation": "The organisation {name}",
  "reading.people": "{n, plural, one {# person took part} other {# people took part}}",
  "reading.person": "A person: keep the words, count no organisation",
  "reading.until": "Until {day}",
  "reading.which": "You wrote “{said}”. What did you mean?",
  "reading.words": "Just words: keep them as written",
} as const;
