export default {
  "checkIn.age": "Age",
  "checkIn.closed": "This event is over, so its page is closed. Were you there? Tell whoever organised it.",
  "checkIn.counted": "{n, plural, one {# person has} other {# people have}} checked in so far.",
  "checkIn.early": "This page opens an hour before it begins: {when}",
  "checkIn.here": "I am here",
  "checkIn.informed": "I know that my name is kept with the record of this event",
  "checkIn.intro":
    "Tell the organisers that you are here. Everything below may be left empty: then you are counted, and no more.",
  "checkIn.link": "Whoever has this address checks themselves in, without an account:",
  "checkIn.name": "Name",
  "checkIn.nameHint": "Only if you want to be named among those who were there.",
  "checkIn.noAddress":
    "The pages have no public address yet, so there is no check-in page. Whoever runs this installation sets PUBLIC_URL.",
  "checkIn.page": "Check-in page",
  "checkIn.qr": "QR code",
  "checkIn.sex": "You are",
  "checkIn.sex.female": "a woman",
  "checkIn.sex.male": "a man",
  "checkIn.thanks": "Thank you, you are counted. Enjoy!",
  "checkIn.tick": "With a name, please tick that you know it is kept; or leave the name empty.",
  "checkIn.tooMany": "Too many people at this moment. Please try again in a minute.",
} as const;
